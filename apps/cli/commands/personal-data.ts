import type { Command } from 'commander';

const work = () => import('../personal-data-work.js');

export function personalData(program: Command): Command {
  const group = program.command('personal-data').description('erased persons: proof, and the clean-up after them');
  group
    .command('erasures')
    .option('--limit <number>', 'how many of the last ones', '50')
    .description('each erasure with all of its steps, and when nothing was left; exit 1 while one is not complete')
    .action(async ({ limit }: { limit: string }) => (await work()).erasures(Number(limit)));
  group
    .command('clean-up')
    .description('write tables and write-ahead log anew at once, instead of in the night; tables are locked meanwhile')
    .action(async () => (await work()).cleanUp());
  return group;
}
