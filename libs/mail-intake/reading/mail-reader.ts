import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile } from '#libs/configuration';
import type { IncomingAttachment, LetterHtml, ReadOptions, ReadOutcome } from '#libs/mail-format';
import { receiveFrames, sendFrame } from './frames.js';
import type { Answer, Question, ReaderProcessOptions } from './reader-process.js';
import { ReadingTooCostly, type ReadingBudget } from './reading-threads.js';

export { ReadingTooCostly } from './reading-threads.js';

/** Modules that Node can run. */
export interface ReaderPrograms {
  readonly process: URL;
  readonly thread: URL;
}

const BUDGET: ReadingBudget = { milliseconds: 15_000, megabytes: 512 };

const built = (name: string): URL => pathToFileURL(builtFile(`libs/mail-intake/reading/${name}`));
const PROGRAMS: ReaderPrograms = { process: built('reader-process.js'), thread: built('reader-thread.js') };

/** Of the office's environment; nothing that reads a stranger's mail needs its secrets. */
const ENVIRONMENT = ['PATH', 'LANG', 'TZ', 'NODE_COMPILE_CACHE', 'SystemRoot'];

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads mails in a process of its own (ADR 0030), which begins with the first, has the lowest priority, and ends with the office: neither its work
 * nor its garbage holds people up.
 */
export class MailReader {
  private readonly waiting = new Map<number, Waiting>();
  private child: ChildProcess | undefined;
  private last = 0;

  constructor(
    private readonly budget: ReadingBudget = BUDGET,
    private readonly programs: ReaderPrograms = PROGRAMS,
  ) {}

  /** @throws ReadingTooCostly */
  async read(raw: Buffer, options: ReadOptions): Promise<ReadOutcome> {
    return (await this.ask({ options: plainOptions(options) }, raw)) as ReadOutcome;
  }

  /** See `letterHtml`. @throws ReadingTooCostly */
  async letter(html: string): Promise<LetterHtml | undefined> {
    return (await this.ask({ html })) as LetterHtml | undefined;
  }

  async close(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    this.lose(child, new Error('the reader of mail is closed'));
    child.kill('SIGKILL');
    await ended;
  }

  private ask(question: { readonly options: ReadOptions } | { readonly html: string }, raw?: Buffer): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const child = (this.child ??= this.start());
    const id = (this.last += 1);
    this.waiting.set(id, { resolve, reject });
    stays(child, true);
    sendFrame(child.stdin!, { id, ...question } satisfies Question, raw && [raw]);
    return promise;
  }

  private start(): ChildProcess {
    const options: ReaderProcessOptions = { ...this.budget, thread: this.programs.thread.href };
    const env = Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]]));
    const child = spawn(process.execPath, [fileURLToPath(this.programs.process), JSON.stringify(options)], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lost = () => this.lose(child, new Error('the process that reads mail ended'));
    child.on('error', lost).on('close', lost);
    child.stdin.on('error', lost);
    receiveFrames<Answer>(child.stdout, ({ head, body }) => this.take(child, head, body)).catch(lost);
    return child;
  }

  private take(child: ChildProcess, head: Answer, body: Buffer): void {
    const waiting = this.waiting.get(head.id);
    this.waiting.delete(head.id);
    // Nothing to do is no reason to stay.
    if (this.waiting.size === 0) stays(child, false);
    if ('failure' in head) waiting?.reject(head.costly ? new ReadingTooCostly(head.failure) : new Error(head.failure));
    else waiting?.resolve(withBytes(head.answer, head.sizes, body));
  }

  /** The next question starts another one. */
  private lose(child: ChildProcess, error: Error): void {
    if (this.child !== child) return;
    this.child = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

/** Whether the office's process stays for it. */
function stays(child: ChildProcess, needed: boolean): void {
  for (const handle of [child, child.stdin as Socket, child.stdout as Socket]) {
    if (needed) handle.ref();
    else handle.unref();
  }
}

/** The office's own object may hold what cannot be sent. */
const plainOptions = ({
  office: { addresses, formerDomains = [], authservId },
  envelopeFrom,
  throughGateway,
}: ReadOptions): ReadOptions => ({
  office: {
    addresses: [...addresses] as [string, ...string[]],
    formerDomains: [...formerDomains],
    ...(authservId !== undefined && { authservId }),
  },
  ...(envelopeFrom !== undefined && { envelopeFrom }),
  ...(throughGateway !== undefined && { throughGateway }),
});

/** Puts the attachments' bytes back where they belong. */
function withBytes(answer: unknown, sizes: readonly number[], body: Buffer): unknown {
  if (sizes.length === 0) return answer;
  const { message, ...outcome } = answer as Extract<ReadOutcome, { outcome: 'read' }>;
  let from = 0;
  const attachments = message.attachments.map((attachment, n): IncomingAttachment => {
    const bytes = body.subarray(from, (from += sizes[n]!));
    return { ...attachment, bytes };
  });
  return { ...outcome, message: { ...message, attachments } };
}
