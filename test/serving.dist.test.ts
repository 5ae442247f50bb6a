import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { change, pwe, scratch, started, startPwe } from "./command.ts";

describe("pwe serve", () => {
  test("serves a file, keeps responses where it says, and ends when asked", async () => {
    using folder = started();
    const server = startPwe(
      ["serve", folder.file, "--port", "0", "--token", "secret"],
      folder.path,
    );
    const address = await server.address();
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    const [line = ""] = pwe(["simulate", folder.file, "--n", "1"]).out.split("\n");
    const { id } = JSON.parse(line);
    const put = (): Promise<Response> =>
      fetch(new URL(`api/responses/${id}`, address), {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: line,
      });
    expect((await put()).status).toBe(201);
    expect((await put()).status).toBe(200);
    const all = new URL("api/export.ndjson", address);
    expect((await fetch(all)).status).toBe(401);
    const exported = await fetch(all, { headers: { authorization: "Bearer secret" } });
    expect(JSON.parse(await exported.text())).toEqual(JSON.parse(line));
    expect(server.said).toContain("survey/consultation.sqlite");
    expect(await server.stop()).toBe(0);
    expect(statSync(join(folder.path, "survey/consultation.sqlite")).size).toBeGreaterThan(0);
  });

  test("lets a form on other servers send to it, when it is told where they are", async () => {
    using folder = started();
    const origins = ["https://survey.example", "http://localhost:5173/"];
    const server = startPwe(
      ["serve", folder.file, "--port", "0", ...origins.flatMap((origin) => ["--origin", origin])],
      folder.path,
    );
    const url = new URL("api/start", await server.address());
    const allowed = async (origin: string): Promise<string | null> => {
      const answer = await fetch(url, { method: "OPTIONS", headers: { origin } });
      return answer.headers.get("access-control-allow-origin");
    };
    expect(await allowed("https://survey.example")).toBe("https://survey.example");
    expect(await allowed("http://localhost:5173")).toBe("http://localhost:5173");
    expect(await allowed("https://other.example")).toBeNull();
    expect(await server.stop()).toBe(0);
    for (const wrong of ["*", "survey.example", "https://survey.example/form"]) {
      const { code, err } = pwe(["serve", folder.file, "--origin", wrong]);
      expect([code, err]).toEqual([2, expect.stringContaining(wrong)]);
    }
  });

  test("says in which edition people began that the build does not carry, and takes their answers and those to a newer build", async () => {
    using folder = started();
    const cwd = join(folder.path, "survey");
    const build = (): void =>
      expect(pwe(["build", "consultation.pwe", "-o", "out"], { cwd }).code).toBe(0);
    const responseTo = (): { id: string; design: string } =>
      JSON.parse(pwe(["simulate", "consultation.pwe", "--n", "1"], { cwd }).out.split("\n")[0]!);
    const put = async (address: string, response: { id: string }): Promise<number> => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(response);
      const url = new URL(`api/responses/${response.id}`, address);
      return (await fetch(url, { method: "PUT", headers, body })).status;
    };
    build();
    const one = responseTo();
    const first = startPwe(["serve", "out", "--port", "0"], cwd);
    const address = await first.address();
    await fetch(new URL("api/start", address), { method: "POST" });
    const [, label = ""] = /consultation \w+ ("[^"]*")/.exec(readFileSync(folder.file, "utf8"))!;
    change(folder.file, label, '"Corrected"');
    build();
    const two = responseTo();
    expect(two.design).not.toBe(one.design);
    // Built in the place of what is served.
    expect(await put(address, { ...two, id: one.id.replace(/^./, "0") })).toBe(201);
    expect(await first.stop()).toBe(0);
    const second = startPwe(["serve", "out", "--port", "0"], cwd);
    expect(await put(await second.address(), one)).toBe(201);
    await expect.poll(() => second.said).toContain(`does not carry: ${one.design.slice(0, 16)}`);
    expect(await second.stop()).toBe(0);
  });

  test("says when it is given something else", () => {
    using folder = scratch();
    expect(pwe(["serve", folder.path])).toMatchObject({ code: 2 });
    expect(pwe(["serve", "nowhere"], { cwd: folder.path })).toMatchObject({ code: 2 });
  });
});

describe("pwe dev", () => {
  test("follows every save, and shows what is wrong in the page", async () => {
    using folder = started();
    const server = startPwe(["dev", folder.file, "--port", "0"]);
    const address = await server.address();
    const page = await (await fetch(address)).text();
    expect(page).toContain("/~pwe/dev.js");
    expect((await fetch(new URL("/~pwe/dev.js", address))).status).toBe(200);
    const events = await listenTo(new URL("/~pwe/events", address));
    expect(await events.next()).toMatchObject({ build: 1, errors: false });
    change(folder.file, "at most 1", "at mots 1");
    expect(await events.until(({ errors }) => errors)).toMatchObject({ build: 1 });
    change(folder.file, "at mots 1", "at most 2");
    expect(await events.until(({ build }) => build === 2)).toMatchObject({ errors: false });
    await events.stop();
    expect(await server.stop("SIGTERM")).toBe(0);
  });
});

describe("pwe dev of a file with errors", () => {
  test("shows them before there is a form", async () => {
    using folder = started();
    change(folder.file, "at most 1", "at mots 1");
    const server = startPwe(["dev", folder.file, "--port", "0"]);
    const address = await server.address();
    expect(await (await fetch(address)).text()).toContain("/~pwe/dev.js");
    const events = await listenTo(new URL("/~pwe/events", address));
    expect(await events.next()).toMatchObject({ build: 0, errors: true });
    change(folder.file, "at mots 1", "at most 1");
    expect(await events.until(({ build }) => build === 1)).toMatchObject({ errors: false });
    expect((await fetch(new URL("api/health", address))).status).toBe(200);
    await events.stop();
    expect(await server.stop()).toBe(0);
  });
});

interface Told {
  readonly build: number;
  readonly errors: boolean;
}

/** What a preview tells its browsers. */
async function listenTo(address: URL) {
  const { body } = await fetch(address);
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  const next = async (): Promise<Told> => {
    for (;;) {
      const end = rest.indexOf("\n\n");
      if (end >= 0) {
        const event = rest.slice("data: ".length, end);
        rest = rest.slice(end + 2);
        return JSON.parse(event) as Told;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("the preview stopped telling");
      rest += value;
    }
  };
  return {
    next,
    until: async (holds: (told: Told) => boolean): Promise<Told> => {
      for (;;) {
        const told = await next();
        if (holds(told)) return told;
      }
    },
    stop: () => reader.cancel(),
  };
}
