import pg from 'pg';
import { backOff, pause } from './doorbell.js';

/**
 * Hears PostgreSQL's notifications on one connection of its own. Notifications are lost while the connection is: `connected` says
 * that it may be so. `lost` says that the server may have gone, and with it what it had not yet brought to the disk.
 */
export class Listener {
  private readonly stopped = new AbortController();
  private listening: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: pg.ClientConfig,
    private readonly channels: readonly string[],
    private readonly on: {
      readonly notified: (channel: string, payload: string) => void;
      readonly connected: () => void;
      readonly lost: () => void;
      readonly log: (line: string) => void;
    },
  ) {}

  /** Resolves once it listens, or once a first attempt has failed. */
  async start(): Promise<void> {
    await new Promise<void>((settled) => {
      this.listening = this.listen(settled);
    });
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.listening;
  }

  private async listen(settled: () => void): Promise<void> {
    const { signal } = this.stopped;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const client = new pg.Client({ ...this.options, keepAlive: true, application_name: 'rzecznik-read-models' });
      const gone = Promise.withResolvers<void>();
      const leave = () => gone.resolve();
      client.on('error', leave).on('end', leave);
      client.on('notification', ({ channel, payload }) => this.on.notified(channel, payload ?? ''));
      signal.addEventListener('abort', leave);
      try {
        await client.connect();
        for (const channel of this.channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
        failures = 0;
        this.on.connected();
        settled();
        await gone.promise;
        this.on.lost();
      } catch (error) {
        this.on.log(`cannot listen to the database: ${error instanceof Error ? error.name : 'unknown failure'}`);
      }
      settled();
      signal.removeEventListener('abort', leave);
      await client.end().catch(() => undefined);
      if (!signal.aborted) await pause(backOff(failures), signal);
    }
  }
}
