import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { caseStream } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, decodeCursor, notFound, pageOf, type Page } from '#libs/kernel';
import type { OfficeThen } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { interventionCase, type Place } from '../domain/intervention.js';
import type { InterventionState, RecordedInterventionEvent, Step } from '../domain/events.js';
import type { InterventionRow } from '../projections/interventions.js';
import { CurrentRegisters } from './current-registers.js';
import { OPEN, SeenReports, type CaseRow, type InterventionFilter, type InterventionTables } from './seen-reports.js';

export interface Reference {
  readonly id: string;
  readonly name: string | null;
}

export interface InterventionItem {
  readonly id: string;
  readonly number: string;
  /** Null once its words were erased. */
  readonly subject: string | null;
  readonly state: InterventionState;
  /** Since when it stands so. */
  readonly since: string;
  readonly category: Reference | null;
  readonly area: { readonly code: string; readonly name: string | null } | null;
  readonly place: Pick<Place, 'address' | 'road' | 'kilometre' | 'latitude' | 'longitude'> | null;
  readonly unit: Reference | null;
  readonly assignee: Reference | null;
  readonly receivedAt: string;
  /** `YYYY-MM-DD` */
  readonly promise: string | null;
  /** The promised day is over, and it is not done. */
  readonly broken: boolean;
  readonly closed: boolean;
}

/** How many open reports stand where, and since when the oldest waits. */
export interface BoardLine {
  readonly key: string | null;
  readonly count: number;
  readonly broken: number;
  /** Since when the one that stands still longest stands so; null where there is none. */
  readonly oldestSince: string | null;
}

export interface Board {
  readonly states: readonly BoardLine[];
  readonly categories: readonly BoardLine[];
  readonly areas: readonly BoardLine[];
  readonly units: readonly BoardLine[];
}

export interface BrokenPromise {
  readonly caseId: string;
  readonly contactId: string | null;
  readonly assigneeId: string | null;
  readonly unitId: string | null;
  readonly promise: string;
}

/** What leads a list: what came first, what stands still longest, what is promised first. */
export const INTERVENTION_SORTS = ['receivedAt', 'since', 'promise'] as const;
export type InterventionSort = (typeof INTERVENTION_SORTS)[number];

const SORTED_BY = {
  receivedAt: sql<Date | string>`case_list.received_at`,
  since: sql<Date | string>`coalesce(interventions.state_at, case_list.received_at)`,
  promise: sql<Date | string>`coalesce(interventions.promise, '9999-12-31')`,
} as const;

const BY = {
  states: sql<string | null>`interventions.state`,
  categories: sql<string | null>`interventions.category_id`,
  // A county by its municipalities: the first four digits.
  areas: sql<string | null>`left(interventions.area_code, 4)`,
  units: sql<string | null>`case_list.unit_id`,
} as const;

