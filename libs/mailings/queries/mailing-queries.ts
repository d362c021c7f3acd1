import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { Journal } from '#libs/journal';
import { decodeCursor, fold, notFound, pageOf, type Page } from '#libs/kernel';
import type { Then } from '#libs/manifest';
import { NameBook, type Named } from '#libs/names';
import { ReadTables } from '#libs/projections';
import {
  mailingStream,
  type Audience,
  type CancelledBecause,
  type LeftOutBecause,
  type MailingKind,
  type RecordedMailingEvent,
  type Tally,
} from '../domain/events.js';
import { mailingDecider, tallyOf, type MailingState } from '../domain/mailing.js';
import type { MailingAnswerRow, MailingRecipientRow, MailingRow } from '../projections/mailings.js';

export interface MailingItem {
  readonly id: string;
  readonly communique: { readonly id: string; readonly headline: string | null };
  readonly version: number;
  readonly kind: MailingKind;
  readonly state: MailingState;
  readonly plannedBy: { readonly id: string; readonly name: string | null };
  readonly plannedAt: string;
  readonly sendAt: string | null;
  readonly embargoUntil: string | null;
  readonly recipients: number;
  readonly tally: Tally;
  readonly cancelledBecause: CancelledBecause | null;
  readonly revision: number;
}

export interface MailingView extends MailingItem {
  readonly audience: Audience;
  /** What lists, people, newsrooms and topics of the audience are called. */
  readonly aims: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly startedAt: string | null;
  readonly movedAt: string;
  readonly leftOut: Readonly<Record<LeftOutBecause, number>> | null;
  /** Cases that its answers became. */
  readonly answers: ReadonlyArray<{ readonly caseId: string; readonly number: string | null }>;
}

