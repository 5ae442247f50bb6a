import { readFileSync } from "node:fs";
import { compile, inPreset, powerTable } from "@pwe/language";
import { it } from "vitest";
it("shows", () => {
  const out: string[] = [];
  for (const f of (process.env.FILES ?? "").split(" ").filter(Boolean)) {
    const { diagnostics, consultation } = compile(f, { read: (p) => { try { return readFileSync(p, "utf8"); } catch { return undefined; } }, applies: inPreset("strict") });
    out.push(`== ${f}`, ...diagnostics.map((d) => `${d.code} ${d.id} ${d.severity}: ${d.message}\n   help: ${d.help}`));
    if (process.env.POWER && consultation) out.push(...powerTable(consultation).map((r) => JSON.stringify(r)));
  }
  console.log(out.join("\n"));
});
