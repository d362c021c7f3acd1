import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { decodeCursor, isoInstant, notFound, OfficeError, pageOf, type Page } from '#libs/kernel';
import { fitInto, MESSAGE_LIMITS, placePictures, type IncomingAttachment, type MailAddress } from '#libs/mail-format';
import { Visibility } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { ASIDE_STATES, type AsideMail, type AsideState } from '../domain/aside.js';
import { ASIDE_KINDS, type AsideKind } from '../domain/events.js';
import type { SideListRow } from '../projections/mail-side-list.js';
import { AsideMails, type Unread } from './aside-mails.js';

export interface SideListEntry {
  readonly id: string;
  readonly kind: AsideKind;
  readonly sign: string;
  readonly state: AsideState;
  readonly from: string | null;
  readonly subject: string | null;
  readonly receivedAt: string;
  readonly caseId: string | null;
  /** Bytes of the raw message. */
  readonly size: number;
}

export interface SideListOptions {
  readonly state: AsideState;
  readonly kind?: AsideKind;
  readonly limit: number;
  readonly cursor?: string;
}

/** What a mail says. Null throughout once its sender was erased, or where it is part of a case and read there. */
export interface MailContent {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string | null;
  /** The sender's own date. */
  readonly date: string | null;
  readonly text: string;
  /** `text` is its beginning only. */
  readonly textCut: boolean;
  /** Sanitised; the message's own pictures are named by their place among the attachments. */
  readonly html: string | null;
  readonly htmlLeftOut: boolean;
  readonly attachments: readonly MailAttachment[];
  readonly unread: Unread | null;
}

export interface MailAttachment {
  /** Its place among them. */
  readonly id: string;
  readonly name: string | null;
  readonly mediaType: string;
  readonly size: number;
}

/** Counts stop here: past it, a list says "10000+" and stays fast. */
const COUNT_LIMIT = 10_000;

interface Tables {
  mail_side_list: SideListRow;
}

@Injectable()
export class SideListQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly mails: AsideMails,
    private readonly visibility: Visibility,
  ) {}

  /** What they see of it, newest first. @throws OfficeError invalid-cursor */
  async sideList({ state, kind, limit, cursor }: SideListOptions, viewer: Viewer): Promise<Page<SideListEntry>> {
    let query = this.tables
      .selectFrom('mail_side_list')
      .selectAll()
      .where('state', '=', state)
      .where(this.visibility.rows(viewer, 'mail'))
      .orderBy('received_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(limit + 1);
    if (kind) query = query.where('kind', '=', kind);
    if (cursor) {
      const [receivedAt, mailId] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<boolean>`(received_at, mail_id) < (${receivedAt}::timestamptz, ${mailId})`);
    }
    return pageOf(await query.execute(), limit, entryOf, ({ received_at, mail_id }) => [
      received_at.toISOString(),
      mail_id,
    ]);
  }

  /** How many mails that they see of each state, and of each kind in the state; each at most COUNT_LIMIT + 1. */
  async counts(
    state: AsideState,
    viewer: Viewer,
  ): Promise<{
    readonly states: Readonly<Record<AsideState, number>>;
    readonly kinds: Readonly<Record<AsideKind, number>>;
  }> {
    const [states, kinds] = await Promise.all([
      Promise.all(ASIDE_STATES.map(async (each) => [each, await this.count(viewer, each)] as const)),
      Promise.all(ASIDE_KINDS.map(async (kind) => [kind, await this.count(viewer, state, kind)] as const)),
    ]);
    return {
      states: Object.fromEntries(states) as Record<AsideState, number>,
      kinds: Object.fromEntries(kinds) as Record<AsideKind, number>,
    };
  }

  private async count(viewer: Viewer, state: AsideState, kind?: AsideKind): Promise<number> {
    const { count } = await this.tables
      .selectFrom((from) => {
        const bounded = from
          .selectFrom('mail_side_list')
          .select('mail_id')
          .where('state', '=', state)
          .where(this.visibility.rows(viewer, 'mail'))
          .limit(COUNT_LIMIT + 1);
        return (kind ? bounded.where('kind', '=', kind) : bounded).as('bounded');
      })
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** One mail with what it says. @throws OfficeError mail-not-found, file-missing */
  async mail(mailId: string): Promise<SideListEntry & { readonly content: MailContent | null }> {
    const mail = await this.mails.get(mailId);
    return { ...factsOf(mail), content: mail.state === 'placed' ? null : await this.contentOf(mail) };
  }

  private async contentOf(mail: AsideMail): Promise<MailContent | null> {
    try {
      const { message, unread } = await this.mails.open(mail);
      const { text, truncated } = fitInto(message?.text ?? '', MESSAGE_LIMITS.bodyBytes);
      const attachments = message?.attachments ?? [];
      return {
        to: message?.to.kept.map(addressLine) ?? [],
        cc: message?.cc.kept.map(addressLine) ?? [],
        replyTo: message?.replyTo ? addressLine(message.replyTo) : null,
        date: message?.date ?? null,
        text,
        textCut: truncated || (message?.textTruncated ?? false),
        html: message?.html === undefined ? null : placePictures(message.html, picturesOf(attachments)),
        htmlLeftOut: message?.htmlLeftOut ?? false,
        attachments: attachments.map(({ name, mediaType, bytes }, place) => ({
          id: String(place),
          name: name ?? null,
          mediaType,
          size: bytes.length,
        })),
        unread,
      };
    } catch (error) {
      if (error instanceof OfficeError && error.code === 'file-erased') return null;
      throw error;
    }
  }

  /** @throws OfficeError mail-not-found, mail-part-not-found, file-missing, file-erased */
  async attachment(mailId: string, place: string): Promise<IncomingAttachment> {
    const { message } = await this.mails.open(await this.mails.get(mailId));
    const attachment = /^\d{1,4}$/.test(place) ? message?.attachments[Number(place)] : undefined;
    if (!attachment) throw notFound('mail-part-not-found');
    return attachment;
  }

  /** The raw message. @throws OfficeError mail-not-found, file-missing, file-erased */
  async raw(mailId: string): Promise<Buffer> {
    return this.mails.raw(await this.mails.get(mailId));
  }

  /** Keys of their own under which mails from these addresses are sealed in the side list: nobody knew then whose they are. */
  async ownKeysOfMailsFrom(addresses: readonly string[]): Promise<readonly string[]> {
    if (addresses.length === 0) return [];
    const rows = await this.tables
      .selectFrom('mail_side_list')
      .select('mail_id')
      .where(sql<string>`lower(sender)`, 'in', [...addresses])
      .whereRef('person_id', '=', 'mail_id')
      .execute();
    return rows.map(({ mail_id }) => mail_id);
  }

  private get tables() {
    return this.read.tables<Tables>();
  }
}

const addressLine = ({ name, address }: MailAddress): string => (name ? `${name} <${address}>` : address);

const picturesOf = (attachments: readonly IncomingAttachment[]) =>
  attachments.flatMap(({ contentId }, place) => (contentId ? [{ contentId, attachmentId: String(place) }] : []));

const factsOf = ({ mailId, kind, sign, state, from, subject, receivedAt, caseId, size }: AsideMail): SideListEntry => ({
  id: mailId,
  kind,
  sign,
  state,
  from,
  subject,
  receivedAt,
  caseId,
  size,
});

const entryOf = (row: SideListRow): SideListEntry => ({
  id: row.mail_id,
  kind: row.kind,
  sign: row.sign,
  state: row.state,
  from: row.sender,
  subject: row.subject,
  receivedAt: isoInstant(row.received_at.toISOString()),
  caseId: row.case_id,
  size: row.size,
});
