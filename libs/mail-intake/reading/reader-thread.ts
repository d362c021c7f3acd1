import { parentPort } from 'node:worker_threads';
import { letterHtml, readMessage, type ReadOptions, type ReadOutcome } from '#libs/mail-format';

/** What a thread is given: a mail to read (the bytes become its own), or HTML that the office wrote. */
export type ReadingJob =
  { readonly raw: Uint8Array<ArrayBuffer>; readonly options: ReadOptions } | { readonly html: string };

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
