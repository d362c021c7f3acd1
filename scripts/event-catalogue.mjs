/**
 * `npm run catalogue`: writes eventstore/events.md from the events in the code, docs/reporting-views.md from the reporting views, a frozen sample of every event whose today's version
 * has none, the columns that reporting views ever had (apps/composition/reporting-columns.json), and the fingerprints of projections. Samples that stand are never touched; a projection that changed without a new
 * version is refused.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { formatted } from './formatted.mjs';
import { importSource } from './import-source.mjs';

const root = dirname(import.meta.dirname);
const source = (path) => importSource(new URL(`../${path}`, import.meta.url));

await import('reflect-metadata');
const { manifests } = await source('apps/composition/manifests.ts');
const { eventCatalogue } = await source('libs/journal/index.ts');
const { decodedSamples, writeMissingSamples } = await source('libs/journal/testing/samples.ts');
const { fingerprintOf, unshippable } = await source('libs/projections/testing/fingerprint.ts');

await writeFile(join(root, 'eventstore', 'events.md'), eventCatalogue(manifests.events));
const { reportingColumns, reportingDictionary } = await source('libs/reporting/domain/dictionary.ts');
const dictionaryFile = join(root, 'docs', 'reporting-views.md');
await writeFile(dictionaryFile, await formatted(dictionaryFile, reportingDictionary(manifests.reports)));
// None is ever taken off: whoever removes or renames one says so in docs/api-changes.md.
const columnsFile = join(root, 'apps', 'composition', 'reporting-columns.json');
const columns = existsSync(columnsFile) ? JSON.parse(await readFile(columnsFile, 'utf8')) : [];
await writeFile(
  columnsFile,
  `${JSON.stringify([...new Set([...columns, ...reportingColumns(manifests.reports)])], null, 2)}\n`,
);
for (const path of await writeMissingSamples(manifests.events, root)) {
  await writeFile(path, await formatted(path, await readFile(path, 'utf8')));
  console.log(`new sample: ${relative(root, path)}`);
}

const fingerprintsFile = join(root, 'apps', 'composition', 'projections.json');
const frozen = existsSync(fingerprintsFile) ? JSON.parse(await readFile(fingerprintsFile, 'utf8')) : {};
const samples = await decodedSamples(manifests.events, root);
const today = Object.fromEntries(manifests.projections.map((each) => [each.name, fingerprintOf(each, samples)]));
const faults = unshippable(frozen, today);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  await writeFile(fingerprintsFile, await formatted(fingerprintsFile, JSON.stringify(today)));
}
