import 'reflect-metadata';
import { CannotStart, ConfigurationError } from '#libs/configuration';
import { MasterKeyProblem } from '#libs/personal-data';
import { OfficeLogger } from '#libs/platform';
import { fillDemoOffice } from '../demo/demo-office.js';
import { startOffice, type Office } from './office.js';

/** Everything must have ended by then, whatever hangs; the contract says ten seconds. */
const LAST_MOMENT_MILLISECONDS = 9_000;

const logger = new OfficeLogger();
const print = (line: string) => void process.stdout.write(`${line}\n`);
let starting: Promise<Office> | undefined;
const ending = new AbortController();

/** Ends the tree once, whoever asks and however often: npm passes a Ctrl-C on that the terminal has sent already. */
async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  setTimeout(() => process.exit(exitCode || 1), LAST_MOMENT_MILLISECONDS).unref();
  const office = await starting?.catch(() => undefined);
  await office?.stop();
  process.exit(exitCode);
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  // Whoever read our lines may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    logger.fatal(error, 'Office');
    void end(1);
  });

  const demo = process.argv.includes('--demo');
  const unknown = process.argv.slice(2).filter((option) => option !== '--demo');
  if (unknown.length > 0) throw new CannotStart(`the office does not know the option ${unknown.join(' ')}`);
  starting = startOffice({
    environment: process.env,
    logger,
    print,
    signal: ending.signal,
    ...(demo && { fillDemo: fillDemoOffice }),
    onStopRequest: () => void end(0),
    onDatabaseLost: () => {
      print('the database server ended unexpectedly, and the office with it: start again, nothing is lost');
      void end(1);
    },
  });
  await starting;
}

/** Problems that the operator can solve, told in one line. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigurationError || error instanceof CannotStart || error instanceof MasterKeyProblem;

try {
  await main();
} catch (error) {
  if (!ending.signal.aborted) {
    if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
    else {
      logger.fatal(error, 'Office');
      process.stderr.write('the office could not start: the line above says why\n');
    }
    process.exit(1);
  }
}