export interface RecipientItem {
  readonly number: number;
  readonly whose: MailingRecipientRow['whose'];
  readonly personId: string;
  /** Null once they were erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly state: MailingRecipientRow['state'];
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly code: number | null;
  readonly status: string | null;
  readonly changedAt: string;
}

interface Tables {
  mailings: MailingRow;
  mailing_recipients: MailingRecipientRow;
  mailing_answers: MailingAnswerRow;
}

const MOST_OF_ONE = 50;
const MOST_DUE = 50;
const MOST_ANSWERS = 200;

/** Mailings, for those of the press office. */
@Injectable()
export class MailingQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
  ) {}

  /** The newest in front; copies to try out are left out. @throws OfficeError invalid-cursor */
  async list({
    limit,
    cursor,
  }: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<Page<MailingItem>> {
    let query = this.db()
      .selectFrom('mailings')
      .selectAll()
      .where('kind', '<>', 'test')
      .orderBy('planned_at', 'desc')
      .orderBy('id')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`planned_at < ${at} or (planned_at = ${at} and id > ${id})`);
    }
    const rows = await query.execute();
    const items = await this.items(rows);
    return pageOf(
      rows,
      limit,
      (row) => items.get(row.id)!,
      ({ planned_at, id }) => [planned_at.toISOString(), id],
    );
  }

  /** Of a communiqué, the newest in front. */
  ofCommunique(communiqueId: string): Promise<readonly MailingItem[]> {
    return this.newestOf([communiqueId], MOST_OF_ONE);
  }

  /** Of these communiqués, the newest in front. */
  async newestOf(communiqueIds: readonly string[], limit: number): Promise<readonly MailingItem[]> {
    if (communiqueIds.length === 0) return [];
    const rows = await this.db()
      .selectFrom('mailings')
      .selectAll()
      .where('communique_id', 'in', [...communiqueIds])
      .where('kind', '<>', 'test')
      .orderBy('planned_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return [...(await this.items(rows)).values()];
  }

  /** @throws OfficeError mailing-not-found */
  async view(id: string): Promise<MailingView> {
    const row = await this.db().selectFrom('mailings').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('mailing-not-found');
    const answered = await this.db()
      .selectFrom('mailing_answers')
      .select('case_id')
      .where('mailing_id', '=', id)
      .limit(MOST_ANSWERS)
      .execute();
    const { listIds, contactIds, newsroomIds, topicId } = row.audience;
    const aims = [...listIds, ...contactIds, ...newsroomIds, ...(topicId === null ? [] : [topicId])];
    const caseIds = answered.map(({ case_id }) => case_id);
    const [items, named] = await Promise.all([this.items([row]), this.names.of([...aims, ...caseIds])]);
    return {
      ...items.get(id)!,
      audience: row.audience,
      aims: aims.map((aim) => ({ id: aim, name: named.get(aim)?.name ?? '—' })),
      startedAt: row.started_at?.toISOString() ?? null,
      movedAt: row.moved_at.toISOString(),
      leftOut: row.left_out && { otherTopics: 0, ...row.left_out },
      answers: caseIds.map((caseId) => ({ caseId, number: named.get(caseId)?.number ?? null })),
    };
  }

  /** As it was: its steps and its numbers. @throws OfficeError mailing-not-found */
  async asOf(id: string, { journal }: Then): Promise<object> {
    const events = (await journal.read(mailingStream(id))) as readonly RecordedMailingEvent[];
    const mailing = fold(mailingDecider, events);
    if (!mailing) throw notFound('mailing-not-found');
    const { communiqueId, version, kind, state, audience, sendAt, embargoUntil, messages } = mailing;
    const named = await this.names.of([communiqueId]);
    return {
      ...{ id, version, kind, state, audience, sendAt, embargoUntil, recipients: messages.length },
      communique: { id: communiqueId, headline: named.get(communiqueId)?.name ?? null },
      tally: tallyOf(messages),
      movedAt: events.at(-1)!.metadata.occurredAt,
      revision: events.at(-1)!.revision,
    };
  }

  /** By their number. @throws OfficeError invalid-cursor */
  async recipients(
    id: string,
    {
      state,
      limit,
      cursor,
    }: {
      readonly state?: RecipientItem['state'] | undefined;
      readonly limit: number;
      readonly cursor?: string | undefined;
    },
  ): Promise<Page<RecipientItem>> {
    let query = this.db()
      .selectFrom('mailing_recipients')
      .selectAll()
      .where('mailing_id', '=', id)
      .orderBy('number')
      .limit(limit + 1);
    if (state !== undefined) query = query.where('state', '=', state);
    if (cursor !== undefined) query = query.where('number', '>', Number(decodeCursor(cursor, ['integer'])[0]));
    const rows = await query.execute();
    return pageOf(rows, limit, recipientItem, ({ number }) => [number]);
  }

  /** What somebody was sent, or was to get, the newest in front. */
  async ofPersons(ids: readonly string[], limit: number) {
    const rows = await this.db()
      .selectFrom('mailing_recipients')
      .innerJoin('mailings', 'mailings.id', 'mailing_recipients.mailing_id')
      .select(['mailing_id', 'communique_id', 'kind', 'mailing_recipients.state as state', 'changed_at', 'email'])
      .where(sql<SqlBool>`person_id = any(${[...ids]})`)
      .where('kind', '<>', 'test')
      .orderBy('changed_at', 'desc')
      .orderBy('mailing_id')
      .limit(limit)
      .execute();
    const named = await this.names.of(rows.map(({ communique_id }) => communique_id));
    return rows.map(({ mailing_id: mailingId, communique_id: id, kind, state, changed_at, email }) => ({
      ...{ mailingId, kind, state, email, at: changed_at.toISOString() },
      communique: { id, headline: named.get(id)?.name ?? null },
    }));
  }

  /** The newest message that went to one of these addresses; undefined where none did. */
  async lastTo(
    emails: readonly string[],
  ): Promise<{ readonly mailingId: string; readonly number: number } | undefined> {
    const row = await this.db()
      .selectFrom('mailing_recipients')
      .select(['mailing_id as mailingId', 'number'])
      .where(sql<SqlBool>`lower(email) = any(${emails.map((email) => email.toLowerCase())})`)
      .where('state', '<>', 'waiting')
      .orderBy('changed_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row;
  }

  /** Which communiqué a case answers. */
  async answeredBy(caseId: string) {
    const row = await this.db()
      .selectFrom('mailing_answers')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!row) return { communique: null, mailingId: null };
    const { communique_id: id, mailing_id: mailingId } = row;
    return { communique: { id, headline: (await this.names.of([id])).get(id)?.name ?? null }, mailingId };
  }

  /** Those that have something to send now, as far as is known: whoever sends reads their own streams. */
  async due(now: string): Promise<readonly string[]> {
    const rows = await this.db()
      .selectFrom('mailings')
      .select('id')
      .where(sql<SqlBool>`state in ('scheduled', 'sending')`)
      .where('send_at', '<=', new Date(now))
      .orderBy('send_at')
      .orderBy('id')
      .limit(MOST_DUE)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Those that have not ended. */
  async open(
    communiqueId: string,
    kinds: readonly MailingKind[],
  ): Promise<readonly { readonly id: string; readonly version: number }[]> {
    return this.db()
      .selectFrom('mailings')
      .select(['id', 'version'])
      .where('communique_id', '=', communiqueId)
      .where('kind', 'in', [...kinds])
      .where('state', 'not in', ['ended', 'cancelled'])
      .orderBy('planned_at')
      .orderBy('id')
      .execute();
  }

  private async items(rows: readonly MailingRow[]): Promise<ReadonlyMap<string, MailingItem>> {
    const named = await this.names.of(rows.flatMap((row) => [row.communique_id, row.planned_by]));
    return new Map(rows.map((row) => [row.id, mailingItem(row, named)]));
  }

  private db() {
    return this.read.tables<Tables>();
  }
}

const mailingItem = (row: MailingRow, named: ReadonlyMap<string, Named>): MailingItem => {
  const { id, communique_id, version, kind, state, recipients, revision, planned_by } = row;
  const { waiting, sent, refused, unknown, dropped } = row;
  return {
    ...{ id, version, kind, state, recipients, revision },
    communique: { id: communique_id, headline: named.get(communique_id)?.name ?? null },
    plannedBy: { id: planned_by, name: named.get(planned_by)?.name ?? null },
    plannedAt: row.planned_at.toISOString(),
    sendAt: row.send_at?.toISOString() ?? null,
    embargoUntil: row.embargo_until?.toISOString() ?? null,
    tally: { waiting, sent, refused, unknown, dropped },
    cancelledBecause: row.cancelled_because,
  };
};

const recipientItem = (row: MailingRecipientRow): RecipientItem => {
  const { number, whose, person_id: personId, name, email, state, attempts, code, status } = row;
  const times = { nextAttemptAt: row.next_attempt_at?.toISOString() ?? null, changedAt: row.changed_at.toISOString() };
  return { number, whose, personId, name, email, state, attempts, code, status, ...times };
};
