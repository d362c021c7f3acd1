import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const CONNECTING = 'net.client.socket';
/** As long as a server might take that comes back at once. */
const AWAY_MILLISECONDS = 300;

/**
 * The connections that this process makes, to break them where no proxy can stand between: a certificate names its server, and the
 * nodes of a cluster are told by gossip. What the server sees is the same: they are reset.
 */
export class OwnConnections {
  private readonly sockets = new Set<Socket>();
  private refusing = false;

  constructor() {
    subscribe(CONNECTING, this.onConnecting);
  }

  private readonly onConnecting = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    if (this.refusing) process.nextTick(() => socket.destroy(new Error('refused')));
  };

  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Breaks them all, and lets no new one through for a while. */
  async interrupt(): Promise<void> {
    this.refusing = true;
    this.cut();
    await new Promise((resolve) => setTimeout(resolve, AWAY_MILLISECONDS));
    this.refusing = false;
  }

  stop(): void {
    unsubscribe(CONNECTING, this.onConnecting);
  }
}
