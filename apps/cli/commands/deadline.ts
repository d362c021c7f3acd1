import { CommanderError, type Command } from 'commander';
import { deadlineCommand, deadlineProblem, type DeadlineOptions } from '#libs/deadlines';
import { OfficeError } from '#libs/kernel';
import { OperatorError } from '../operator-error.js';

const IMPOSSIBLE_INPUT = 2;

export const deadline = (program: Command): Command =>
  program
    .command('deadline')
    .description('compute a term, and say how')
    .option('--rule <id>', 'a rule of the table, e.g. UDIP-13-1')
    .option('--term <duration>', 'a term of its own instead, e.g. P1W')
    .option('--regime <name>', 'how the days of the term are counted')
    .option('--start <date-or-instant>', 'the day or instant from which it runs')
    .showHelpAfterError(false)
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : IMPOSSIBLE_INPUT, error.code, error.message);
    })
    .action((options: DeadlineOptions) => {
      try {
        process.stdout.write(`${JSON.stringify(deadlineCommand(options), null, 2)}\n`);
      } catch (error) {
        if (error instanceof OfficeError) throw new OperatorError(deadlineProblem(error), IMPOSSIBLE_INPUT);
        throw error;
      }
    });
