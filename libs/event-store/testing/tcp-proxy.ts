import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a client and its server, and can do what networks and restarts do to connections. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  private constructor(
    private target: { readonly host: string; readonly port: number },
    public port: number,
  ) {}

  static async to(host: string, port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy({ host, port }, 0);
    await proxy.open();
    return proxy;
  }

  /** Takes connections (again), on the same port as before. */
  async open(): Promise<void> {
    const server = createServer((incoming) => {
      const outgoing = connect(this.target);
      for (const [socket, other] of [
        [incoming, outgoing],
        [outgoing, incoming],
      ] as const) {
        this.sockets.add(socket);
        socket.setNoDelay(true);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Connects to another server from now on, and breaks what stands. */
  redirect(target: { readonly host: string; readonly port: number }): void {
    this.target = target;
    this.cut();
  }

  /** Breaks every connection; new ones are taken at once. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Breaks every connection and refuses new ones until `open()`. */
  async close(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    this.cut();
    await closed;
  }
}
