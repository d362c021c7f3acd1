import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, decodeCursor, fold, nameOfActor, notFound, OfficeError, pageOf, type Page } from '#libs/kernel';
import { Visibility, type Then } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { draftDecider, maySignOwn, openLevels, type Draft, type DraftState, type MaySign } from '../domain/draft.js';
import {
  caseOfDraft,
  LADDERS_STREAM,
  type DraftedThing,
  type Kept,
  type Purpose,
  type RecordedDraftEvent,
  type RecordedLaddersEvent,
  type Signatory,
} from '../domain/events.js';
import type { DraftException, DraftRow } from '../projections/drafts.js';
import { SeenVersions } from '../tables/seen-versions.js';
import { draftAt, draftEventsOf, versionSeenBy } from './draft-standing.js';
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
  /** Of a letter of law, and of an answer that discloses public information: what follows from it. Null elsewhere. */
  readonly delayNotice: NonNullable<Kept['delayNotice']> | null;
  readonly callToRemedy: NonNullable<Kept['callToRemedy']> | null;
  readonly refusal: NonNullable<Kept['refusal']> | null;
  readonly disclosure: NonNullable<Kept['disclosure']> | null;
  /** Over all that leaves. */
  readonly hash: string | null;
}

export interface DraftLevel {
  readonly signatory: Signatory;
  /** Of a function. */
  readonly functionId: string | null;
  /** Whoever signed; null while nobody has. */
  readonly approvedBy: Named | null;
  /** Who signed in their name; null where they did themselves. */
  readonly signedBy: Named | null;
  /** The version that was signed: an older one where whoever signed last also wrote the newest. */
  readonly signedVersion: number | null;
  /** Its turn is now. */
  readonly open: boolean;
  /** Who may sign it now. */
  readonly signatories: readonly Named[];
  /** Why these are whoever administers ladders: the level names nobody who may, or only who wrote. */
  readonly insteadOf: MaySign['insteadOf'];
  /** The first instant that is too late, where its turn is now and it has a term. ISO 8601. */
  readonly dueAt: string | null;
  /** That has passed. */
  readonly late: boolean;
}

export interface DraftItem {
  readonly id: string;
  /** Whose letter it is. */
  readonly thing: DraftedThing;
  readonly caseId: string;
  /** Of the case. */
  readonly number: string | null;
  readonly purpose: Purpose;
  readonly final: boolean;
  readonly outcome: string | null;
  readonly state: DraftState;
  readonly begunAt: string;
  /** When it was submitted last; null while it was not. */
  readonly submittedAt: string | null;
  readonly version: number;
  readonly writers: readonly Named[];
  readonly newest: DraftVersion;
  /** The name of the ladder that it stands on. */
  readonly ladder: string | null;
  readonly levels: readonly DraftLevel[];
  readonly mayApprove: boolean;
  /** In whose name the viewer can sign it now: their own first. */
  readonly signsAs: readonly Named[];
  /** They may change it and sign what came of it, in one act. */
  readonly mayEditAndSign: boolean;
  /** The newest version that the viewer opened, signed, returned or wrote; null where they did none of it. */
  readonly seenVersion: number | null;
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
  /** It left without approval, or was signed by whoever wrote in it. */
  readonly what: DraftException;
  readonly at: string;
  readonly by: Named;
  /** Of what left without approval. */
  readonly reason: string | null;
}

