import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { eventCatalogue, schemaFaults } from '#libs/journal';
import { missingSamples, readSamples, sampleCodec } from '#libs/journal/testing';
import { canonicalJson, type EventType } from '#libs/kernel';
import { manifests } from '../apps/composition/manifests.js';
import { reportingColumns, reportingDictionary } from '../libs/reporting/domain/dictionary.js';

const root = join(import.meta.dirname, '..');
const officeEvents = manifests.events;
const events = officeEvents.all();
const modules = [...new Set(events.map(({ module }) => module))];

const isEventType = (value: unknown): value is EventType =>
  typeof value === 'object' && value !== null && 'type' in value && 'schema' in value && 'upcasters' in value;

describe('the events of the office', () => {
  it('are all registered', async () => {
    const defined: string[] = [];
    for await (const file of glob('libs/*/domain/*events.ts', { cwd: root })) {
      const exports = Object.values((await import(join(root, file))) as Record<string, unknown>);
      defined.push(...exports.filter(isEventType).map(({ type }) => type));
    }
    expect([...new Set(defined)].sort()).toEqual(events.map(({ event }) => event.type).sort());
  });

  it.each(events.map(({ event }) => [event.type, event] as const))(
    '%s declares of every text whether it is personal',
    (_type, event) => {
      expect(schemaFaults(event)).toEqual([]);
    },
  );

  it('and the reporting views, by docs/reporting-views.md (npm run catalogue)', async () => {
    const file = join(root, 'docs/reporting-views.md');
    const { formatted } = (await import(pathToFileURL(join(root, 'scripts/formatted.mjs')).href)) as {
      formatted: (path: string, source: string) => Promise<string>;
    };
    expect(readFileSync(file, 'utf8')).toBe(await formatted(file, reportingDictionary(manifests.reports)));
  });

  it('whose columns stay: what is gone is named in docs/api-changes.md, what is new comes last (npm run catalogue)', () => {
    const ever = JSON.parse(readFileSync(join(root, 'apps/composition/reporting-columns.json'), 'utf8')) as string[];
    const today = reportingColumns(manifests.reports);
    expect(today.filter((column) => !ever.includes(column))).toEqual([]);
    const changes = readFileSync(join(root, 'docs/api-changes.md'), 'utf8');
    expect(ever.filter((column) => !today.includes(column) && !changes.includes(`\`${column}\``))).toEqual([]);
    const viewOf = (column: string) => column.slice(0, column.lastIndexOf('.'));
    for (const view of new Set(today.map(viewOf)))
      expect(today.filter((column) => viewOf(column) === view)).toEqual(
        ever.filter((column) => viewOf(column) === view && today.includes(column)),
      );
  });

  it('are described by eventstore/events.md as they are today (npm run catalogue)', () => {
    expect(readFileSync(join(root, 'eventstore', 'events.md'), 'utf8')).toBe(eventCatalogue(officeEvents));
  });
});

describe('the frozen samples', () => {
  it('stand for every version of every event (npm run catalogue)', () => {
    expect(missingSamples(officeEvents, root)).toEqual([]);
  });

  it.each(modules)('of %s are read by today’s code', async (module) => {
    for (const [name, { stored, data }] of await readSamples(root, module)) {
      const eventType = officeEvents.get(stored.type)!;
      expect(name).toBe(`${stored.type}.v${stored.metadata.schema}.json`);
      const [event] = await sampleCodec(officeEvents).decode([stored]);
      expect(eventType.schema.parse(event!.data)).toEqual(event!.data);
      if (stored.metadata.schema === eventType.version) expect(canonicalJson(event!.data)).toBe(canonicalJson(data));
    }
  });
});
