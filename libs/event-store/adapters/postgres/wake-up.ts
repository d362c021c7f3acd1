import pg from 'pg';
import { backOffMilliseconds, pause, type Bell } from '../../wait.js';

/**
 * Wakes subscriptions whenever somebody has appended, in any process, and says how far the store has come. A hint only: notifications are
 * lost with their connection, so whoever waits for the bell looks by itself from time to time as well.
 */
export class WakeUp {
  /** Whether notifications arrive at the moment: those of this process's own appends, too. */
  listening = false;
  /** The store has come so far at least, as notifications said. */
  head = 0n;
  private readonly stopped = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly options: pg.ClientConfig,
    private readonly bell: Bell,
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped.signal.aborted) {
      const client = new pg.Client({ ...this.options, keepAlive: true, application_name: 'rzecznik-listen' });
      const lost = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
        this.stopped.signal.addEventListener('abort', () => resolve());
      });
      try {
        client.on('notification', ({ payload }) => this.notified(payload ?? ''));
        await client.connect();
        await client.query('LISTEN es_events');
        failures = 0;
        this.listening = true;
        this.bell.ring();
        await lost;
        this.listening = false;
      } catch {
        failures += 1;
      }
      await client.end().catch(() => undefined);
      await pause(backOffMilliseconds(failures), this.stopped.signal);
    }
  }

  private notified(position: string): void {
    const head = BigInt(position || 0);
    if (head > this.head) this.head = head;
    this.bell.ring();
  }
}
