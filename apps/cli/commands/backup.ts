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
    .description('put an office back into an empty DATA_DIR, and prove it equal to the backup')
    .action(async (file: string) => (await import('../backup-work.js')).runRestore(file));
