import { setMaxListeners } from 'node:events';
import { Appender } from './appender.js';
import { createClient, insideOf, requiresLeader, type Client } from './client.js';
import { unavailable } from './driver-errors.js';

const FAILURES_BEFORE_A_NEW_CLIENT = 3;
const DISPOSAL_MILLISECONDS = 2_000;

export interface OpenConnection {
  readonly client: Client;
  readonly appender: Appender;
  /** What every call says of itself. */
  readonly options: { readonly requiresLeader: boolean };
  /** Aborted when the client is given up: its streams then end without saying so. */
  readonly givenUp: AbortSignal;
}

/**
 * The client in use. After several transport failures in a row it is disposed of and replaced: it can hold on to a connection,
 * or to a failed first answer, that will never work again.
 */
export class Connection {
  private current: (OpenConnection & { readonly giveUp: AbortController }) | undefined;
  private failures = 0;

  private readonly options: OpenConnection['options'];

  /** @param admit asked before the first append on every stream of appends */
  constructor(
    private readonly connectionString: string,
    private readonly admit: () => Promise<void>,
  ) {
    this.options = { requiresLeader: requiresLeader(connectionString) };
  }

  /** @throws EventStoreError Unavailable where the address makes no sense, or names files that are not there */
  get(): OpenConnection {
    this.current ??= this.open();
    return this.current;
  }

  private open(): OpenConnection & { readonly giveUp: AbortController } {
    const { options } = this;
    let client: Client;
    try {
      client = createClient(this.connectionString);
    } catch (error) {
      throw unavailable(error);
    }
    const giveUp = new AbortController();
    // Every read that is under way listens to it.
    setMaxListeners(0, giveUp.signal);
    return { client, options, appender: new Appender(client, options, this.admit), givenUp: giveUp.signal, giveUp };
  }

  worked(): void {
    this.failures = 0;
  }

  /** @param failed on which connection: many calls fail together with one. */
  failed(failed: OpenConnection | undefined): void {
    if (failed === undefined || failed !== this.current) return;
    this.failures += 1;
    if (this.failures >= FAILURES_BEFORE_A_NEW_CLIENT) void this.dispose();
  }

  /** Resolves once the client has let go, or after a while. */
  async dispose(): Promise<void> {
    const disposed = this.current;
    this.current = undefined;
    this.failures = 0;
    if (!disposed) return;
    disposed.giveUp.abort();
    let patience: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (patience = setTimeout(resolve, DISPOSAL_MILLISECONDS)));
    await Promise.race([letGo(disposed.client).catch(() => undefined), tooLong]);
    clearTimeout(patience);
  }
}

/**
 * Disposing waits until the client's streams have ended. A read that was stopped early ends only when what it has ready is taken. The
 * connection stays open until its channel is closed as well.
 */
async function letGo(client: Client): Promise<void> {
  for (const stream of insideOf(client).disposableStreams) stream.resume();
  await client.dispose();
  (await insideOf(client).getChannel()).close();
}
