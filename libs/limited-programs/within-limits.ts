import { Worker } from 'node:worker_threads';

/** Ends the process, native code or not, once it holds more memory or has had more of the processor than it may. */
const WATCH = `
const { workerData: { bytes, microseconds } } = require('node:worker_threads');
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > bytes || user + system > microseconds) process.kill(process.pid, 'SIGKILL');
}, 20);
`;

/** The first thing that a program does which a `LimitedProgram` runs. Answers its further parameters. */
export function keepWithinLimits(): readonly string[] {
  const [megabytes, milliseconds, ...parameters] = process.argv.slice(2);
  const workerData = { bytes: Number(megabytes) * 1024 * 1024, microseconds: Number(milliseconds) * 1_000 };
  new Worker(WATCH, { eval: true, workerData }).unref();
  return parameters;
}
