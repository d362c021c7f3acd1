import type { Command } from 'commander';

export const backup = (program: Command): Command =>
  program
    .command('backup')
    .argument('<file>', 'the file to write; it must not exist')
    .option('--recipient <age1…>', 'encrypt for this age recipient; may be given more than once', collected, [])
    .description(
      'write the whole office into one file, also while it runs, encrypted for the named recipients, or else for whoever holds the master key, which is not in it',
    )
    .action(async (file: string, { recipient }: { recipient: readonly string[] }) =>
      (await import('../backup-work.js')).runBackup(file, recipient),
    );

export const restore = (program: Command): Command =>
  program
    .command('restore')
    .argument('<file>', 'a file that backup has written')
    .option('--erasures <register>', 'the register of erasures; DATA_DIR/keys/erasures.register where left out')
    .option('--identity <file>', 'a file with age identities, for a backup that was made for recipients')
    .description(
      'put an office back into an empty DATA_DIR, prove it equal to the backup, and erase again whoever was erased since',
    )
    .action(async (file: string, { erasures, identity }: { erasures?: string; identity?: string }) =>
      (await import('../backup-work.js')).runRestore(file, { erasures, identity }),
    );

const collected = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];
