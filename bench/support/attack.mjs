// Whoever attacks is a process of its own, with the lowest priority: on another machine they would take none of the office's processor time.
import { spawnSync } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { importSource } from '../../scripts/import-source.mjs';

setPriority(constants.priority.PRIORITY_LOW);
spawnSync('chrt', ['--all-tasks', '--idle', '--pid', '0', String(process.pid)]);
const { attack } = await importSource(new URL('./attack.ts', import.meta.url));
const [url, smtpPort] = process.argv.slice(2);
// It goes on until its parent ends it.
process.on('disconnect', () => process.exit());
await attack(url, Number(smtpPort));
process.send('taken');
