import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Refusal, systemCode } from "../shell/exit.ts";

/** Lets `start` make the server listen, and says at which address it does. */
export async function listen(
  server: Server,
  at: { readonly host: string; readonly port: number },
  start: () => Promise<unknown>,
): Promise<string> {
  try {
    await start();
  } catch (error) {
    throw refusalOf(error, at) ?? error;
  }
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`;
}

function refusalOf(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): Refusal | undefined {
  switch (systemCode(error)) {
    case "EADDRINUSE":
      return new Refusal(
        { en: `Port ${port} is in use`, nl: `Poort ${port} is in gebruik` },
        {
          en: "Choose another with --port, or 0 for a free one",
          nl: "Kies een andere met --port, of 0 voor een vrije",
        },
      );
    case "EACCES":
      return new Refusal(
        { en: `Port ${port} may not be used by you`, nl: `Poort ${port} mag u niet gebruiken` },
        { en: "Choose one above 1023 with --port", nl: "Kies er een boven 1023 met --port" },
      );
    case "ENOTFOUND":
    case "EADDRNOTAVAIL":
      return new Refusal({
        en: `${host} is not an address of this computer`,
        nl: `${host} is geen adres van deze computer`,
      });
    default:
      return undefined;
  }
}

/** Resolves when somebody asks the process to end; asked again, it ends at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
