import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, Running, scratch } from "./command.ts";

/** What `npm start` runs once everything is installed and built, with another folder and a free port. */
function afterBuild(folder: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [, steps] = /pnpm build && (.*)$/.exec(scripts["start:here"] ?? "") ?? [];
  expect(steps).toBeDefined();
  return `${steps!.replaceAll(".pwe/rijksambtenaren", join(folder, "out"))} --port 0`;
}

test("npm start builds the reference consultation and serves it", async () => {
  using folder = scratch();
  const server = new Running(
    spawn("sh", ["-c", afterBuild(folder.path).replace("&& node", "&& exec node")], { cwd: root }),
  );
  const address = await server.address();
  expect(server.said).toContain(`Wrote ${join(folder.path, "out")}`);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<html");
  const health = await fetch(new URL("api/health", address));
  expect(await health.json()).toMatchObject({ status: "ok", consultation: "rijksambtenaren" });
  expect(await server.stop("SIGTERM")).toBe(0);
});
