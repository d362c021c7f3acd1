import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { decodeCursor, fold, nameOfActor, notFound, pageOf, type Page } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { draftDecider, openLevels, type Draft, type DraftState, type MaySign } from '../domain/draft.js';
import { type Purpose, type RecordedDraftEvent, type Signatory } from '../domain/events.js';
import type { DraftRow } from '../projections/drafts.js';
import { draftEventsOf } from './draft-standing.js';
import { Signatories } from './signatories.js';

export interface Named {
  readonly id: string;
  /** Null where nobody knows it any more. */
  readonly name: string | null;
}

export interface DraftVersion {
  readonly version: number;
  readonly keptAt: string;
  readonly by: Named;
  /** Null once its person was erased, as is all that somebody wrote. */
  readonly subject: string | null;
  readonly text: string | null;
  /** Null where there is none, and where it is too long to be shown: the text says the same. */
  readonly html: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly attachments: readonly { readonly id: string; readonly name: string | null; readonly size: number }[];
  readonly from: { readonly address: string; readonly name: string };
  readonly footer: { readonly text: string; readonly html: string } | null;
  readonly replyId: string;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Over all that leaves. */
  readonly hash: string | null;
}

export interface DraftLevel {
  readonly signatory: Signatory;
  /** Whoever signed; null while nobody has. */
  readonly approvedBy: Named | null;
  /** Its turn is now. */
  readonly open: boolean;
  /** Who may sign it now. */
  readonly signatories: readonly Named[];
  /** Why these are whoever administers ladders: the level names nobody who may, or only who wrote. */
  readonly insteadOf: MaySign['insteadOf'];
}

export interface DraftItem {
  readonly id: string;
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly final: boolean;
  readonly outcome: string | null;
  readonly state: DraftState;
  readonly begunAt: string;
  readonly version: number;
  readonly writers: readonly Named[];
  readonly newest: DraftVersion;
  /** The name of the ladder that it stands on. */
  readonly ladder: string | null;
  readonly levels: readonly DraftLevel[];
  readonly mayApprove: boolean;
  /** Why it was given back; null since it was submitted again. */
  readonly returned: { readonly by: Named; readonly reason: string | null } | null;
  /** Why the case did not take it, by the code of the refusal; null where it did. */
  readonly refused: string | null;
  readonly revision: number;
}

export interface DraftView extends DraftItem {
  /** Oldest first. */
  readonly versions: readonly DraftVersion[];
}

export interface UrgentSending {
  readonly draftId: string;
  readonly caseId: string;
  readonly number: string | null;
  readonly at: string;
  readonly by: Named;
  readonly reason: string | null;
}

interface Tables {
  drafts: DraftRow;
}

