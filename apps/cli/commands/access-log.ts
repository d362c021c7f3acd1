import type { Command } from 'commander';

const work = () => import('../access-log-work.js');

export function accessLog(program: Command): Command {
  const group = program.command('access-log').description('who read what');
  group
    .command('check')
    .argument('[day]', 'YYYY-MM-DD; every day that is kept where left out')
    .description('compare the hash of each closed day with the event that records it; exit 1 on a difference')
    .action(async (day?: string) => (await work()).check(day));
  return group;
}
