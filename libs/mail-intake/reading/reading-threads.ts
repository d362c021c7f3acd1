import { Worker } from 'node:worker_threads';
import type { IncomingAttachment, LetterHtml, ReadOptions, ReadOutcome } from '#libs/mail-format';
import type { ReadingJob } from './reader-thread.js';

/** Reading a mail cost more time or memory than any honest one does. */
export class ReadingTooCostly extends Error {
  override readonly name = 'ReadingTooCostly';
}

export interface ReadingBudget {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const BUDGET: ReadingBudget = { milliseconds: 15_000, megabytes: 512 };
/** Bytes of a mail that may be costly to read. */
const LARGE = 256 * 1024;

/** Beside this file, once it is built; where this runs from the sources (in tests), the one that was built of them. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/mail-intake/reading/reader-thread.js', import.meta.url)
  : new URL('./reader-thread.js', import.meta.url);

interface Job {
  readonly work: ReadingJob;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads mails in threads, so that no mail holds the office up: one thread for large mails, one for the others, one for what the office writes. A
 * reading that goes over its budget is ended with its thread.
 */
export class MailReader {
  private readonly large: ReadingThread;
  private readonly small: ReadingThread;
  private readonly letters: ReadingThread;

  /** @param thread its module, as JavaScript that Node can run */
  constructor(budget: ReadingBudget = BUDGET, thread = THREAD) {
    this.large = new ReadingThread(budget, thread);
    this.small = new ReadingThread(budget, thread);
    this.letters = new ReadingThread(budget, thread);
  }

  /** @throws ReadingTooCostly */
  async read(raw: Buffer, options: ReadOptions): Promise<ReadOutcome> {
    const thread = raw.length > LARGE ? this.large : this.small;
    return withBuffers(await thread.do<ReadOutcome>({ raw, options: plainOptions(options) }));
  }

  /** See `letterHtml`. @throws ReadingTooCostly */
  letter(html: string): Promise<LetterHtml | undefined> {
    return this.letters.do({ html });
  }

  async close(): Promise<void> {
    await Promise.all([this.large.close(), this.small.close(), this.letters.close()]);
  }
}

/** One mail at a time, so that it is known whose the cost is. The thread begins with the first mail. */
class ReadingThread {
  private readonly waiting: Job[] = [];
  private job: Job | undefined;
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly budget: ReadingBudget,
    private readonly thread: URL,
  ) {}

  do<Answer>(work: ReadingJob): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.waiting.push({ work, resolve: (answer) => resolve(answer as Answer), reject });
    if (!this.job) this.next();
    return promise;
  }

  async close(): Promise<void> {
    const error = new Error('the reader of mail is closed');
    for (const { reject } of this.waiting.splice(0)) reject(error);
    await this.worker?.terminate();
  }

  private next(): void {
    this.job = this.waiting.shift();
    if (!this.job) {
      // Nothing to do is no reason to stay.
      this.worker?.unref();
      return;
    }
    const { work } = this.job;
    const worker = (this.worker ??= this.start());
    worker.ref();
    this.timer = setTimeout(() => this.giveUp(worker), this.budget.milliseconds);
    post(worker, work);
  }

  private start(): Worker {
    const worker = new Worker(this.thread, { resourceLimits: { maxOldGenerationSizeMb: this.budget.megabytes } });
    worker.on('message', (answer: unknown) => this.end(({ resolve }) => resolve(answer)));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadingTooCostly('too much memory') : error;
      this.lose(worker, failure);
    });
    worker.on('exit', () => this.lose(worker, new Error('the thread that reads mail ended')));
    return worker;
  }

  private giveUp(worker: Worker): void {
    void worker.terminate();
    this.lose(worker, new ReadingTooCostly('too much time'));
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    if (this.job) this.end(({ reject }) => reject(error));
  }

  private end(settle: (job: Job) => void): void {
    clearTimeout(this.timer);
    const job = this.job;
    this.next();
    if (job) settle(job);
  }
}

/** What the database sent may be a small part of a large piece of memory, all of which would be copied: the thread gets a piece of its own. */
function post(worker: Worker, work: ReadingJob): void {
  if ('html' in work) return worker.postMessage(work);
  const raw = new Uint8Array(work.raw);
  worker.postMessage({ ...work, raw }, [raw.buffer]);
}

/** The office's own object may hold what cannot be copied. */
const plainOptions = ({ office: { addresses, authservId }, envelopeFrom }: ReadOptions): ReadOptions => ({
  office: { addresses: [...addresses] as [string, ...string[]], ...(authservId !== undefined && { authservId }) },
  ...(envelopeFrom !== undefined && { envelopeFrom }),
});

/** Buffers arrive as plain arrays of bytes. */
function withBuffers(outcome: ReadOutcome): ReadOutcome {
  if (outcome.outcome !== 'read') return outcome;
  const attachments = outcome.message.attachments.map((attachment): IncomingAttachment => {
    const bytes: Uint8Array = attachment.bytes;
    return { ...attachment, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  });
  return { ...outcome, message: { ...outcome.message, attachments } };
}
