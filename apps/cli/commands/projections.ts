import type { Command } from 'commander';

const work = () => import('../projections-work.js');

export function projections(program: Command): Command {
  const group = program.command('projections').description('what is computed from the events, and what acts on them');
  group
    .command('status')
    .description('lag, parked keys, rebuilds')
    .option('--json', 'everything that is known, as JSON')
    .action(async ({ json }: { json?: true }) => (await work()).printStatus(json === true));
  group
    .command('parked')
    .argument('<name>', 'a projection or policy')
    .description('why keys are parked')
    .action(async (name: string) => (await work()).printParked(name));
  group
    .command('retry')
    .argument('<name>', 'a projection or policy')
    .argument('[key]', 'one parked key; all of them where left out')
    .description('have what is parked handled again')
    .action(async (name: string, key?: string) => (await work()).retry(name, key));
  group
    .command('rebuild')
    .argument('<name>', 'a projection')
    .description('build it anew beside the live tables, and wait until it has taken over')
    .action(async (name: string) => (await work()).rebuild(name));
  group
    .command('verify')
    .argument('[name]', 'a projection; all of them where left out')
    .description('build a copy beside the live tables and compare row by row; exit 1 on a difference')
    .action(async (name?: string) => (await work()).verify(name));
  return group;
}
