import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'bench', 'peers');
const installed = join(root, 'dist', '.bench-peers');

/** A package that a benchmark compares with; all of them are installed on first use, apart from the office's own. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const lock = await readFile(join(source, 'package-lock.json'), 'utf8');
  const lockOfInstalled = await readFile(join(installed, 'package-lock.json'), 'utf8').catch(() => '');
  if (lock !== lockOfInstalled || !existsSync(join(installed, 'node_modules'))) await install();
  const path = createRequire(join(installed, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}

async function install(): Promise<void> {
  console.log('installing what the benchmark compares with…');
  await mkdir(installed, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(source, file), join(installed, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', installed], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm could not install the packages of bench/peers');
}
