import type { Command } from 'commander';

export const backup = (program: Command): Command =>
  program
    .command('backup')
    .argument('<file>', 'the file to write; it must not exist')
    .description('write the whole office into one file, also while it runs; the master key is not in it')
    .action(async (file: string) => (await import('../backup-work.js')).runBackup(file));

export const restore = (program: Command): Command =>
  program
    .command('restore')
    .argument('<file>', 'a file that backup has written')
    .option('--erasures <register>', 'the register of erasures; DATA_DIR/keys/erasures.register where left out')
    .description(
      'put an office back into an empty DATA_DIR, prove it equal to the backup, and erase again whoever was erased since',
    )
    .action(async (file: string, { erasures }: { erasures?: string }) =>
      (await import('../backup-work.js')).runRestore(file, erasures),
    );
