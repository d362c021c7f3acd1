import type pg from 'pg';

/** A table as its rows are copied: in an order that any server gives alike. */
export interface TableShape {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted; generated columns left out. */
  readonly columns: readonly string[];
  readonly order: string;
  /** SQL that holds for the rows to keep; all of them where left out. */
  readonly where?: string;
}

/** What makes an empty database the same as another one, but for the rows. */
export interface SchemaDump {
  /** Before the rows. */
  readonly before: readonly string[];
  /** After the rows: what would slow them down, refuse them or depend on them. */
  readonly after: readonly string[];
  /** Owners and rights. Roles stand as `{office}` and `{owner}`. */
  readonly rights: readonly string[];
  readonly tables: readonly TableShape[];
}

/** What is not kept, because the office makes it anew: tables and views of these schemas (patterns of LIKE: one that is no plain name leaves out the schema itself, too), and the rows of these tables that the condition leaves out. */
export interface LeftOut {
  readonly schemas: readonly string[];
  /** By the table's name with its schema: SQL that holds for the rows to keep. */
  readonly rows: Readonly<Record<string, string>>;
}

/** Something in the database that a backup would lose: refused instead. */
export class UnknownObject extends Error {
  override readonly name = 'UnknownObject';
}

/** Ours: no system schema, and nothing that an extension brings itself. */
const OUR_SCHEMAS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;
/** Those whose objects are kept: the setting names the others. */
const LEFT_OUT = `string_to_array(current_setting('rzecznik.left_out'), ',')`;
const OURS = `${OUR_SCHEMAS} AND n.nspname NOT LIKE ALL (${LEFT_OUT})`;
/** A schema that is left out by its name comes back empty; one that a pattern leaves out does not. */
const KEPT_SCHEMAS = `(${OURS} OR n.nspname = ANY (${LEFT_OUT}))`;
const notOfExtension = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;
const ROLE = (oid: string) =>
  `CASE WHEN ${oid} = 0 THEN 'PUBLIC' WHEN pg_get_userbyid(${oid}) = $1 THEN '{office}' ELSE '{owner}' END`;

/**
 * The statements that rebuild this database's objects, read from its catalogue.
 * @param office the role as which the office itself works; every other owner becomes the restored database's owner
 * @throws UnknownObject for kinds of objects that the office does not use
 */
