import type { Command } from 'commander';
import type { CopyOptions } from '../copy-work.js';

export function events(program: Command): Command {
  const group = program.command('events').description('the events themselves');
  group
    .command('copy')
    .option(
      '--from <url>',
      'where they are, postgresql://… or esdb://…; the PostgreSQL of the office in DATA_DIR where left out',
    )
    .option('--to <url>', 'where they go, likewise')
    .option('--checkpoint <file>', 'remembers how far it came, so that a copy that was broken off goes on from there')
    .description('move the events of an office that is stopped to another store, and compare them one by one')
    .action(async (options: CopyOptions) => (await import('../copy-work.js')).copy(options));
  group
    .command('status')
    .description('whether the store answers, its last event, its clock, and how far the running office is behind')
    .action(async () => (await import('../events-work.js')).printStoreStatus());
  return group;
}
