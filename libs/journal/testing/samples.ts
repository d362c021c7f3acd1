import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { natureOf, type EventType, type KeyScope, type RecordedEvent, type StoredEvent } from '#libs/kernel';
import { DataKeys, keyIdOf, KeySource, type KeyReference } from '#libs/personal-data';
import { EventCodec } from '../event-codec.js';
import type { EventRegistry, RegisteredEvent } from '../event-registry.js';

/**
 * A frozen event: as a store gave it on the day when its version was new, and what was read from it then. Samples are never written
 * again: today's code has to read them all.
 */
export interface EventSample {
  readonly stored: StoredEvent;
  readonly data: unknown;
}

/** Keys that follow from their id alone, so that samples open wherever they are read. They guard nothing. */
class SampleKeys extends KeySource {
  constructor(private readonly erased: boolean) {
    super();
  }

  override async load(references: Iterable<KeyReference>): Promise<DataKeys> {
    return sampleKeys(
      [...references].map(({ s }) => s),
      this.erased,
    );
  }

  override async loadForSealing(scopes: Iterable<KeyScope>): Promise<DataKeys> {
    return sampleKeys([...scopes].map(keyIdOf));
  }
}

const sampleKeys = (keyIds: readonly string[], erased = false): DataKeys =>
  new DataKeys(
    new Map(
      keyIds.map((keyId) => {
        const key = createHash('sha256').update(`sample key ${keyId}`).digest();
        return [keyId, { scope: undefined, versions: new Map([[1, { key }]]), current: 1, fence: null, erased }];
      }),
    ),
  );

/** @param erased whether every person in the samples was erased, so that personal fields read null */
export const sampleCodec = (registry: EventRegistry, { erased = false } = {}): EventCodec =>
  new EventCodec(registry, new SampleKeys(erased));

const samplePath = (root: string, module: string, type: string, version: number): string =>
  join(root, 'libs', module, 'domain', 'samples', `${type}.v${version}.json`);

/** Event types and versions that have no sample, as the paths where these should stand. `root` is the repository's. */
export function missingSamples(registry: EventRegistry, root: string): readonly string[] {
  return registry
    .all()
    .flatMap(({ module, event }) =>
      Array.from({ length: event.version }, (_, index) => samplePath(root, module, event.type, index + 1)).filter(
        (path) => !existsSync(path),
      ),
    );
}

/** Every sample of a module, by its file's name; none where it has no events. */
export async function readSamples(root: string, module: string): Promise<ReadonlyMap<string, EventSample>> {
  const folder = join(root, 'libs', module, 'domain', 'samples');
  if (!existsSync(folder)) return new Map();
  const names = (await readdir(folder)).sort();
  const samples = names.map(async (name) => [name, JSON.parse(await readFile(join(folder, name), 'utf8'))] as const);
  return new Map(await Promise.all(samples));
}

/** What today's code reads of every sample: as it stands, and once every person in it is erased. In a fixed order. */
export async function decodedSamples(registry: EventRegistry, root: string): Promise<readonly RecordedEvent[]> {
  const modules = [...new Set(registry.all().map(({ module }) => module))].sort();
  const read: RecordedEvent[] = [];
  for (const module of modules) {
    const stored = [...(await readSamples(root, module)).values()].map((sample) => sample.stored);
    for (const erased of [false, true]) read.push(...(await sampleCodec(registry, { erased }).decode(stored)));
  }
  return read;
}

/** Writes samples of today's versions where there are none. Answers what it wrote. */
export async function writeMissingSamples(registry: EventRegistry, root: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const registered of registry.all()) {
    const path = samplePath(root, registered.module, registered.event.type, registered.event.version);
    if (existsSync(path)) continue;
    const sample = await sampleOf(registered, sampleCodec(registry));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(sample, null, 2)}\n`, { flag: 'wx' });
    written.push(path);
  }
  return written;
}

async function sampleOf({ module, event }: RegisteredEvent, codec: EventCodec): Promise<EventSample> {
  const data = exampleOf(event);
  const id = '018f2c6e-0000-8000-8000-000000000001';
  const stream = `${module}-1`;
  const [stored] = await codec.encode([
    {
      id,
      stream,
      event: { type: event.type, data },
      metadata: {
        actor: 'employee-1',
        actingFor: 'employee-2',
        role: 'officer',
        client: 'console/0.1.0',
        commandId: 'command-1',
        $correlationId: 'correlation-1',
        $causationId: 'causation-1',
        occurredAt: '2026-03-02T08:00:00.000Z',
      },
    },
  ]);
  const place = { stream, revision: 0, position: '00000000000000000001', recordedAt: '2026-03-02T08:00:00.123Z' };
  return { stored: { ...stored!, ...place }, data };
}

/** @throws Error where the schema takes no example that can be made up: that sample is written by hand */
function exampleOf(event: EventType): unknown {
  const example = exampleValue(event.schema, 'value');
  const parsed = event.schema.safeParse(example);
  if (!parsed.success) throw new Error(`write the sample of ${event.type} by hand: ${parsed.error.message}`);
  return parsed.data;
}

function exampleValue(schema: z.core.$ZodType, name: string): unknown {
  const [given] = (z.globalRegistry.get(schema)?.examples ?? []) as unknown[];
  if (given !== undefined) return given;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([field, inner]) => [field, exampleValue(inner, field)]));
    case 'array':
      return [exampleValue(def.element, name)];
    case 'record':
      return { [String(exampleValue(def.keyType, name))]: exampleValue(def.valueType, name) };
    case 'tuple':
      return def.items.map((item) => exampleValue(item, name));
    case 'union':
      return exampleValue(def.options[0]!, name);
    case 'optional':
    case 'nullable':
    case 'readonly':
    case 'nonoptional':
      return exampleValue(def.innerType, name);
    case 'string':
      return exampleText(schema as z.ZodString, name);
    case 'number':
      return Math.max(1, (schema as z.ZodNumber).minValue ?? 1);
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    default:
      return null;
  }
}

function exampleText(schema: z.ZodString, name: string): string {
  if (schema.format === 'datetime') return '2026-03-02T08:00:00.000Z';
  if (schema.format === 'date') return '2026-03-02';
  return natureOf(schema) ? `${name}-1` : `Zażółć gęślą jaźń: ${name}`;
}
