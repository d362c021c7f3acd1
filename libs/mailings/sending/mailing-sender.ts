import { randomUUID } from 'node:crypto';
import { Periodic } from '#libs/kernel';
import { DELIVERY_CLAIM_SECONDS, type DeliveryClaims } from '#libs/mail-outgoing';
import { MailingRun, type MailingRunParts } from './mailing-run.js';

export interface MailingSenderParts extends MailingRunParts {
  readonly claims: DeliveryClaims;
  /** Ids of mailings that have something to send, as far as the read model knows. */
  readonly due: (now: string) => Promise<readonly string[]>;
  /** Makes a mailing ready to be sent whose minute has come, or holds it. */
  readonly prepare: (mailingId: string) => Promise<void>;
  readonly close: () => void;
  readonly pollMilliseconds?: number;
}

/** How long a mailing rests that could not be sent: the others must not wait for it. */
const REST_MILLISECONDS = 30_000;
/** How long a stop waits for messages that are being handed over: a process has 3 s for all of its modules. */
const STOP_MILLISECONDS = 2_000;

/** Sends the mailings whose minute has come, side by side, each in one process. */
export class MailingSender {
  private readonly id = randomUUID();
  private readonly runs = new Map<string, { readonly run: MailingRun; readonly ended: Promise<void> }>();
  /** Until when, by the office's clock. */
  private readonly resting = new Map<string, string>();
  private readonly looking: Periodic;
  private heartbeat: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly parts: MailingSenderParts) {
    this.looking = new Periodic({
      everyMilliseconds: parts.pollMilliseconds ?? 1_000,
      work: () => this.look(),
      failed: (error) => parts.log({ message: 'mailings cannot be looked at; tried again', reason: String(error) }),
    });
  }

  start(): void {
    this.looking.start();
    const renew = () => void this.renew().catch(() => undefined);
    this.heartbeat = setInterval(renew, (DELIVERY_CLAIM_SECONDS * 1_000) / 3).unref();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.looking.stop();
    for (const { run } of this.runs.values()) run.stop();
    const patience = new AbortController();
    const tooLong = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STOP_MILLISECONDS);
      patience.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
    });
    await Promise.race([Promise.all([...this.runs.values()].map(({ ended }) => ended)), tooLong]);
    patience.abort();
    clearInterval(this.heartbeat);
    this.parts.close();
  }

  private async look(): Promise<void> {
    const now = this.parts.clock.nowIso();
    for (const [id, until] of this.resting) if (until <= now) this.resting.delete(id);
    const due = (await this.parts.due(now)).filter((id) => !this.runs.has(id) && !this.resting.has(id));
    if (due.length === 0 || this.stopping) return;
    for (const mailingId of await this.parts.claims.take(due, this.id)) this.begin(mailingId);
  }

  private begin(mailingId: string): void {
    const run = new MailingRun(this.parts, mailingId);
    const ended = this.send(mailingId, run).finally(() => this.runs.delete(mailingId));
    this.runs.set(mailingId, { run, ended });
  }

  /** Never throws. */
  private async send(mailingId: string, run: MailingRun): Promise<void> {
    try {
      await this.parts.prepare(mailingId);
      const next = await run.run();
      if (next !== null) this.resting.set(mailingId, next);
      await this.parts.claims.release([mailingId], this.id);
    } catch (error) {
      this.rest(mailingId);
      this.parts.log({ message: 'a mailing could not be sent; it is tried again', mailingId, reason: String(error) });
    }
  }

  private rest(mailingId: string): void {
    const until = this.parts.clock.now().add({ milliseconds: REST_MILLISECONDS });
    this.resting.set(mailingId, until.toString());
  }

  private async renew(): Promise<void> {
    if (this.runs.size > 0) await this.parts.claims.renew([...this.runs.keys()], this.id);
  }
}
