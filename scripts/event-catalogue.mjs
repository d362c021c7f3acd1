/**
 * `npm run catalogue`: writes eventstore/events.md from the events in the code, and a frozen sample of every event whose
 * today's version has none. Samples that stand are never touched.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import prettier from 'prettier';
import { importSource } from './import-source.mjs';

const root = dirname(import.meta.dirname);
const source = (path) => importSource(new URL(`../${path}`, import.meta.url));

await import('reflect-metadata');
const { officeEvents } = await source('apps/composition/events.ts');
const { eventCatalogue } = await source('libs/journal/index.ts');
const { writeMissingSamples } = await source('libs/journal/testing/samples.ts');

await writeFile(join(root, 'eventstore', 'events.md'), eventCatalogue(officeEvents));
for (const path of await writeMissingSamples(officeEvents, root)) {
  const style = await prettier.resolveConfig(path);
  await writeFile(path, await prettier.format(await readFile(path, 'utf8'), { ...style, filepath: path }));
  console.log(`new sample: ${relative(root, path)}`);
}
