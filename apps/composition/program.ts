import 'reflect-metadata';
import { CannotStart, ConfigurationError } from '#libs/configuration';
import { MasterKeyProblem } from '#libs/personal-data';
import { OfficeLogger } from '#libs/platform';
import { NewerDatabase } from '#libs/postgres';
import type { ProgramOptions } from './serve.js';

/** Everything must have ended by then, whatever hangs; the contract says ten seconds. */
const LAST_MOMENT_MILLISECONDS = 9_000;

export interface Running {
  stop(): Promise<void>;
}

/** Problems that the operator can solve, told in one line. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigurationError ||
  error instanceof CannotStart ||
  error instanceof MasterKeyProblem ||
  error instanceof NewerDatabase;

/** Runs a program until somebody ends it: signals, the last line on what went wrong, the exit code. */
export async function runProgram(start: (options: ProgramOptions) => Promise<Running>): Promise<void> {
  const logger = new OfficeLogger();
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const ending = new AbortController();
  let starting: Promise<Running> | undefined;

  /** Ends the tree once, whoever asks and however often: npm passes a Ctrl-C on that the terminal has sent already. */
  const end = async (exitCode: number): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    setTimeout(() => process.exit(exitCode || 1), LAST_MOMENT_MILLISECONDS).unref();
    const running = await starting?.catch(() => undefined);
    await running?.stop();
    process.exit(exitCode);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  // Whoever read our lines may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    logger.fatal(error, 'Office');
    void end(1);
  });

  try {
    starting = start({
      environment: process.env,
      logger,
      print,
      signal: ending.signal,
      onStopRequest: () => void end(0),
      onDatabaseLost: () => {
        print('the database server ended unexpectedly, and the office with it: start again, nothing is lost');
        void end(1);
      },
      onOtherOffice: (line) => {
        process.stderr.write(`${line}\n`);
        void end(1);
      },
    });
    await starting;
  } catch (error) {
    if (ending.signal.aborted) return;
    if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
    else {
      logger.fatal(error, 'Office');
      process.stderr.write('the office could not start: the line above says why\n');
    }
    process.exit(1);
  }
}
