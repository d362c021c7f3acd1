/**
 * `npm run bench` lists the benchmarks, `npm run bench -- NAME` runs one: `bench/NAME.ts`, which does it by itself or by its default
 * export, and whose first comment says what it measures.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importSource } from './import-source.mjs';

const folder = join(dirname(import.meta.dirname), 'bench');
const [name, ...parameters] = process.argv.slice(2);

const names = (await readdir(folder))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

if (name === undefined) {
  const width = Math.max(...names.map(({ length }) => length));
  for (const each of names) console.log(`${each.padEnd(width)}  ${await summaryOf(each)}`);
} else if (/^[a-z-]+$/.test(name) && existsSync(join(folder, `${name}.ts`))) {
  process.argv.splice(2, 1);
  const { default: run } = await importSource(pathToFileURL(join(folder, `${name}.ts`)));
  await run?.(parameters);
  process.exit();
} else {
  console.error(`There is no benchmark "${name}". There are: ${names.join(', ')}`);
  process.exitCode = 1;
}

async function summaryOf(each) {
  const source = await readFile(join(folder, `${each}.ts`), 'utf8');
  const comment = /\/\*\*\s*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  return comment
    .replace(/\s*\n?\s*\*\s?/g, ' ')
    .trim()
    .split(/(?<=\.)\s/)[0];
}
