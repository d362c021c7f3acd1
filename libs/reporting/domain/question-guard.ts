import type * as Parser from 'libpg-query';
import { OfficeError } from '#libs/kernel';

/** What a question may read: views by name, with their columns. */
export interface Askable {
  readonly views: ReadonlyMap<string, { readonly schema: string; readonly columns: readonly string[] }>;
}

export const LONGEST_QUESTION = 10_000;
/** A longer pattern on a long text runs on when it is cancelled (PostgreSQL checks for interrupts between rows only). */
const LONGEST_PATTERN = 100;
/** Each one doubles a text at most: more of them could fill the memory. */
const MOST_CONCATENATIONS = 10;

const NODES = new Set(
  `A_ArrayExpr A_Const A_Expr A_Star Alias BooleanTest BoolExpr CaseExpr CaseWhen CoalesceExpr ColumnRef CommonTableExpr
  Float FuncCall GroupingFunc GroupingSet Integer JoinExpr List MinMaxExpr NullTest ParamRef RangeFunction RangeSubselect
  RangeVar ResTarget SelectStmt SortBy SQLValueFunction String SubLink TypeCast TypeName WindowDef WithClause`.split(
    /\s+/,
  ),
);

/** What can be cancelled, reads nothing but its arguments and makes no text much longer than these. */
const FUNCTIONS = new Set(
  `abs age avg bool_and bool_or btrim ceil ceiling char_length corr count cume_dist date_bin date_part date_trunc dense_rank
  div every extract first_value floor generate_series initcap isfinite justify_days justify_hours justify_interval lag
  last_value lead left length lower ltrim make_date make_interval max min mod mode now nth_value ntile percent_rank
  percentile_cont percentile_disc rank regr_slope right round row_number rtrim sign sqrt starts_with stddev stddev_pop
  stddev_samp substring sum timezone to_char trunc upper var_pop var_samp variance width_bucket`.split(/\s+/),
);

/** What may be called, for the dictionary. */
export const ASKABLE_FUNCTIONS: readonly string[] = [...FUNCTIONS];

const TYPES = new Set(
  `bool boolean date float4 float8 int2 int4 int8 interval numeric text time timestamp timestamptz varchar bpchar`.split(
    /\s+/,
  ),
);

const OPERATORS = new Set(['+', '-', '*', '/', '%', '=', '<>', '!=', '<', '>', '<=', '>=', '||']);
const KINDS = new Set(
  `AEXPR_OP AEXPR_OP_ANY AEXPR_OP_ALL AEXPR_DISTINCT AEXPR_NOT_DISTINCT AEXPR_NULLIF AEXPR_IN AEXPR_LIKE AEXPR_ILIKE
  AEXPR_BETWEEN AEXPR_NOT_BETWEEN AEXPR_BETWEEN_SYM AEXPR_NOT_BETWEEN_SYM`.split(/\s+/),
);
const CURRENT = new Set(
  `SVFOP_CURRENT_DATE SVFOP_CURRENT_TIME SVFOP_CURRENT_TIME_N SVFOP_CURRENT_TIMESTAMP SVFOP_CURRENT_TIMESTAMP_N
  SVFOP_LOCALTIME SVFOP_LOCALTIME_N SVFOP_LOCALTIMESTAMP SVFOP_LOCALTIMESTAMP_N`.split(/\s+/),
);

type Node = Readonly<Record<string, unknown>>;

/** Where in a question something stands: both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Lets through one SELECT over what may be asked, and refuses whatever is not on a list: nodes, tables, columns, functions,
 * operators and types, by PostgreSQL's own parser. The role that runs it and its read-only transaction stand behind it.
 * @throws OfficeError question-refused (with its place), question-not-sql
 */
export async function guardQuestion(sql: string, askable: Askable): Promise<void> {
  // With the first question only: it takes a twentieth of an office's start.
  const parser = await import('libpg-query');
  await parser.loadModule();
  const statement = parsed(sql, parser);
  try {
    new Guard(sql, askable).statement(statement);
  } catch (error) {
    throw error instanceof RangeError ? refused('too-deep', {}, { cause: error }) : error;
  }
}

