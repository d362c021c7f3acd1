import type pg from 'pg';

type Row = Record<string, unknown>;
type Views = Readonly<
  Record<'topics' | 'topic_cases' | 'topic_lines' | 'crises' | 'holding_statements' | 'communiques', readonly Row[]>
>;

/** What the fold reads of an event's data: a field is there where events of the type have it. */
interface Data {
  readonly topicId: string;
  readonly name: string;
  readonly caseId: string;
  readonly caseIds: readonly string[];
  readonly lineId: string;
  readonly version: number;
  readonly title: string;
  readonly use: string;
  readonly ladder?: { readonly name: string };
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly crisisId: string;
  readonly confirmed: boolean;
  readonly statementId: string;
  readonly communiqueId: string;
  readonly kind: string;
  readonly isIdea: boolean;
  readonly embargo: boolean;
}

/** The reporting views over topics and communiqués, folded by hand from the table of events alone. Instants in ISO 8601. */
export async function foldedViews(database: pg.Client): Promise<Views> {
  const { rows } = await database.query<{ type: string; data: string; metadata: string }>(
    `SELECT type, data, metadata FROM es.events
     WHERE type LIKE 'Topic%' OR type LIKE 'Communique%' OR type = 'CaseDisposed' ORDER BY position`,
  );
  const topics = new Map<string, Row>();
  const cases = new Map<string, Row>();
  const lines = new Map<string, Row>();
  const crises = new Map<string, Row>();
  const statements = new Map<string, Row>();
  const communiques = new Map<string, Row>();
  /** Of each case and line the version that its letters quote. */
  const quotes = new Map<string, string>();
  const more = (row: Row, what: string) => (row[what] = Number(row[what]) + 1);
  const drop = (of: (row: Row) => boolean) => {
    for (const row of statements.values()) if (row['state'] === 'written' && of(row)) row['state'] = 'dropped';
  };
  for (const { type, data: json, metadata } of rows) {
    const data = JSON.parse(json) as Data;
    const at = new Date((JSON.parse(metadata) as { occurredAt: string }).occurredAt).toISOString();
    const { topicId: topic_id, caseId, lineId, version, crisisId, statementId, communiqueId } = data;
    const line = () => lines.get(`${lineId} ${version}`)!;
    const becomes = (state: string, changes: Row = {}) =>
      Object.assign(communiques.get(communiqueId)!, { state, ...changes });
    switch (type) {
      case 'TopicOpened':
        topics.set(topic_id, { topic_id, name: data.name, opened_at: at, closed: false, crisis_since: null });
        break;
      case 'TopicChanged':
        topics.get(topic_id)!['name'] = data.name;
        break;
      case 'TopicClosed':
      case 'TopicReopened':
        topics.get(topic_id)!['closed'] = type === 'TopicClosed';
        break;
      case 'TopicCasesAdded':
        for (const case_id of data.caseIds) cases.set(`${topic_id} ${case_id}`, { topic_id, case_id, added_at: at });
        break;
      case 'TopicCasesRemoved':
        for (const case_id of data.caseIds) cases.delete(`${topic_id} ${case_id}`);
        break;
      case 'CaseDisposed':
        for (const [key, { case_id }] of cases) if (case_id === caseId) cases.delete(key);
        for (const key of quotes.keys()) if (key.startsWith(`${caseId} `)) quotes.delete(key);
        break;
      case 'TopicLineWritten':
        for (const row of lines.values())
          if (row['line_id'] === lineId && row['state'] === 'written') row['state'] = 'replaced';
        lines.set(`${lineId} ${version}`, {
          ...{ line_id: lineId, version, topic_id, title: data.title, use: data.use, state: 'written', written_at: at },
          ...{ decided_at: null, hours_to_decide: null, ladder: data.ladder?.name ?? null },
          ...{ valid_from: data.validFrom, valid_until: data.validUntil, withdrawn_at: null },
        });
        break;
      case 'TopicLineApproved':
      case 'TopicLineReturned':
        Object.assign(line(), {
          state: type === 'TopicLineApproved' ? 'approved' : 'returned',
          decided_at: at,
          hours_to_decide: hoursBetween(line()['written_at'], at),
        });
        break;
      case 'TopicLineWithdrawn':
        for (const row of lines.values()) if (row['line_id'] === lineId) row['withdrawn_at'] = at;
        break;
      case 'TopicLineQuoted':
        quotes.set(`${caseId} ${lineId}`, `${lineId} ${version}`);
        break;
      case 'TopicQuoteDropped':
        quotes.delete(`${caseId} ${lineId}`);
        break;
      case 'TopicCrisisDeclared':
        topics.get(topic_id)!['crisis_since'] = at;
        crises.set(crisisId, {
          ...{ crisis_id: crisisId, topic_id, declared_at: at, ended_at: null, hours: null },
          ...{ confirmed: 0, unconfirmed: 0, statements: 0 },
        });
        break;
      case 'TopicCrisisEnded':
        topics.get(topic_id)!['crisis_since'] = null;
        Object.assign(crises.get(crisisId)!, {
          ended_at: at,
          hours: hoursBetween(crises.get(crisisId)!['declared_at'], at),
        });
        drop((row) => row['crisis_id'] === crisisId);
        break;
      case 'TopicDecisionLogged':
        more(crises.get(crisisId)!, data.confirmed ? 'confirmed' : 'unconfirmed');
        break;
      case 'TopicStatementWritten':
        drop((row) => row['crisis_id'] === crisisId);
        statements.set(statementId, {
          ...{ statement_id: statementId, crisis_id: crisisId, topic_id, state: 'written', written_at: at },
          ...{ approved_at: null, cases: 0, given: 0, withheld: 0 },
        });
        break;
      case 'TopicStatementApproved':
        more(crises.get(crisisId)!, 'statements');
        Object.assign(statements.get(statementId)!, {
          ...{ state: 'approved', approved_at: at, cases: data.caseIds.length },
        });
        break;
      case 'TopicStatementGiven':
      case 'TopicStatementWithheld':
        more(statements.get(statementId)!, type === 'TopicStatementGiven' ? 'given' : 'withheld');
        break;
      case 'CommuniqueBegun':
        communiques.set(communiqueId, {
          ...{ communique_id: communiqueId, kind: data.kind, state: 'idea', topic_id: null, versions: 0 },
          ...{ embargo: false, begun_at: at, released_at: null },
        });
        break;
      case 'CommuniqueVersionKept':
        becomes(data.isIdea ? 'idea' : 'writing', { topic_id, versions: version });
        break;
      case 'CommuniqueSubmitted':
        becomes('submitted');
        break;
      case 'CommuniqueApproved':
        becomes('approved');
        break;
      case 'CommuniqueReturned':
        becomes('writing');
        break;
      case 'CommuniqueScheduled':
        becomes('scheduled', { embargo: data.embargo });
        break;
      case 'CommuniqueUnscheduled':
      case 'CommuniqueReleaseHeld':
        becomes('approved', { embargo: false });
        break;
      case 'CommuniqueReleased':
        becomes('released', { embargo: data.embargo, released_at: at });
        break;
      case 'CommuniqueWithdrawn':
        becomes('withdrawn', data.version === null ? { embargo: false } : {});
        break;
    }
  }
  const quoted = [...quotes.values()];
  return {
    topics: [...topics.values()],
    topic_cases: [...cases.values()],
    topic_lines: [...lines].map(([key, row]) => ({ ...row, quotes: quoted.filter((one) => one === key).length })),
    crises: [...crises.values()],
    holding_statements: [...statements.values()],
    communiques: [...communiques.values()],
  };
}

/** What a view says, as the fold says it. */
export async function saidBy(database: pg.Client, view: keyof Views): Promise<readonly Row[]> {
  const { rows } = await database.query<{ row: Row }>(`SELECT to_jsonb(one) AS row FROM reporting.${view} one`);
  return rows.map(({ row }) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        name.endsWith('_at') || name === 'crisis_since' ? instantOf(value) : value,
      ]),
    ),
  );
}

/** In one order, each row as text. */
export const inOrder = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();

const instantOf = (value: unknown) => (typeof value === 'string' ? new Date(value).toISOString() : value);

/** As SQL rounds them: to two places. */
const hoursBetween = (from: unknown, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(String(from))) / 36_000) / 100;