export interface LaddersSetBy {
  readonly version: number;
  readonly at: string;
  readonly by: Named;
  /** Of the ladders, in their order. */
  readonly names: string[];
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
    private readonly seen: SeenVersions,
    private readonly clock: Clock,
  ) {}

  /** The viewer has the version open. @throws OfficeError draft-not-found, draft-version-outdated (there is none of this number) */
  async noteSeen(id: string, version: number, viewer: Viewer): Promise<void> {
    const draft = await draftAt(this.journal, id);
    if (!draft) throw notFound('draft-not-found');
    if (version > draft.version) throw new OfficeError('changed', 'draft-version-outdated', { version: draft.version });
    await this.seen.note(id, viewer.id, version);
  }

  /** The newest of a case in front. */
  async ofCase(caseId: string, limit: number, cursor: string | undefined, viewer: Viewer): Promise<Page<DraftItem>> {
    let query = this.read
      .tables<Tables>()
      .selectFrom('drafts')
      .selectAll()
      .where('thing_kind', '=', 'case')
      .where('thing_id', '=', caseId)
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

  /** The same over what had happened by then; names, who may sign, and what somebody opened are those of today. */
  asOf({ journal, clock }: Then): DraftQueries {
    return new DraftQueries(this.read, journal, this.names, this.visibility, this.signatories, this.seen, clock);
  }

  /** One with all its versions, from its own stream. @throws OfficeError draft-not-found */
  async view(id: string, viewer: Viewer): Promise<DraftView> {
    const events = await draftEventsOf(this.journal, id);
    const draft = fold(draftDecider, events);
    const [begun] = events;
    if (!draft || !begun) throw notFound('draft-not-found');
    const levels = await this.levelsOf(draft);
    const named = await this.namesOf([
      draft.thing.id,
      ...draft.writerIds,
      ...selvesOf(viewer).map(personOf),
      ...events.map(({ metadata }) => metadata.actor),
      ...levels.flatMap(({ ids }) => ids),
    ]);
    const versions = events.flatMap((event) => (event.type === 'DraftVersionKept' ? [versionOf(event, named)] : []));
    const { thing, purpose, final, outcome, state, version, writerIds, ladder, approvals } = draft;
    const said = events.findLast(({ type }) => type !== 'DraftVersionKept')!;
    const open = openLevels(draft);
    const now = this.clock.nowIso();
    const signers = signersOf(viewer, draft);
    const signsAs = signers.filter((one) => open.some((level) => levels[level]?.ids.includes(one)));
    const ownLevel = open.find((level) => levels[level]?.ids.includes(viewer.id));
    const submitted = events.findLast(({ type }) => type === 'DraftSubmitted');
    return {
      ...{ id, thing, caseId: caseOfDraft(draft), purpose, final, outcome, state, version },
      number: named(thing.id).name,
      begunAt: begun.metadata.occurredAt,
      submittedAt: submitted?.metadata.occurredAt ?? null,
      writers: writerIds.map(named),
      newest: versions.at(-1)!,
      versions,
      ladder: ladder?.name ?? null,
      levels: levels.map(({ signatory, functionId, ids, insteadOf }, level) => {
        const approval = approvals.find((one) => one.level === level);
        const act = approval && events.findLast((one) => one.type === 'DraftApproved' && one.data.level === level);
        const inName = act && act.metadata.actor !== approval?.approverId ? act.metadata.actor : undefined;
        const due = open.includes(level) ? draft.terms.find((one) => one.level === level) : undefined;
        return {
          dueAt: due?.dueAt ?? null,
          late: due !== undefined && due.dueAt <= now,
          ...{ signatory, functionId, open: open.includes(level), signatories: ids.map(named), insteadOf },
          approvedBy: approval ? named(approval.approverId) : null,
          signedBy: inName === undefined ? null : named(inName),
          signedVersion: approval?.version ?? null,
        };
      }),
      mayApprove: signsAs.length > 0,
      signsAs: signsAs.map(named),
      mayEditAndSign: ownLevel !== undefined && maySignOwn(draft, ownLevel, viewer.id),
      seenVersion: versionSeenBy(events, viewer.id, await this.seen.of(id, viewer.id)),
      returned: said.type === 'DraftReturned' ? { by: named(said.metadata.actor), reason: said.data.reason } : null,
      refused: said.type === 'DraftSendingRefused' ? said.data.code : null,
      revision: events.at(-1)!.revision,
    };
  }

  /** What left without the approval that its ladder asks for, or was signed by whoever wrote in it; newest first. */
  async urgent(limit: number, cursor: string | undefined, viewer: Viewer): Promise<Page<UrgentSending>> {
    let query = this.read
      .tables<Tables>()
      .selectFrom('drafts')
      .selectAll()
      .where('exception_at', 'is not', null)
      .where(this.visibility.rows(viewer, 'draft'))
      .orderBy('exception_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(exception_at, id) < (${at}, ${id})`);
    }
    const rows = await query.execute();
    const acts = new Map<string, RecordedDraftEvent>();
    for (const { id, exception } of rows) {
      const act = (await draftEventsOf(this.journal, id)).findLast((one) =>
        exception === 'urgent'
          ? one.type === 'DraftSent' && one.data.urgentReason !== null
          : one.type === 'DraftApproved' && one.data.own,
      );
      if (act) acts.set(id, act);
    }
    const named = await this.namesOf([
      ...rows.map(({ thing_id }) => thing_id),
      ...[...acts.values()].map(({ metadata }) => metadata.actor),
    ]);
    return pageOf(
      rows,
      limit,
      ({ id, thing_id, exception, exception_at }) => {
        const act = acts.get(id);
        return {
          draftId: id,
          caseId: thing_id,
          number: named(thing_id).name,
          what: exception!,
          at: exception_at!.toISOString(),
          by: named(act?.metadata.actor ?? ''),
          reason: act?.type === 'DraftSent' ? act.data.urgentReason : null,
        };
      },
      ({ exception_at, id }) => [exception_at!.toISOString(), id],
    );
  }

  /** Who set the ladders when, the latest in front. */
  async laddersSet(): Promise<readonly LaddersSetBy[]> {
    const events = (await this.journal.read(LADDERS_STREAM)) as readonly RecordedLaddersEvent[];
    const latest = events.slice(-MOST_SETTINGS).toReversed();
    const named = await this.namesOf(latest.map(({ metadata }) => metadata.actor));
    return latest.map(({ data, metadata }) => ({
      version: data.version,
      at: metadata.occurredAt,
      by: named(metadata.actor),
      names: data.ladders.map(({ name }) => name),
    }));
  }

  private async levelsOf(draft: Draft) {
    const levels = draft.ladder?.levels ?? [];
    return Promise.all(
      levels.map(async ({ signatory, functionId = null }, level) => ({
        signatory,
        functionId,
        ...(await this.signatories.of(draft, level)),
      })),
    );
  }

  private async namesOf(ids: readonly string[]): Promise<(id: string) => Named> {
    const found = await this.names.of([...new Set(ids)].filter((id) => id !== ''));
    const labels = new Map([...found].map(([id, each]) => [id, labelOf(each)]));
    return (id) => ({ id, name: nameOfActor(id, labels) ?? null });
  }
}

const MOST_SETTINGS = 50;

/** In whose name the viewer might sign it: whoever wrote in a draft signs it for nobody else. */
const signersOf = (viewer: Viewer, { writerIds }: Draft): readonly string[] => [
  ...new Set(
    selvesOf(viewer)
      .map(personOf)
      .filter((one) => one === viewer.id || !writerIds.includes(viewer.id)),
  ),
];

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
    delayNotice: data.delayNotice ?? null,
    callToRemedy: data.callToRemedy ?? null,
    refusal: data.refusal ?? null,
    disclosure: data.disclosure ?? null,
    keptAt: metadata.occurredAt,
    by: named(metadata.actor),
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    attachments: attachments.map(({ attachmentId: id, name, size }) => ({ id, name, size })),
  };
}
