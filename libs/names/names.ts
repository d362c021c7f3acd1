import { Injectable } from '@nestjs/common';
import { ReadTables } from '#libs/projections';
import type { NameRow } from './names-projection.js';

export interface Named {
  readonly kind: string;
  readonly name: string | null;
  readonly number: string | null;
}

/** What things and people are called now. */
@Injectable()
export class NameBook {
  constructor(private readonly read: ReadTables) {}

  /** Of all that are known; others have no entry. */
  async of(ids: Iterable<string>): Promise<ReadonlyMap<string, Named>> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return new Map();
    const rows = await this.tables()
      .selectFrom('names')
      .select(['id', 'kind', 'name', 'number'])
      .where('id', 'in', asked)
      .execute();
    return new Map(rows.map(({ id, ...named }) => [id, named]));
  }

  /** Whether there is such a thing of this kind. */
  async knows(kind: string, id: string): Promise<boolean> {
    return (await this.of([id])).get(id)?.kind === kind;
  }

  /** Of these, those whose name is gone: their person was erased, or their case disposed of. */
  async erasedAmong(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.tables()
      .selectFrom('names')
      .select('id')
      .where('id', 'in', ids)
      .where('name', 'is', null)
      .where((row) => row.or([row('person_id', 'is not', null), row('case_id', 'is not', null)]))
      .execute();
    return rows.map(({ id }) => id);
  }

  private tables() {
    return this.read.tables<{ names: NameRow }>();
  }
}

/** By what a thing is told from others in one word: its number, else its name. */
export const labelOf = (named: Named | undefined): string | null => named?.number ?? named?.name ?? null;

/** What fields call the id of somebody or something, or several, whose names the words may say. */
export const idsIn = (facts: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(facts).flatMap(([field, value]) => {
    if (field.endsWith('Id') && typeof value === 'string') return [value];
    return field.endsWith('Ids') && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  });
