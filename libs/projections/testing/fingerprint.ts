import { createHash } from 'node:crypto';
import { canonicalJson, type Json, type RecordedEvent } from '#libs/kernel';
import { typesOf, wants } from '../planning.js';
import type { Projection, ReadTable } from '../projection.js';

/** What a version of a projection is, as far as rows that stand depend on it. Frozen in a file, so that no change of it is overlooked. */
export interface Fingerprint {
  readonly version: number;
  readonly tables: readonly ReadTable[];
  /**
   * Types that it reads, each with the event's version: what an upcaster makes of old events is part of what is read. Left out of one that grows
   * with the modules.
   */
  readonly events?: Readonly<Record<string, number>>;
  /**
   * Hash of the row operations that `reduce` makes of the frozen event samples; type by type where it grows with the modules: a type that
   * comes later changes nothing, one that was there and was not read before does.
   */
  readonly rows: string | Readonly<Record<string, string>>;
}

export type Fingerprints = Readonly<Record<string, Fingerprint>>;

/** @param samples today's reading of the frozen samples of all events */
export function fingerprintOf(projection: Projection, samples: readonly RecordedEvent[]): Fingerprint {
  const { version, tables, events } = projection;
  if (events === 'every' || projection.grows) {
    const byType = [...Map.groupBy(samples, ({ type }) => type)].sort(byName);
    return { version, tables, rows: Object.fromEntries(byType.map(([type, its]) => [type, hashOf(projection, its)])) };
  }
  const types = new Map(events.map((event) => [event.type, event.version] as const));
  const read = samples.filter(({ type }) => types.has(type));
  return { version, tables, events: Object.fromEntries([...types].sort(byName)), rows: hashOf(projection, read) };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function hashOf(projection: Projection, samples: readonly RecordedEvent[]): string {
  const hash = createHash('sha256');
  const types = typesOf(projection);
  for (const sample of samples) {
    const operations = wants(types, sample.type) ? operationsOn(projection, sample) : 'not read';
    hash.update(`${sample.type} ${operations}\n`);
  }
  return hash.digest('hex');
}

function operationsOn(projection: Projection, sample: RecordedEvent): string {
  let operations: unknown;
  try {
    operations = projection.reduce(sample);
  } catch (error) {
    operations = error instanceof Error ? error.name : 'failure';
  }
  const key = projection.partitionKey?.(sample) ?? null;
  return canonicalJson(JSON.parse(JSON.stringify({ key, operations })) as Json);
}

/** What must not be shipped as it is, in words that say what to do; of projections whose fingerprint is frozen. */
export function unshippable(frozen: Fingerprints, today: Fingerprints): readonly string[] {
  return Object.entries(today).flatMap(([name, now]) => {
    const before = frozen[name];
    if (!before) return [];
    const faults = retyped(before, now).map(
      (column) =>
        `${name}: ${column} has another type. Old and new processes read it side by side while a new version is built: give the column another name.`,
    );
    const changed = changes(before, now);
    if (now.version < before.version) faults.push(`${name}: version ${now.version} is lower than ${before.version}.`);
    if (now.version === before.version && changed.length > 0) {
      faults.push(
        `${name}: ${changed.join(', ')} changed under version ${now.version}. Set \`version\` to ${now.version + 1}, then run npm run catalogue.`,
      );
    }
    return faults;
  });
}

/** Names of projections whose fingerprint is not frozen as it is today. */
export function outdated(frozen: Fingerprints, today: Fingerprints): readonly string[] {
  const names = [...new Set([...Object.keys(frozen), ...Object.keys(today)])];
  return names.filter((name) => textOf(frozen[name]) !== textOf(today[name]));
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

const changes = (before: Fingerprint, now: Fingerprint): readonly string[] =>
  (['tables', 'events', 'rows'] as const)
    .filter((part) => (part === 'rows' ? rowsChanged(before, now) : textOf(before[part]) !== textOf(now[part])))
    .map(
      (part) =>
        ({ tables: 'its tables', events: 'the events that it reads', rows: 'what reduce makes of the event samples' })[
          part
        ],
    );

/** Types that were not there before are no change of a projection that grows. */
function rowsChanged({ rows: before }: Fingerprint, { rows: now }: Fingerprint): boolean {
  if (typeof before === 'string' || typeof now === 'string') return before !== now;
  return Object.entries(before).some(([type, hash]) => now[type] !== undefined && now[type] !== hash);
}

const CONSTRAINTS = /\s+(not null|null|default|generated|collate|check|references|unique)\b/i;
const typeOf = (declaration: string): string => declaration.split(CONSTRAINTS)[0]!.trim().toLowerCase();

function retyped(before: Fingerprint, now: Fingerprint): readonly string[] {
  return now.tables.flatMap(({ name, columns }) => {
    const old = before.tables.find((table) => table.name === name)?.columns ?? {};
    return Object.entries(columns)
      .filter(([column, declaration]) => old[column] !== undefined && typeOf(old[column]) !== typeOf(declaration))
      .map(([column]) => `${name}.${column}`);
  });
}