export async function dumpSchema(client: pg.ClientBase, office: string, leftOut: LeftOut): Promise<SchemaDump> {
  const list = async (query: string): Promise<string[]> =>
    (await client.query<{ statement: string }>(query, query.includes('$1') ? [office] : [])).rows.map(
      ({ statement }) => statement,
    );
  // Names come out with their schema, whoever asks.
  await client.query(`SET LOCAL search_path = ''`);
  await client.query(`SELECT set_config('rzecznik.left_out', $1, true)`, [leftOut.schemas.join(',')]);
  await refuseUnknownObjects(client);

  const schemas = await list(`SELECT format('CREATE SCHEMA IF NOT EXISTS %I', n.nspname) AS statement
    FROM pg_namespace n WHERE ${KEPT_SCHEMAS} AND ${notOfExtension('pg_namespace', 'n.oid')} ORDER BY n.nspname`);
  const extensions =
    await list(`SELECT format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I', e.extname, n.nspname) AS statement
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.extname`);
  const sequences =
    await list(`SELECT format('CREATE SEQUENCE %s AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s',
      c.oid::regclass, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS statement
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')
    ORDER BY c.oid::regclass::text`);
  const tables =
    await list(`SELECT format('CREATE %sTABLE %s (%s)%s', CASE WHEN c.relpersistence = 'u' THEN 'UNLOGGED ' ELSE '' END, c.oid::regclass,
      coalesce(string_agg(${COLUMN}, ', ' ORDER BY a.attnum), ''), CASE WHEN c.reloptions IS NULL THEN '' ELSE format(' WITH (%s)', array_to_string(c.reloptions, ', ')) END) AS statement
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
    LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.collname <> 'default'
    WHERE c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}
    GROUP BY c.oid, c.relpersistence, c.reloptions ORDER BY c.oid::regclass::text`);
  const storage = await list(`SELECT format('ALTER TABLE %s ALTER COLUMN %I SET STORAGE %s', c.oid::regclass, a.attname,
      CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END) AS statement
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attstorage <> t.typstorage AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}
    ORDER BY c.oid::regclass::text, a.attname`);
  const functions =
    await list(`SELECT pg_get_functiondef(p.oid) AS statement FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind IN ('f', 'p') AND ${OURS} AND ${notOfExtension('pg_proc', 'p.oid')} ORDER BY p.oid::regprocedure::text`);
  const defaults =
    await list(`SELECT format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', c.oid::regclass, a.attname, pg_get_expr(f.adbin, f.adrelid)) AS statement
    FROM pg_attrdef f JOIN pg_class c ON c.oid = f.adrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.adnum
    WHERE a.attgenerated = '' AND c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} ORDER BY c.oid::regclass::text, a.attname`);
  const owned =
    await list(`SELECT format('ALTER SEQUENCE %s OWNED BY %s.%I', s.oid::regclass, c.oid::regclass, a.attname) AS statement
    FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = s.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a' AND ${OURS} ORDER BY s.oid::regclass::text`);

  const values =
    await list(`SELECT format('SELECT pg_catalog.setval(%L, %s, %L)', c.oid::regclass, coalesce(pg_sequence_last_value(c.oid), s.seqstart), pg_sequence_last_value(c.oid) IS NOT NULL) AS statement
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} ORDER BY c.oid::regclass::text`);
  // Keys first: foreign keys refer to them.
  const constraints =
    await list(`SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS statement
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype IN ('p', 'u', 'c', 'x', 'f') AND c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}
    ORDER BY k.contype = 'f', c.oid::regclass::text, k.conname`);
  const indexes = await list(`SELECT pg_get_indexdef(i.indexrelid) AS statement
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    ORDER BY i.indexrelid::regclass::text`);
  const views =
    await list(`SELECT format('CREATE VIEW %s%s AS %s', c.oid::regclass, CASE WHEN c.reloptions IS NULL THEN '' ELSE format(' WITH (%s)', array_to_string(c.reloptions, ', ')) END, rtrim(pg_get_viewdef(c.oid), ';')) AS statement
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}
    ORDER BY (${VIEW_DEPTH}), c.oid::regclass::text`);
  const triggers = await list(`SELECT pg_get_triggerdef(t.oid) AS statement
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND ${OURS} ORDER BY c.oid::regclass::text, t.tgname`);
  const comments =
    await list(`SELECT format('COMMENT ON %s %s IS %L', CASE WHEN o.objsubid > 0 THEN 'COLUMN' WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'TABLE' END,
      c.oid::regclass::text || coalesce('.' || quote_ident(a.attname), ''), o.description) AS statement
    FROM pg_description o JOIN pg_class c ON c.oid = o.objoid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = o.objsubid AND o.objsubid > 0
    WHERE o.classoid = 'pg_class'::regclass AND c.relkind IN ('r', 'v') AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} ORDER BY 1`);
  const rights = await list(RIGHTS);

  return {
    before: [
      ...schemas,
      ...extensions,
      ...sequences,
      ...tables,
      ...storage,
      'SET LOCAL check_function_bodies = off',
      ...functions,
      ...defaults,
      ...owned,
    ],
    after: [...values, ...constraints, ...indexes, ...views, ...triggers, ...comments],
    rights,
    tables: await tableShapes(client, leftOut),
  };
}

/** Of a table without columns: nothing. */
const COLUMN = `CASE WHEN a.attname IS NOT NULL THEN format('%I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
  CASE WHEN l.oid IS NULL THEN '' ELSE format(' COLLATE %I', l.collname) END,
  CASE a.attgenerated WHEN 's' THEN format(' GENERATED ALWAYS AS (%s) STORED', pg_get_expr(f.adbin, f.adrelid)) WHEN 'v' THEN format(' GENERATED ALWAYS AS (%s) VIRTUAL', pg_get_expr(f.adbin, f.adrelid)) ELSE '' END,
  CASE a.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' WHEN 'd' THEN ' GENERATED BY DEFAULT AS IDENTITY' ELSE '' END,
  CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END) END`;

/** How many views a view rests on, one above the other. */
const VIEW_DEPTH = `WITH RECURSIVE below (oid, depth) AS (
    SELECT c.oid, 0
    UNION
    SELECT v.oid, below.depth + 1 FROM below
    JOIN pg_rewrite r ON r.ev_class = below.oid
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
    JOIN pg_class v ON v.oid = d.refobjid AND v.relkind = 'v' AND v.oid <> below.oid)
  SELECT max(depth) FROM below`;

/**
 * Who owns what, and who may what: the rights of the owner and of all are taken away first, then given as they stand. What other roles may is left
 * out: the office makes those itself (of the public site, of reports, of BI tools) and gives them their rights at its next start.
 */
