// Commands load what they need when they are called: most of them are asked often, and need little.
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { CannotStart, ConfigurationError, systemCode } from '#libs/configuration';
import { OfficeError } from '#libs/kernel';
import { accessLog } from './commands/access-log.js';
import { admin } from './commands/admin.js';
import { backup, restore } from './commands/backup.js';
import { databaseUrl } from './commands/database-url.js';
import { deadline } from './commands/deadline.js';
import { events } from './commands/events.js';
import { keys } from './commands/keys.js';
import { personalData } from './commands/personal-data.js';
import { projections } from './commands/projections.js';
import { report } from './commands/report.js';
import { OperatorError } from './operator-error.js';

const program = new Command('npm run --silent cli --')
  .description("Rzecznik's command line, for operators and auditors. It reads the same environment as the office.")
  .showHelpAfterError('try "help", which lists the commands')
  .exitOverride();

for (const register of [
  deadline,
  databaseUrl,
  admin,
  backup,
  restore,
  projections,
  keys,
  personalData,
  events,
  accessLog,
  report,
])
  register(program);

/** One line on standard error for what the operator can solve; the whole story for a defect of ours. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof OperatorError || error instanceof CannotStart || error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof OperatorError ? error.exitCode : 1;
  }
  // By its name: its module would be loaded for every command.
  if (error instanceof OfficeError || (error instanceof Error && error.name === 'NewerDatabase')) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}

// A reader that leaves early (`| head`) takes no more lines, which is no failure: the work is still done to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
