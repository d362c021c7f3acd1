import type { Client } from './client.js';

const FAILURES_BEFORE_A_NEW_CLIENT = 3;
const DISPOSAL_MILLISECONDS = 2_000;

/**
 * The client in use. After several transport failures in a row it is disposed of and replaced: it can hold on to a connection,
 * or to a failed first answer, that will never work again.
 *
 * Disposing breaks whatever the old client has under way, and the driver then rejects every pending append of the process: so
 * nothing is handed out until the old one is gone.
 */
export class Connection {
  private client: Client | undefined;
  private failures = 0;
  private replacing: Promise<void> = Promise.resolve();
  private replaced = new AbortController();

  constructor(private readonly create: () => Client) {}

  /** The client, and a signal that tells when it is given up: its streams then end without saying so. */
  async get(): Promise<{ readonly client: Client; readonly givenUp: AbortSignal }> {
    await this.replacing;
    this.client ??= this.create();
    return { client: this.client, givenUp: this.replaced.signal };
  }

  worked(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    if (this.failures < FAILURES_BEFORE_A_NEW_CLIENT) return;
    this.failures = 0;
    this.replacing = this.replacing.then(() => this.dispose());
  }

  async dispose(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.replaced.abort();
    this.replaced = new AbortController();
    if (!client) return;
    let patience: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (patience = setTimeout(resolve, DISPOSAL_MILLISECONDS)));
    await Promise.race([client.dispose().catch(() => undefined), tooLong]);
    clearTimeout(patience);
  }
}
