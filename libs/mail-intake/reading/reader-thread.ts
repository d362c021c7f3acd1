import { parentPort } from 'node:worker_threads';
import { letterHtml, readMessage, type ReadOptions } from '#libs/mail-format';

/** What a thread is given: a mail to read (bytes arrive as copies), or HTML that the office wrote. */
export type ReadingJob = { readonly raw: Uint8Array; readonly options: ReadOptions } | { readonly html: string };

parentPort?.on('message', (job: ReadingJob) => {
  parentPort?.postMessage(
    'html' in job
      ? letterHtml(job.html)
      : readMessage(Buffer.from(job.raw.buffer, job.raw.byteOffset, job.raw.byteLength), job.options),
  );
});
