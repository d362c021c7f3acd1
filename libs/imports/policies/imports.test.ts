import { expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { EventStore } from '#libs/event-store';
import type { RecordedEvent } from '#libs/kernel';
import type { ReadModels } from '#libs/projections';
import type { Importers } from '../commands/importers.js';
import type { ImportLines, BroughtThing, Thing } from '../tables/import-lines.js';
import { ImportsPolicy } from './imports.js';

/** What the import brought, and why it stays: null where it is gone. */
class Lines implements Pick<ImportLines, 'toUndo' | 'undone' | 'takenBack' | 'undoCounts'> {
  readonly stays = new Map<string, string | null>();
  constructor(private readonly things: readonly BroughtThing[]) {}

  toUndo(_importId: string, kind: string) {
    return Promise.resolve(this.things.filter((one) => one.kind === kind && !this.stays.has(one.id)));
  }
  undone(_importId: string, { id }: Thing, why: string | null) {
    this.stays.set(id, why);
    return Promise.resolve();
  }
  takenBack(_importId: string, kind: string) {
    return Promise.resolve(this.things.filter((one) => one.kind === kind && this.stays.get(one.id) === null));
  }
  undoCounts() {
    const kept = [...this.stays.values()].filter((why) => why !== null).length;
    return Promise.resolve({ total: this.things.length, removed: this.stays.size - kept, kept });
  }
}

const thing = (id: string): BroughtThing => ({ kind: 'contact', id, line: 2, revision: 0 });

it('undoing keeps a contact that got a case while it was taken back', async () => {
  const lines = new Lines([thing('ada'), thing('bea')]);
  const there = new Set(['ada', 'bea']);
  const cases = new Set<string>();
  const importer = {
    brings: ['contact'],
    inUse: (_kind: string, ids: readonly string[]) =>
      Promise.resolve(new Map(ids.filter((id) => cases.has(id)).map((id) => [id, 'kept-has-history']))),
    takeBack: ({ id }: Thing) => {
      there.delete(id);
      if (id === 'bea') cases.add('bea');
      return Promise.resolve();
    },
    bringBack: ({ id }: Thing) => {
      there.add(id);
      return Promise.resolve(true);
    },
  };
  const told: unknown[] = [];
  const policy = new ImportsPolicy(
    {
      execute: (decide: { call: { command: unknown } }) => Promise.resolve(told.push(decide)),
    } as unknown as CommandBus,
    { of: () => importer } as unknown as Importers,
    lines as unknown as ImportLines,
    { waitFor: () => Promise.resolve() } as unknown as ReadModels,
    { head: () => Promise.resolve('1') } as unknown as EventStore,
  );
  await policy.on.handle({
    id: 'e1',
    type: 'ImportUndoStarted',
    data: { importId: 'i1', of: 'contacts' },
    metadata: { actor: 'anna', $correlationId: 'c1' },
  } as unknown as RecordedEvent);
  expect([...there]).toEqual(['bea']);
  expect([...lines.stays]).toEqual([
    ['ada', null],
    ['bea', 'kept-has-history'],
  ]);
  expect(told).toHaveLength(1);
});
