import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** The way to a server, which can be cut. */
export interface Line {
  readonly address: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * A line to the server at this address. A browser that is told to be offline forgets that for a moment while it loads a
 * page again; through a line that is cut nothing arrives, whatever the browser believes.
 */
export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let isCut = false;
  const hold = (socket: Socket, other: Socket): void => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      open.delete(socket);
      other.destroy();
    });
  };
  const line = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = connect(Number(port), hostname);
    hold(socket, onward);
    hold(onward, socket);
    socket.pipe(onward).pipe(socket);
  });
  const hangUp = (): void => open.forEach((socket) => socket.destroy());
  await new Promise<void>((ready) => line.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      hangUp();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((done) => {
        line.close(() => done());
        hangUp();
      }),
  };
}
