import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { deriveId, OfficeError, Periodic } from '#libs/kernel';
import { Manifests, type FormReceiver } from '#libs/manifest';
import { Database } from '#libs/postgres';
import { described, Listener, mayPass } from '#libs/projections';
import { ARRIVED, NotSealedForUs, type Submission } from '#libs/public-pages';
import { isGone, TrackingPages } from '../publishing/tracking-pages.js';
import { submissionsGivenUp } from '../metrics.js';
import { Confirmations } from './confirmations.js';
import { FormsGivenUp } from './forms-given-up.js';
import { Inbox, type Claimed } from './inbox.js';
import { UnconfirmedForms } from './unconfirmed-forms.js';

/** Submissions that are registered side by side. */
const AT_ONCE = 2;
const POLL_MILLISECONDS = 1_000;

/** Makes cases of what visitors sent, at least once each, and their tracking pages; nothing is dropped. */
@Injectable()
export class InboxWorker {
  private readonly logger = new Logger('PublicSite');
  private readonly polling = new Periodic({
    everyMilliseconds: POLL_MILLISECONDS,
    work: () => this.kick(),
    failed: (error) => this.logger.warn({ message: 'the public inbox cannot be read', reason: described(error) }),
  });
  private readonly listener: Listener;
  private round: Promise<void> | undefined;
  private again = false;
  private readonly stopped = new AbortController();

  constructor(
    database: Database,
    private readonly inbox: Inbox,
    private readonly confirmations: Confirmations,
    private readonly unconfirmed: UnconfirmedForms,
    private readonly givenUp: FormsGivenUp,
    private readonly pages: TrackingPages,
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {
    const look = () => void this.kick().catch(() => undefined);
    this.listener = new Listener({ connectionString: database.pool.options.connectionString! }, [ARRIVED], {
      notified: look,
      connected: look,
      lost: () => undefined,
      log: (message) => this.logger.warn({ message }),
    });
  }

  async start(): Promise<void> {
    this.polling.start();
    await this.listener.start();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.polling.stop();
    await this.listener.stop();
    await this.round?.catch(() => undefined);
  }

  /** Works until nothing is due. What arrives meanwhile is looked for once more. */
  kick(): Promise<void> {
    this.again = true;
    this.round ??= this.work().finally(() => (this.round = undefined));
    return this.round;
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopped.signal.aborted) {
      this.again = false;
      await this.unconfirmed.release();
      const claimed = await this.inbox.claim(AT_ONCE);
      if (claimed.length > 0) this.again = true;
      const before = performance.eventLoopUtilization();
      await Promise.all(claimed.map((waiting) => this.register(waiting)));
      if (claimed.length === AT_ONCE) await this.leaveRoom(performance.eventLoopUtilization(before).active);
    }
  }

  /** A burst of forms takes at most half of the process: the other half is the console's. @param busy milliseconds */
  private async leaveRoom(busy: number): Promise<void> {
    await delay(busy, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }

  /** Never throws: one that fails holds up no other. */
  private async register(waiting: Claimed): Promise<void> {
    try {
      const submission = await this.inbox.open(waiting.id);
      if (!submission) return;
      if (waiting.unconfirmed && (await this.confirmations.ask(submission)))
        return await this.inbox.awaitConfirmation(waiting.id);
      await this.receive(submission);
      if (waiting.failed) await this.givenUp.say({ type: 'Settle', formId: waiting.id, end: 'registered' });
      await this.inbox.done(waiting.id);
    } catch (error) {
      await this.fail(waiting, error).catch((worse: unknown) =>
        this.logger.warn({ message: 'a failing submission is tried again later', reason: described(worse) }),
      );
    }
  }

  private async receive(submission: Submission): Promise<void> {
    const { secret, toCase } = submission;
    const receiver = this.receiverOf(submission.kind);
    if (!receiver.makesCases) return void (await receiver.receive({ ...submission, caseId: null }));
    const caseId = toCase ? ((await this.pages.caseAt(secret)) ?? null) : null;
    // The page went, and its case with it: nothing is left that it could join.
    if (toCase && caseId === null) return;
    // Receivers register under the submission's own id: the receipt names the page.
    if (!toCase) await this.pages.announce(caseOfSubmission(submission.id), secret);
    try {
      const received = await receiver.receive({ ...submission, caseId });
      if (!received) return;
      if (toCase) await this.pages.publish(received.caseId);
      else await this.pages.open(received.caseId, secret);
    } catch (error) {
      if (!toCase || !isGone(error)) throw error;
    }
  }

  private receiverOf(kind: string): FormReceiver {
    const all = this.manifests.receivers.map((type) => this.modules.get(type, { strict: false }));
    const receiver = all.find(({ kinds }) => kinds.includes(kind));
    if (!receiver) throw new Error(`no module of this office takes the form ${kind}`);
    return receiver;
  }

  private async fail(waiting: Claimed, error: unknown): Promise<void> {
    const reason = error instanceof NotSealedForUs ? 'not-sealed-for-us' : reasonOf(error);
    this.logger.warn({
      message: 'what a visitor sent could not be registered',
      submission: waiting.id,
      kind: waiting.kind,
      attempts: waiting.attempts + 1,
      reason,
    });
    const counts = !mayPass(error);
    const isGivenUp = counts && this.inbox.isLastAttempt(waiting);
    // First: what nobody was told of is tried once more.
    if (isGivenUp) await this.givenUp.say({ type: 'GiveUp', formId: waiting.id, form: waiting.kind });
    await this.inbox.failed(waiting, reason, counts);
    if (!isGivenUp) return;
    submissionsGivenUp.inc();
    this.logger.error({
      message:
        'what a visitor sent is not tried again by itself: see the waiting forms in the console, mend what is wrong, and have it tried again',
      submission: waiting.id,
      kind: waiting.kind,
      reason,
    });
  }
}

/** As RegisterCase derives it from the command of a receiver. */
const caseOfSubmission = (id: string): string => deriveId('case', deriveId('submission', id));

const reasonOf = (error: unknown): string => (error instanceof OfficeError ? error.code : described(error));
