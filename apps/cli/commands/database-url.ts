import type { Command } from 'commander';
import { livingOffice, loadConfiguration } from '#libs/configuration';
import { urlOf } from '../living-office.js';
import { OperatorError } from '../operator-error.js';

export const databaseUrl = (program: Command): Command =>
  program
    .command('database-url')
    .description('print the URL of the database that the office in DATA_DIR uses, while it runs')
    .action(() => {
      const { dataDirectory } = loadConfiguration(process.env);
      const living = livingOffice(dataDirectory);
      if (!living)
        throw new OperatorError(`no office runs in ${dataDirectory}: start it, or set DATA_DIR to its folder`);
      process.stdout.write(`${urlOf(living)}\n`);
    });
