import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { ReadOptions, ReadOutcome } from '#libs/mail-format';
import { receiveFrames, sendFrame } from './frames.js';
import { ReadingThreads, ReadingTooCostly, type ReadingBudget } from './reading-threads.js';

/** What the office asks: to read the mail in the frame's body, or HTML that the office wrote. */
export type Question = { readonly id: number } & ({ readonly options: ReadOptions } | { readonly html: string });

/** Of a mail, the bytes of its attachments stand in the frame's body, one after the other. */
export type Answer = { readonly id: number } & (
  | { readonly answer: unknown; readonly sizes: readonly number[] }
  | { readonly failure: string; readonly costly: boolean }
);

export interface ReaderProcessOptions extends ReadingBudget {
  /** URL of the thread's module. */
  readonly thread: string;
}

yieldToPeople();
// It ends with the office, which hears of these signals itself.
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);

const { thread, ...budget } = JSON.parse(process.argv[2]!) as ReaderProcessOptions;
const threads = new ReadingThreads(budget, new URL(thread));

await receiveFrames<Question>(process.stdin, ({ head, body }) => {
  const reading =
    'html' in head ? threads.letter(head.html).then(plain) : threads.read(body, head.options).then(parted);
  void reading.then(
    ({ answer, sizes, bytes }) => sendFrame(process.stdout, { id: head.id, answer, sizes } satisfies Answer, bytes),
    (error: unknown) =>
      sendFrame(process.stdout, {
        id: head.id,
        failure: error instanceof Error ? error.message : 'unknown',
        costly: error instanceof ReadingTooCostly,
      } satisfies Answer),
  );
});
process.exit();

interface Parted {
  readonly answer: unknown;
  readonly sizes: readonly number[];
  readonly bytes: readonly Uint8Array[];
}

function plain(answer: unknown): Parted {
  return { answer, sizes: [], bytes: [] };
}

function parted(outcome: ReadOutcome): Parted {
  if (outcome.outcome !== 'read') return plain(outcome);
  const bytes = outcome.message.attachments.map((attachment) => attachment.bytes);
  const attachments = outcome.message.attachments.map(({ bytes: _bytes, ...rest }) => rest);
  return {
    answer: { ...outcome, message: { ...outcome.message, attachments } },
    sizes: bytes.map(({ length }) => length),
    bytes,
  };
}

/** People go before mail. On Linux each thread has a priority of its own, those included that collect V8's garbage. */
function yieldToPeople(): void {
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
  try {
    if (process.platform !== 'linux') return setPriority(PRIORITY_BELOW_NORMAL);
    for (const threadId of readdirSync('/proc/self/task')) setPriority(Number(threadId), PRIORITY_LOW);
  } catch {
    // Where the system refuses, mail is read all the same.
    return;
  }
}