const objectRights = (kind: string, name: string, owner: string, acl: string, from: string) => `
  SELECT ${name} AS sorted, 0 AS place, format('ALTER ${kind} %s OWNER TO %s', ${name}, ${ROLE(owner)}) AS statement ${from}
  UNION ALL SELECT ${name}, 1, format('REVOKE ALL ON ${kind === 'VIEW' ? 'TABLE' : kind} %s FROM PUBLIC, %s', ${name}, ${ROLE(owner)}) ${from} AND ${acl} IS NOT NULL
  UNION ALL SELECT ${name}, 2, format('GRANT %s ON ${kind === 'VIEW' ? 'TABLE' : kind} %s TO %s', g.privilege_type, ${name}, ${ROLE('g.grantee')}) ${from.replace(' WHERE ', `, aclexplode(${acl}) g WHERE `)}
    AND (g.grantee IN (0, ${owner}) OR pg_get_userbyid(g.grantee) = $1)`;

const RIGHTS = `SELECT DISTINCT statement, kind, sorted, place FROM (
  SELECT 1 AS kind, r.* FROM (${objectRights('SCHEMA', "format('%I', n.nspname)", 'n.nspowner', 'n.nspacl', `FROM pg_namespace n WHERE ${KEPT_SCHEMAS} AND n.nspname <> 'public' AND ${notOfExtension('pg_namespace', 'n.oid')}`)}) r
  UNION ALL SELECT 2, r.* FROM (${objectRights('TABLE', 'c.oid::regclass::text', 'c.relowner', 'c.relacl', `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}`)}) r
  UNION ALL SELECT 3, r.* FROM (${objectRights('VIEW', 'c.oid::regclass::text', 'c.relowner', 'c.relacl', `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')}`)}) r
  UNION ALL SELECT 4, r.* FROM (${objectRights('SEQUENCE', 'c.oid::regclass::text', 'c.relowner', 'c.relacl', `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} AND NOT EXISTS (SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype IN ('a', 'i'))`)}) r
  UNION ALL SELECT 5, r.* FROM (${objectRights('FUNCTION', 'p.oid::regprocedure::text', 'p.proowner', 'p.proacl', `FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind IN ('f', 'p') AND ${OURS} AND ${notOfExtension('pg_proc', 'p.oid')}`)}) r
) all_rights ORDER BY kind, sorted, place, statement`;

async function tableShapes(client: pg.ClientBase, leftOut: LeftOut): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`SELECT c.oid::regclass::text AS name,
      (SELECT coalesce(array_agg(quote_ident(a.attname) ORDER BY a.attnum), '{}') FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT string_agg(quote_ident(a.attname) || CASE WHEN t.typcollation <> 0 THEN ' COLLATE pg_catalog."C"' ELSE '' END, ', ' ORDER BY key.place)
       FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS key (number, place)
       JOIN pg_attribute a ON a.attnum = key.number JOIN pg_type t ON t.oid = a.atttypid
       WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid), 't::text COLLATE pg_catalog."C"') AS order
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND ${OURS} AND ${notOfExtension('pg_class', 'c.oid')} ORDER BY c.oid::regclass::text COLLATE "C"`);
  return rows.map((shape) => (leftOut.rows[shape.name] ? { ...shape, where: leftOut.rows[shape.name] } : shape));
}

/** Kinds of objects that the office does not use, each by a query for its first one. */
const UNKNOWN: Readonly<Record<string, string>> = {
  'partitioned, foreign or materialised table': `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('p', 'f', 'm') AND ${OURS}`,
  'type of our own': `SELECT t.oid::regtype::text AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND ${OURS} AND ${notOfExtension('pg_type', 't.oid')}`,
  'aggregate or window function': `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind IN ('a', 'w') AND ${OURS} AND ${notOfExtension('pg_proc', 'p.oid')}`,
  'row security': `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity AND ${OURS}`,
  rule: `SELECT c.oid::regclass::text AS name FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.rulename <> '_RETURN' AND ${OURS}`,
  'inherited table': `SELECT i.inhrelid::regclass::text AS name FROM pg_inherits i`,
  'large object': `SELECT oid::text AS name FROM pg_largeobject_metadata`,
};

async function refuseUnknownObjects(client: pg.ClientBase): Promise<void> {
  for (const [kind, query] of Object.entries(UNKNOWN)) {
    const [found] = (await client.query<{ name: string }>(`${query} LIMIT 1`)).rows;
    if (found) throw new UnknownObject(`the backup does not know how to keep ${found.name} (${kind})`);
  }
}
