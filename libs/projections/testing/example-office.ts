import pg from 'pg';
import { z } from 'zod';
import { PostgresEventStore, type AppendResult } from '#libs/event-store';
import { defineEvent, deriveId, id, newId, plain, type NewEvent } from '#libs/kernel';
import { PATIENCE_MILLISECONDS } from '../../../tests/support/until.js';
import type { EventOpener } from '../event-opener.js';
import { defineProjection } from '../define.js';
import { patch, upsert, type Projection, type ReadTable, type Row } from '../projection.js';
import { ProjectionsRuntime, type RuntimeOptions } from '../runtime.js';

// A small office for the runtime's tests: cases with titles, and nothing personal.

export const CaseOpened = defineEvent('CaseOpened', 'Opened.', z.object({ caseId: id(), title: plain() }));
export const CaseRenamed = defineEvent('CaseRenamed', 'Renamed.', z.object({ caseId: id(), title: plain() }));
/** Of interest to nobody. */
export const CaseSeen = defineEvent('CaseSeen', 'Seen.', z.object({ caseId: id() }));

const cases = (name: string): ReadTable => ({
  name,
  columns: { id: 'text not null', title: 'text not null', changes: 'integer not null', position: 'text not null' },
  primaryKey: ['id'],
  indexes: ['(title, id)'],
});

/** A list of cases. A title `poison` cannot be digested; `refused` is refused by the database. */
export const caseList = (name = 'case_list', version = 1): Projection => {
  const titleOf = ({ title }: { readonly title: string }) => {
    if (title === 'poison') throw new Error('cannot be digested');
    return title === 'refused' ? null : title;
  };
  return defineProjection({
    name,
    version,
    tables: [cases(name)],
    from: { CaseOpened, CaseRenamed },
    on: {
      CaseOpened: ({ data, revision: changes, position }) => [
        upsert(name, { id: data.caseId, title: titleOf(data), changes, position }),
      ],
      CaseRenamed: ({ data, revision: changes, position }) => [
        patch(name, { id: data.caseId }, { title: titleOf(data), changes, position }),
      ],
    },
  });
};

/** The same list without the column `changes`: what a later version may have left out. */
export function shortCaseList(name = 'case_list', version = 2): Projection {
  const list = caseList(name, version);
  const { changes: _changes, ...columns } = cases(name).columns;
  const without = ({ changes: _left, ...row }: Row): Row => row;
  return {
    ...list,
    tables: [{ ...cases(name), columns }],
    reduce: (event) =>
      list.reduce(event).map((operation) => {
        if (operation.op === 'upsert') return { ...operation, row: without(operation.row) };
        return operation.op === 'patch' ? { ...operation, set: without(operation.set) } : operation;
      }),
  };
}

export const clearEvents: EventOpener = { open: (events) => Promise.resolve(events) };

const event = (type: string, data: NewEvent['data']): NewEvent => ({
  id: newId(),
  type,
  data,
  metadata: {
    schema: 1,
    actor: 'system',
    client: 'test',
    commandId: newId(),
    $correlationId: 'example',
    $causationId: 'example',
    occurredAt: '2026-03-02T08:00:00.000Z',
  },
});

export const opened = (caseId: string, title: string) => event('CaseOpened', { caseId, title });
export const renamed = (caseId: string, title: string) => event('CaseRenamed', { caseId, title });
export const seen = (caseId: string) => event('CaseSeen', { caseId });

export class ExampleOffice {
  readonly log: string[] = [];
  private readonly runtimes: ProjectionsRuntime[] = [];

  private constructor(
    readonly pool: pg.Pool,
    readonly store: PostgresEventStore,
  ) {}

  static async open(url: string): Promise<ExampleOffice> {
    const pool = new pg.Pool({ connectionString: url, max: 12 });
    pool.on('error', () => undefined);
    const store = PostgresEventStore.connect({ connectionString: url });
    await store.migrate();
    return new ExampleOffice(pool, store);
  }

  runtime(options: Partial<RuntimeOptions> & Pick<RuntimeOptions, 'projections'>): ProjectionsRuntime {
    const { pool, store, log } = this;
    const runtime = new ProjectionsRuntime({
      pool,
      store,
      opener: clearEvents,
      run: true,
      leaseMilliseconds: 600,
      log: (line) => void log.push(line),
      ...options,
    });
    // The office's own patience is for people; a slow machine is no failure.
    const waitFor = runtime.readModels.waitFor.bind(runtime.readModels);
    runtime.readModels.waitFor = (position, { timeoutMs = PATIENCE_MILLISECONDS } = {}) =>
      waitFor(position, { timeoutMs });
    this.runtimes.push(runtime);
    return runtime;
  }

  async start(options: Partial<RuntimeOptions> & Pick<RuntimeOptions, 'projections'>): Promise<ProjectionsRuntime> {
    const runtime = this.runtime(options);
    await runtime.start();
    return runtime;
  }

  async append(caseId: string, ...events: NewEvent[]): Promise<AppendResult> {
    const existing = await this.query('SELECT FROM es.streams WHERE name = $1', [`case-${caseId}`]);
    return this.store.append(`case-${caseId}`, existing.length > 0 ? 'exists' : 'no-stream', events);
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  titles(view = 'case_list'): Promise<Array<{ id: string; title: string }>> {
    return this.query(`SELECT id, title FROM read.${view} ORDER BY id`);
  }

  async close(): Promise<void> {
    await Promise.all(this.runtimes.map((runtime) => runtime.stop()));
    await this.store.close();
    await this.pool.end();
  }
}

export const commandIdOf = (policy: string, eventId: string) => deriveId(policy, eventId);