/** Residents' reports, for whoever sees their cases. */
@Injectable()
export class InterventionQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly registers: CurrentRegisters,
    private readonly reports: SeenReports,
    private readonly clock: Clock,
  ) {}

  /** The same of the office as it was, with the names of then. */
  at(then: OfficeThen): InterventionQueries {
    const { read, journal, clock } = then;
    const [registers, reports] = [this.registers.at(then), this.reports.at(then)];
    return new InterventionQueries(read, journal, new NameBook(read), registers, reports, clock);
  }

  /** In the order that the filter says, the earliest in front. @throws OfficeError invalid-cursor */
  async list(
    filter: InterventionFilter & { readonly sort: InterventionSort },
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<InterventionItem>> {
    const key = SORTED_BY[filter.sort];
    let query = this.reports
      .seen(filter, viewer)
      .select([
        'case_list.id as id',
        'case_list.number as number',
        'case_list.subject as subject',
        'case_list.closed as closed',
        'case_list.received_at as received_at',
        'case_list.assignee_id as assignee_id',
        'case_list.unit_id as unit_id',
      ])
      .selectAll('interventions')
      .select(key.as('sorted_by'))
      .orderBy(key)
      .orderBy('case_list.id')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, [filter.sort === 'promise' ? 'text' : 'instant', 'text']);
      query = query.where(sql<SqlBool>`(${key}, case_list.id) > (${at}, ${id})`);
    }
    const rows = await query.execute();
    const items = await this.itemsOf(rows);
    return pageOf(
      rows.map((row, index) => ({ row, item: items[index]! })),
      limit,
      ({ item }) => item,
      ({ row }) => [row.sorted_by instanceof Date ? row.sorted_by.toISOString() : row.sorted_by, row.id],
    );
  }

  /** What is open, by state, category, county and unit. */
  async board(viewer: Viewer): Promise<Board> {
    const [states, categories, areas, units] = await Promise.all(
      Object.values(BY).map(async (key) => {
        const rows = await this.reports
          .seen(OPEN, viewer)
          .select([
            key.as('key'),
            sql<string>`count(*)`.as('count'),
            sql<string>`count(*) filter (where interventions.promise < ${this.today()})`.as('broken'),
            sql<Date | null>`min(coalesce(interventions.state_at, case_list.received_at))`.as('oldest'),
          ])
          .groupBy(sql`1`)
          .orderBy(sql`2`, 'desc')
          .execute();
        return rows.map(({ key, count, broken, oldest }) => ({
          key,
          count: Number(count),
          broken: Number(broken),
          oldestSince: oldest?.toISOString() ?? null,
        }));
      }),
    );
    return { states: states!, categories: categories!, areas: areas!, units: units! };
  }

  /** One report, as the stream of its case says. @throws OfficeError case-not-found */
  async of(caseId: string) {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    const state = events.reduce(interventionCase.evolve, interventionCase.initialState);
    if (!state.theCase.registration.registered) throw notFound('case-not-found');
    const {
      place,
      categoryId,
      steps,
      photos,
      confidential,
      state: stands,
      promise,
      mailsOff,
      satisfied,
      published,
      sameAs,
    } = state.fields;
    const taken = new Map(
      events.flatMap((event) => (event.type === 'InterventionStepTaken' ? [[event.data.stepId, event]] : [])),
    );
    const names = await this.names.of([...taken.values()].map(({ metadata }) => metadata.actor));
    const { areas } = await this.registers.areas();
    const { categories } = await this.registers.categories();
    return {
      state: stands,
      promise,
      broken: promise !== null && promise < this.today(),
      category: categoryId === null ? null : named(categoryId, categories),
      place:
        place === null ? null : { ...place, areaName: areas.find(({ code }) => code === place.areaCode)?.name ?? null },
      steps: steps.map(({ id, ...step }) => {
        const { actor, occurredAt } = taken.get(id)!.metadata;
        return { id, ...step, by: { id: actor, name: names.get(actor)?.name ?? null }, at: occurredAt };
      }) satisfies readonly { readonly step: Step }[],
      photos,
      sameAs,
      confidential: confidential || state.theCase.registration.withheldId !== null,
      mailsOff,
      satisfied,
      published,
      mayBePublished: categoryId !== null && (await this.registers.published()).categoryIds.includes(categoryId),
      revision: events.at(-1)!.revision,
    };
  }

  /** Promises that are over, of which the clock has not said so. */
  async broken(limit: number): Promise<readonly BrokenPromise[]> {
    const rows = await this.read
      .tables<InterventionTables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .select(['case_id', 'case_list.contact_id', 'case_list.assignee_id', 'case_list.unit_id', 'promise'])
      .where(sql<SqlBool>`promise is not null and told_of is distinct from promise`)
      .where('promise', '<', this.today())
      .where('case_list.kind', '=', 'intervention')
      .where('case_list.closed', '=', false)
      .orderBy('promise')
      .orderBy('case_id')
      .limit(limit)
      .execute();
    return rows.map(({ case_id, contact_id, assignee_id, unit_id, promise }) => ({
      caseId: case_id,
      contactId: contact_id,
      assigneeId: assignee_id,
      unitId: unit_id,
      promise: promise!,
    }));
  }

  private today(): string {
    return this.clock.today().toString();
  }

  private async itemsOf(
    rows: readonly (InterventionRow & Omit<CaseRow, 'kind' | 'open_due_at'>)[],
  ): Promise<readonly InterventionItem[]> {
    const names = await this.names.of(rows.flatMap(({ assignee_id, unit_id }) => [assignee_id, unit_id].filter(isId)));
    const { categories } = await this.registers.categories();
    const { areas } = await this.registers.areas();
    const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
    const reference = (id: string | null) => (id === null ? null : { id, name: names.get(id)?.name ?? null });
    const today = this.today();
    return rows.map((row) => ({
      id: row.case_id,
      number: row.number,
      subject: row.subject,
      state: row.state,
      since: (row.state_at ?? row.received_at).toISOString(),
      category: row.category_id === null ? null : named(row.category_id, categories),
      area: row.area_code === null ? null : { code: row.area_code, name: areaNames.get(row.area_code) ?? null },
      place: placeOf(row),
      unit: reference(row.unit_id),
      assignee: reference(row.assignee_id),
      receivedAt: row.received_at.toISOString(),
      promise: row.promise,
      broken: row.promise !== null && row.promise < today,
      closed: row.closed,
    }));
  }
}

const isId = (id: string | null): id is string => id !== null;

const named = (id: string, all: readonly Reference[]): Reference => ({
  id,
  name: all.find((one) => one.id === id)?.name ?? null,
});

function placeOf({ address, road, kilometre, latitude, longitude }: InterventionRow): InterventionItem['place'] {
  if (address === null && road === null && latitude === null) return null;
  return { address, road, kilometre, latitude, longitude };
}
