/** A collector in a process of its own, to be killed: `node collector-process.ts CONSULTATION DATABASE`. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createCollector, SqliteStore } from "@pwe/collector";
import type { Consultation } from "@pwe/model";

const [consultationFile = "", databaseFile = ""] = process.argv.slice(2);
const app = createCollector({
  consultation: JSON.parse(readFileSync(consultationFile, "utf8")) as Consultation,
  store: new SqliteStore(databaseFile),
  adminToken: "admin",
  clock: Date.now,
  randomBytes,
  onFailure: (error) => console.error(error),
});
console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
