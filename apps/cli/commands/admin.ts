import type { Command } from 'commander';

export function admin(program: Command): Command {
  const group = program.command('admin').description('the first administrator');
  group
    .command('reset')
    .description('print a new password for the first administrator, once')
    .action(async () => (await import('../reset-administrator.js')).resetAdministrator());
  return group;
}
