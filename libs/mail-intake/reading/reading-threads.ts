import { Worker } from 'node:worker_threads';
import type { LetterHtml, ReadOptions, ReadOutcome } from '#libs/mail-format';
import type { ReaderThreadData, ReadingJob } from './reader-thread.js';

/** Reading a mail cost more time or memory than any honest one does. */
export class ReadingTooCostly extends Error {
  override readonly name = 'ReadingTooCostly';
}

export interface ReadingBudget {
  /** Of processor time; by the clock ten times as much, since whoever reads mail goes last. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Bytes of a mail that may be costly to read. */
const LARGE = 256 * 1024;
/** Milliseconds. */
const LOOK_EVERY = 1_000;
const CLOCK_FACTOR = 10;

interface Job {
  readonly work: ReadingJob;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads mails in threads: one for large mails, one for the others, one for what the office writes, so that none holds another kind up. A reading that
 * goes over its budget is ended with its thread.
 */
export class ReadingThreads {
  private readonly large: ReadingThread;
  private readonly small: ReadingThread;
  private readonly letters: ReadingThread;

  /** @param thread its module, as JavaScript that Node can run */
  constructor(budget: ReadingBudget, thread: URL) {
    this.large = new ReadingThread(budget, thread, { last: true });
    this.small = new ReadingThread(budget, thread, { last: false });
    this.letters = new ReadingThread(budget, thread, { last: false });
  }

  /**
   * @param raw becomes the thread's own
   * @throws ReadingTooCostly
   */
  read(raw: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<ReadOutcome> {
    const thread = raw.length > LARGE ? this.large : this.small;
    return thread.do({ raw, options });
  }

  /** See `letterHtml`. @throws ReadingTooCostly */
  letter(html: string): Promise<LetterHtml | undefined> {
    return this.letters.do({ html });
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
    private readonly workerData: ReaderThreadData,
  ) {}

  do<Answer>(work: ReadingJob): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.waiting.push({ work, resolve: (answer) => resolve(answer as Answer), reject });
    if (!this.job) this.next();
    return promise;
  }

  private next(): void {
    this.job = this.waiting.shift();
    if (!this.job) return;
    const { work } = this.job;
    const worker = (this.worker ??= this.start());
    this.watch(worker);
    worker.postMessage(work, 'html' in work ? [] : [work.raw.buffer]);
  }

  private start(): Worker {
    const worker = new Worker(this.thread, {
      workerData: this.workerData,
      resourceLimits: { maxOldGenerationSizeMb: this.budget.megabytes },
    });
    worker.on('message', (answer: unknown) => this.end(({ resolve }) => resolve(answer)));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadingTooCostly('too much memory') : error;
      this.lose(worker, failure);
    });
    worker.on('exit', () => this.lose(worker, new Error('the thread that reads mail ended')));
    return worker;
  }

  /** Most readings are over before the first look. */
  private watch(worker: Worker): void {
    const { milliseconds } = this.budget;
    const every = Math.min(LOOK_EVERY, milliseconds);
    const begun = performance.now();
    let atFirstLook: number | undefined;
    const look = async () => {
      const job = this.job;
      const used = await processorTime(worker);
      if (this.job !== job) return;
      atFirstLook ??= used - every;
      const over = used - atFirstLook >= milliseconds || performance.now() - begun >= CLOCK_FACTOR * milliseconds;
      if (over) this.giveUp(worker);
      else this.timer = setTimeout(() => void look(), every);
    };
    this.timer = setTimeout(() => void look(), every);
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

/** Milliseconds; 0 before the thread runs, and after. */
async function processorTime(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1_000;
}
