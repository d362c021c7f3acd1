import type { Command } from 'commander';

const work = () => import('../keys-work.js');

export function keys(program: Command): Command {
  const group = program.command('keys').description('the keys under which personal data are sealed');
  group
    .command('rotate')
    .description(
      'wrap all keys by a new master key: a generated one, or NEW_MASTER_KEY where MASTER_KEY is set; the office is stopped',
    )
    .action(async () => (await work()).rotate());
  group
    .command('check')
    .description('compare every key with the event that commits to it; exit 1 on a difference')
    .action(async () => (await work()).check());
  group
    .command('reapply-erasures')
    .argument('[register]', 'the register of erasures, kept apart from the backups')
    .description(
      'destroy again what the register and the events say was erased: after the database was restored from an older copy',
    )
    .action(async (register?: string) => (await work()).reapplyErasures(register));
  return group;
}
