import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '#libs/postgres';

/** A schema of the database in which the tables of the read models stand under their plain names. */
export type ReadSchema = string & { readonly __brand: 'ReadSchema' };

/** The live office. */
export const LIVE = 'read' as ReadSchema;

/**
 * The tables that a query reads, and the schema in which they stand: the same query serves whoever gives it another schema. Token for
 * injection: what is injected reads the live office.
 */
export class ReadTables {
  constructor(
    private readonly database: Database,
    private readonly schema: ReadSchema = LIVE,
  ) {}

  /** Typed queries over a module's read models: `read.tables<CaseTables>().selectFrom('case_list')`. */
  tables<Tables extends object>(): Kysely<Tables> {
    return this.database.tables<Tables>().withSchema(this.schema);
  }

  /** A table in a template: `` sql`select id from ${read.table('case_list')}` ``. */
  table(name: string): RawBuilder<unknown> {
    return sql.id(this.schema, name);
  }
}
