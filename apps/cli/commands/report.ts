import type { Command } from 'commander';

export interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly unit?: string;
  readonly employee?: string;
  readonly language: string;
}

export const report = (program: Command): Command =>
  program
    .command('report')
    .argument('[name]', 'one of the list, which is printed where it is left out')
    .description('a report as accessible PDF')
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'last day, itself included')
    .option('--out <file.pdf>', 'where it is written')
    .option('--unit <id>', 'of which unit, where the report is of one')
    .option('--employee <id>', 'of which employee, where the report is of one')
    .option('--language <code>', 'pl or en', 'pl')
    .action(async (name: string | undefined, options: ReportOptions) =>
      (await import('../report-work.js')).report(name, options),
    );