/** Drafts, for whoever may see their case. */
@Injectable()
export class DraftQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly signatories: Signatories,
  ) {}

  /** The newest of a case in front. */
  async ofCase(caseId: string, limit: number, cursor: string | undefined, viewer: Viewer): Promise<Page<DraftItem>> {
    let query = this.read
      .tables<Tables>()
      .selectFrom('drafts')
      .selectAll()
      .where('case_id', '=', caseId)
      .where(this.visibility.rows(viewer, 'draft'))
      .orderBy('begun_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [begunAt, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(begun_at, id) < (${begunAt}, ${id})`);
    }
    const rows = await query.execute();
    const shown = new Map<string, DraftItem>();
    for (const { id } of rows.slice(0, limit)) shown.set(id, withoutVersions(await this.view(id, viewer)));
    return pageOf(
      rows,
      limit,
      ({ id }) => shown.get(id)!,
      ({ begun_at, id }) => [begun_at.toISOString(), id],
    );
  }

  /** One with all its versions, from its own stream. @throws OfficeError draft-not-found */
  async view(id: string, viewer: Viewer): Promise<DraftView> {
    const events = await draftEventsOf(this.journal, id);
    const draft = fold(draftDecider, events);
    const [begun] = events;
    if (!draft || !begun) throw notFound('draft-not-found');
    const levels = await this.levelsOf(draft);
    const named = await this.namesOf([
      ...draft.writerIds,
      ...events.map(({ metadata }) => metadata.actor),
      ...levels.flatMap(({ ids }) => ids),
    ]);
    const versions = events.flatMap((event) => (event.type === 'DraftVersionKept' ? [versionOf(event, named)] : []));
    const { caseId, purpose, final, outcome, state, version, writerIds, ladder, approvals } = draft;
    const said = events.findLast(({ type }) => type !== 'DraftVersionKept')!;
    const open = openLevels(draft);
    const signers = selvesOf(viewer).map(personOf);
    return {
      ...{ id, caseId, purpose, final, outcome, state, version },
      begunAt: begun.metadata.occurredAt,
      writers: writerIds.map(named),
      newest: versions.at(-1)!,
      versions,
      ladder: ladder?.name ?? null,
      levels: levels.map(({ signatory, ids, insteadOf }, level) => {
        const approverId = approvals.find((one) => one.level === level)?.approverId;
        const approvedBy = approverId === undefined ? null : named(approverId);
        return { signatory, approvedBy, open: open.includes(level), signatories: ids.map(named), insteadOf };
      }),
      mayApprove: open.some((level) => signers.some((one) => levels[level]?.ids.includes(one))),
      returned: said.type === 'DraftReturned' ? { by: named(said.metadata.actor), reason: said.data.reason } : null,
      refused: said.type === 'DraftSendingRefused' ? said.data.code : null,
      revision: events.at(-1)!.revision,
    };
  }

  /** What left without the approval that its ladder asks for, newest first. */
  async urgent(limit: number, cursor: string | undefined, viewer: Viewer): Promise<Page<UrgentSending>> {
    let query = this.read
      .tables<Tables>()
      .selectFrom('drafts')
      .selectAll()
      .where('urgent_at', 'is not', null)
      .where(this.visibility.rows(viewer, 'draft'))
      .orderBy('urgent_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(urgent_at, id) < (${at}, ${id})`);
    }
    const rows = await query.execute();
    const sent = new Map<string, Extract<RecordedDraftEvent, { type: 'DraftSent' }>>();
    for (const { id } of rows) {
      const event = (await draftEventsOf(this.journal, id)).findLast(
        (one) => one.type === 'DraftSent' && one.data.urgentReason !== null,
      );
      if (event?.type === 'DraftSent') sent.set(id, event);
    }
    const named = await this.namesOf([
      ...rows.map(({ case_id }) => case_id),
      ...[...sent.values()].map(({ metadata }) => metadata.actor),
    ]);
    return pageOf(
      rows,
      limit,
      ({ id, case_id, urgent_at }) => ({
        draftId: id,
        caseId: case_id,
        number: named(case_id).name,
        at: urgent_at!.toISOString(),
        by: named(sent.get(id)?.metadata.actor ?? ''),
        reason: sent.get(id)?.data.urgentReason ?? null,
      }),
      ({ urgent_at, id }) => [urgent_at!.toISOString(), id],
    );
  }

  private async levelsOf(draft: Draft) {
    const levels = draft.ladder?.levels ?? [];
    return Promise.all(
      levels.map(async ({ signatory }, level) => ({ signatory, ...(await this.signatories.of(draft, level)) })),
    );
  }

  private async namesOf(ids: readonly string[]): Promise<(id: string) => Named> {
    const found = await this.names.of([...new Set(ids)].filter((id) => id !== ''));
    const labels = new Map([...found].map(([id, each]) => [id, labelOf(each)]));
    return (id) => ({ id, name: nameOfActor(id, labels) ?? null });
  }
}

const withoutVersions = ({ versions: _, ...item }: DraftView): DraftItem => item;

function versionOf(
  { data, metadata }: Extract<RecordedDraftEvent, { type: 'DraftVersionKept' }>,
  named: (id: string) => Named,
): DraftVersion {
  const { version, subject, text, html, to, cc, bcc, attachments, leaves, replyId, inReplyTo, hash } = data;
  return {
    ...{ version, subject, text, html, replyId, inReplyTo, hash },
    from: leaves.from,
    footer: leaves.footer,
    messageId: data.mailMessageId,
    references: data.references ?? [],
    keptAt: metadata.occurredAt,
    by: named(metadata.actor),
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    attachments: attachments.map(({ attachmentId: id, name, size }) => ({ id, name, size })),
  };
}
