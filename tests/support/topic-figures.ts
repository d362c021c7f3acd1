import type pg from 'pg';

/** What the ready questions ask of topics and of what was published about them, folded here by hand. Instants in milliseconds. */
export interface FoldedTopics {
  readonly names: ReadonlyMap<string, string>;
  readonly lines: readonly FoldedLine[];
  readonly crises: readonly FoldedCrisis[];
  readonly publications: readonly FoldedPublication[];
}

export interface FoldedLine {
  readonly topicId: string;
  readonly lineId: string;
  readonly version: number;
  readonly writtenAt: number;
  returned: boolean;
  decidedAt: number | null;
}

export interface FoldedCrisis {
  readonly topicId: string;
  readonly crisisId: string;
  readonly declaredAt: number;
  endedAt: number | null;
  confirmed: number;
  unconfirmed: number;
  /** Those that were approved, by their ids: in how many cases each was given. */
  readonly statements: Map<string, number>;
}

interface FoldedPublication {
  topicId: string | null;
  tone: string | null;
  reach: number | null;
  removed: boolean;
}

interface Data {
  readonly topicId: string;
  readonly name: string;
  readonly lineId: string;
  readonly version: number;
  readonly crisisId: string;
  readonly confirmed: boolean;
  readonly statementId: string;
  readonly publicationId: string;
  readonly tone: string | null;
  readonly reach: number | null;
}

/** All that happened to topics, read from the table of events alone. */
export async function foldedTopics(database: pg.Client): Promise<FoldedTopics> {
  const { rows } = await database.query<{ type: string; data: string; metadata: string }>(
    `SELECT type, data, metadata FROM es.events WHERE type LIKE 'Topic%' OR type LIKE 'Coverage%' ORDER BY position`,
  );
  const names = new Map<string, string>();
  const lines: FoldedLine[] = [];
  const crises: FoldedCrisis[] = [];
  const publications = new Map<string, FoldedPublication>();
  for (const { type, data: json, metadata } of rows) {
    const data = JSON.parse(json) as Data;
    const at = Date.parse((JSON.parse(metadata) as { occurredAt: string }).occurredAt);
    const { topicId, lineId, version, crisisId, statementId } = data;
    const line = () => lines.find((one) => one.lineId === lineId && one.version === version)!;
    const crisis = () => crises.find((one) => one.crisisId === crisisId)!;
    switch (type) {
      case 'TopicOpened':
      case 'TopicChanged':
        names.set(topicId, data.name);
        break;
      case 'TopicLineWritten':
        lines.push({ topicId, lineId, version, writtenAt: at, returned: false, decidedAt: null });
        break;
      case 'TopicLineApproved':
      case 'TopicLineReturned':
        Object.assign(line(), { decidedAt: at, returned: type === 'TopicLineReturned' });
        break;
      case 'TopicCrisisDeclared':
        crises.push({
          ...{ topicId, crisisId, declaredAt: at, endedAt: null, confirmed: 0, unconfirmed: 0, statements: new Map() },
        });
        break;
      case 'TopicCrisisEnded':
        crisis().endedAt = at;
        break;
      case 'TopicDecisionLogged':
        crisis()[data.confirmed ? 'confirmed' : 'unconfirmed'] += 1;
        break;
      case 'TopicStatementApproved':
        crisis().statements.set(statementId, 0);
        break;
      case 'TopicStatementGiven': {
        const { statements } = crises.find((one) => one.statements.has(statementId))!;
        statements.set(statementId, statements.get(statementId)! + 1);
        break;
      }
      case 'CoverageRecorded':
      case 'CoverageChanged':
        publications.set(data.publicationId, { topicId, tone: data.tone, reach: data.reach, removed: false });
        break;
      case 'CoverageRemoved':
        publications.get(data.publicationId)!.removed = true;
        break;
    }
  }
  return { names, lines, crises, publications: [...publications.values()] };
}
