import { parentPort } from 'node:worker_threads';
import { readMessage, type ReadOptions } from '#libs/mail-format';

/** What a thread is given to read. Bytes arrive as copies. */
export interface ReadingJob {
  readonly raw: Uint8Array;
  readonly options: ReadOptions;
}

parentPort?.on('message', ({ raw, options }: ReadingJob) => {
  parentPort?.postMessage(readMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options));
});
