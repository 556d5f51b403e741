import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";

/** A host on loopback for tests: answers as it is told and keeps what it was asked. */
export interface LoopbackHost extends AsyncDisposable {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  port: number;
  asked: { url: string; headers: IncomingMessage["headers"] }[];
  /** Connections open at this moment. */
  openSockets(): number;
}

export async function loopbackHost(answer: RequestListener): Promise<LoopbackHost> {
  const asked: LoopbackHost["asked"] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    answer(request, response);
  });
  return listening(server, asked);
}

/** A host that speaks no HTTP but what the test writes. */
export async function rawHost(answer: (socket: Socket) => void): Promise<LoopbackHost> {
  return listening(
    createTcpServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.once("data", () => answer(socket));
    }),
    [],
  );
}

async function listening(server: Server, asked: LoopbackHost["asked"]): Promise<LoopbackHost> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    openSockets: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Comes back when the claim holds; a test that waits in vain fails by its own time limit. */
export async function until(claim: () => boolean): Promise<void> {
  while (!claim()) await new Promise((resolve) => setTimeout(resolve, 5));
}