/** The place of a character, counted from 0. */
export function placeAt(sql: string, offset: number): Place {
  const lines = sql.slice(0, Math.max(0, offset)).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

function parsed(sql: string, parser: typeof Parser): Node {
  if (sql.length > LONGEST_QUESTION) throw refused('too-long', { most: LONGEST_QUESTION });
  // The parser takes a NUL for the end, PostgreSQL does not.
  if (sql.includes('\0')) throw refused('nul');
  if (sql.trim() === '') throw refused('empty');
  const tree = treeOf(sql, parser);
  if (tree.length !== 1) throw refused(tree.length === 0 ? 'empty' : 'several');
  return tree[0]!.stmt as Node;
}

function treeOf(sql: string, { parseSync, SqlError }: typeof Parser): readonly Node[] {
  try {
    return (parseSync(sql) as { stmts?: readonly Node[] }).stmts ?? [];
  } catch (error) {
    if (error instanceof SqlError) {
      const { cursorPosition = 0, message = error.message } = error.sqlDetails ?? {};
      throw new OfficeError('invalid', 'question-not-sql', { ...placeAt(sql, cursorPosition), message });
    }
    // Nested so deep that the parser, or the reading of its answer, gave up.
    throw refused('too-deep', {}, { cause: error });
  }
}

/** In its tree the parser counts bytes; in its errors, characters. */
const charactersOf = (sql: string, bytes: number) => Buffer.from(sql).subarray(0, bytes).toString().length;

const refused = (why: string, more: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) =>
  new OfficeError('invalid', 'question-refused', { line: 1, column: 1, why, what: '', ...more }, options);

class Guard {
  private concatenations = 0;
  private readonly ownTables = new Set<string>();
  private readonly ownColumns = new Set<string>();

  constructor(
    private readonly sql: string,
    private readonly askable: Askable,
  ) {}

  statement(statement: Node): void {
    if (!('SelectStmt' in statement)) throw refused('no-select');
    this.collect(statement);
    this.node('SelectStmt', statement.SelectStmt as Node);
  }

  /** Names that the question itself gives. */
  private collect(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((one) => this.collect(one));
    if (typeof value !== 'object' || value === null) return;
    const { ctename, aliascolnames, aliasname, colnames, name } = value as Node;
    if (typeof ctename === 'string') this.ownTables.add(this.plainName(ctename, value as Node));
    for (const column of [aliasname, name]) if (typeof column === 'string') this.ownColumns.add(column);
    for (const columns of [aliascolnames, colnames])
      if (Array.isArray(columns)) for (const column of columns) this.ownColumns.add(stringOf(column) ?? '');
    Object.values(value).forEach((one) => this.collect(one));
  }

  /** PostgreSQL looks into its own catalogue first. */
  private plainName(name: string, node: Node): string {
    if (name.startsWith('pg_')) throw this.fault('table', node, name);
    return name;
  }

  private value(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((one) => this.value(one));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (/^[A-Z]/.test(key)) this.node(key, inner as Node);
      // Bare, since their type is known: the parts of a UNION, an alias, a WITH, a window, the name of a type.
      else if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) this.bare(key, inner as Node);
      else this.value(inner);
    }
  }

  private bare(key: string, inner: Node): void {
    if (Object.keys(inner).some((name) => /^[A-Z]/.test(name))) return this.value(inner);
    const type = BARE[key];
    if (type === undefined) throw this.fault('node', inner, key);
    this.node(type, inner);
  }

  private node(type: string, node: Node): void {
    if (!NODES.has(type)) throw this.fault('node', node, type);
    const check = CHECKS[type];
    if (check) check(this, node);
    if (type !== 'A_Const') this.value(node);
  }

  select(node: Node): void {
    if (node.intoClause !== undefined) throw this.fault('node', node, 'INTO');
    if (node.lockingClause !== undefined) throw this.fault('node', node, 'FOR UPDATE');
    if ((node.withClause as Node | undefined)?.recursive === true) throw this.fault('node', node, 'WITH RECURSIVE');
  }

  table(node: Node): void {
    const { schemaname, relname, catalogname } = node;
    const name = String(relname);
    const view = this.askable.views.get(name);
    const isOurs =
      view !== undefined && (schemaname === view.schema || (schemaname === undefined && view.schema === 'reporting'));
    const isOwn = schemaname === undefined && this.ownTables.has(name);
    if (catalogname !== undefined || !(isOurs || isOwn))
      throw this.fault('table', node, [schemaname, name].filter(Boolean).join('.'));
  }

  column(node: Node): void {
    const last = (node.fields as readonly Node[]).at(-1)!;
    const name = stringOf(last);
    if (name === undefined) return;
    const isKnown =
      this.ownColumns.has(name) ||
      this.ownTables.has(name) ||
      [...this.askable.views].some(([view, { columns }]) => view === name || columns.includes(name));
    if (!isKnown) throw this.fault('column', node, name);
  }

  call(node: Node): void {
    const names = (node.funcname as readonly Node[]).map(stringOf);
    const name = names.at(-1) ?? '';
    const isPlain = names.length === 1 || (names.length === 2 && names[0] === 'pg_catalog');
    if (!isPlain || !FUNCTIONS.has(name)) throw this.fault('function', node, names.join('.'));
  }

  expression(node: Node): void {
    const kind = String(node.kind);
    const name = (node.name as readonly Node[]).map(stringOf).join('.');
    if (!KINDS.has(kind)) throw this.fault('operator', node, name);
    if (kind === 'AEXPR_LIKE' || kind === 'AEXPR_ILIKE') {
      const pattern = textOf(node.rexpr);
      if (pattern === undefined || pattern.length > LONGEST_PATTERN)
        throw this.fault('pattern', node, name, { most: LONGEST_PATTERN });
    } else if (kind.startsWith('AEXPR_OP') && !OPERATORS.has(name)) throw this.fault('operator', node, name);
    if (name === '||' && (this.concatenations += 1) > MOST_CONCATENATIONS) throw this.fault('operator', node, name);
  }

  type(node: Node): void {
    const names = (node.names as readonly Node[] | undefined)?.map(stringOf) ?? [];
    const name = names.at(-1) ?? '';
    const isPlain = names.length === 1 || (names.length === 2 && names[0] === 'pg_catalog');
    if (!isPlain || !TYPES.has(name) || node.arrayBounds !== undefined) throw this.fault('type', node, names.join('.'));
  }

  current(node: Node): void {
    if (!CURRENT.has(String(node.op))) throw this.fault('function', node, String(node.op));
  }

  fault(why: string, node: Node, what: string, more: Readonly<Record<string, unknown>> = {}): OfficeError {
    const at = typeof node.location === 'number' ? node.location : 0;
    return refused(why, { ...placeAt(this.sql, charactersOf(this.sql, at)), what, ...more });
  }
}

const CHECKS: Readonly<Record<string, ((guard: Guard, node: Node) => void) | undefined>> = {
  SelectStmt: (guard, node) => guard.select(node),
  RangeVar: (guard, node) => guard.table(node),
  ColumnRef: (guard, node) => guard.column(node),
  FuncCall: (guard, node) => guard.call(node),
  A_Expr: (guard, node) => guard.expression(node),
  TypeName: (guard, node) => guard.type(node),
  SQLValueFunction: (guard, node) => guard.current(node),
};

const BARE: Readonly<Record<string, string | undefined>> = {
  larg: 'SelectStmt',
  rarg: 'SelectStmt',
  alias: 'Alias',
  join_using_alias: 'Alias',
  withClause: 'WithClause',
  typeName: 'TypeName',
  over: 'WindowDef',
};

function stringOf(node: unknown): string | undefined {
  const text = (node as { String?: { sval?: unknown } } | undefined)?.String;
  return text === undefined ? undefined : String(text.sval ?? '');
}

function textOf(node: unknown): string | undefined {
  const constant = (node as { A_Const?: { sval?: { sval?: string } } } | undefined)?.A_Const;
  return constant?.sval === undefined ? undefined : (constant.sval.sval ?? '');
}
