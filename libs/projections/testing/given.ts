import { expect } from '@jest/globals';
import type { EventOf, EventType, RecordedEvent } from '#libs/kernel';
import type { Projection, Row } from '../projection.js';
import { typesOf, wants } from '../planning.js';
import { MemoryTables } from './memory-tables.js';

/** An event for a reducer's test; what is left out is filled in. */
export type ExampleEvent = EventOf<EventType> & Partial<Omit<RecordedEvent, 'type' | 'data'>>;

/**
 * `given(projection, events).then({ table: [rows] })`: what a read model makes of a history, in one sentence. Columns that a
 * row of the expectation does not name may hold anything.
 */
export const given = (projection: Projection, events: readonly ExampleEvent[]) => {
  const tables = new MemoryTables(projection.tables);
  for (const event of recorded(events))
    if (wants(typesOf(projection), event.type)) tables.apply(projection.reduce(event));
  return {
    then: (expected: Readonly<Record<string, readonly Row[]>>) => {
      for (const [table, rows] of Object.entries(expected)) {
        expect(tables.rowsOf(table)).toEqual(rows.map((row) => expect.objectContaining(row)));
      }
    },
    rowsOf: (table: string) => tables.rowsOf(table),
  };
};

/** Events as a store would have recorded them, one position and one second after the other, in one stream unless they say otherwise. */
export function recorded(events: readonly ExampleEvent[]): readonly RecordedEvent[] {
  const revisions = new Map<string, number>();
  return events.map((event, index) => {
    const stream = event.stream ?? 'example-1';
    const revision = event.revision ?? (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const at = new Date(Date.UTC(2026, 2, 2, 8, 0, index)).toISOString();
    const number = String(index + 1);
    return {
      id: `00000000-0000-8000-8000-${number.padStart(12, '0')}`,
      stream,
      revision,
      position: number.padStart(20, '0'),
      recordedAt: at,
      metadata: {
        schema: 1,
        actor: 'system',
        client: 'test',
        commandId: `command-${number}`,
        $correlationId: `command-${number}`,
        $causationId: `command-${number}`,
        occurredAt: at,
      },
      ...event,
    };
  });
}
