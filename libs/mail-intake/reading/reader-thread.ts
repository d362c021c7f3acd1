import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { letterHtml, readMessage, type ReadOptions, type ReadOutcome } from '#libs/mail-format';

/** What a thread is given: a mail to read (the bytes become its own), or HTML that the office wrote. */
export type ReadingJob =
  | { readonly raw: Uint8Array<ArrayBuffer>; readonly options: ReadOptions }
  | { readonly html: string };

/** Whether anything else goes before what this thread reads. */
export interface ReaderThreadData {
  readonly last: boolean;
}

if ((workerData as ReaderThreadData).last) goLast();

parentPort?.on('message', (job: ReadingJob) => {
  if ('html' in job) parentPort?.postMessage(letterHtml(job.html));
  else {
    const { raw, options } = job;
    handOver(readMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options));
  }
});

/** Files go over without a second copy; each in memory of its own, so that none takes its neighbours with it. */
function handOver(outcome: ReadOutcome): void {
  if (outcome.outcome !== 'read') return parentPort?.postMessage(outcome);
  const attachments = outcome.message.attachments.map((attachment) => {
    const bytes = new Uint8Array(attachment.bytes);
    return { ...attachment, bytes };
  });
  const message = { ...outcome.message, attachments };
  parentPort?.postMessage(
    { ...outcome, message },
    attachments.map(({ bytes }) => bytes.buffer),
  );
}

/**
 * The idle class makes way at once when somebody else wakes up (sched(7)), which the lowest priority alone does not; Node cannot ask for it itself. Where
 * the system has no `chrt`, mail is read all the same.
 */
function goLast(): void {
  if (process.platform !== 'linux') return;
  const threadId = basename(readlinkSync('/proc/thread-self'));
  spawnSync('chrt', ['--idle', '--pid', '0', threadId]);
}
