import type { Command } from 'commander';

export function events(program: Command): Command {
  const group = program.command('events').description('the events themselves');
  group
    .command('copy')
    .requiredOption('--from <url>', 'where they are: postgresql://… or esdb://…')
    .requiredOption('--to <url>', 'where they go: postgresql://… or esdb://…')
    .option('--checkpoint <file>', 'remembers how far it came, so that a copy that was broken off goes on from there')
    .description('move the events of an office that is stopped to another store, and compare them one by one')
    .action(async (options: { from: string; to: string; checkpoint?: string }) =>
      (await import('../copy-work.js')).copy(options),
    );
  group
    .command('status')
    .description('whether the store answers, its last event, its clock, and how far the running office is behind')
    .action(async () => (await import('../events-work.js')).printStoreStatus());
  return group;
}
