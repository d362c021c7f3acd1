import { Injectable } from '@nestjs/common';
import { IsOptional, IsString, Length } from 'class-validator';
import type { Viewer } from '#libs/http';
import { OfficeError, type Language } from '#libs/kernel';
import {
  TableExport,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportRows,
} from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { AUDIT_RIGHTS } from '../domain/rights.js';
import { AuditQueries } from './audit-queries.js';

const PAGE = 500;
const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

export class ContactHistoryFilter {
  /** A person or an office outside, by their id; or a newsroom. */
  @IsOptional() @IsString() @Length(1, 200) contact?: string;
  @IsOptional() @IsString() @Length(1, 200) newsroom?: string;
}

/** All that happened with somebody outside, or with a newsroom, as far as the viewer sees it; oldest first. */
@Injectable()
export class ContactHistoryExport extends TableExport<ContactHistoryFilter> {
  override readonly of = 'contactHistory';
  override readonly roles = AUDIT_RIGHTS.readContactHistory;
  override readonly filter = ContactHistoryFilter;

  constructor(
    private readonly audit: AuditQueries,
    private readonly names: NameBook,
  ) {
    super();
  }

  override thing({ contact, newsroom }: ContactHistoryFilter) {
    return contact === undefined ? { kind: 'newsroom', id: newsroom ?? '' } : { kind: 'contact', id: contact };
  }

  /** @throws OfficeError history-of-whom, contact-not-found, newsroom-not-found */
  override async require({ contact, newsroom }: ContactHistoryFilter, _viewer: Viewer): Promise<void> {
    if ((contact === undefined) === (newsroom === undefined))
      throw new OfficeError('invalid', 'history-of-whom', { field: 'filter.contact' });
    if (contact !== undefined) await this.audit.requireContact(contact);
    else await this.audit.requireNewsroom(newsroom!);
  }

  override async head({ filter, language }: ExportOrder<ContactHistoryFilter>): Promise<ExportHead> {
    const { kind, id } = this.thing(filter);
    const name = labelOf((await this.names.of([id])).get(id)) ?? null;
    return {
      title: say(language, 'Historia kontaktu', 'History of contact'),
      // The name of a person stands in no name of a file.
      label: kind === 'newsroom' ? (name ?? '') : '',
      subject: name,
      columns: columns(language),
      total: null,
    };
  }

  override async page(
    { filter: { contact, newsroom }, viewer, language, upTo }: ExportOrder<ContactHistoryFilter>,
    cursor: string | undefined,
  ): Promise<ExportRows> {
    const page = { limit: PAGE, cursor, upTo };
    const { items, nextCursor } =
      contact === undefined
        ? await this.audit.newsroomHistory(newsroom!, page, language, viewer)
        : await this.audit.contactHistory(contact, page, language, viewer);
    const rows = items.map(({ occurredAt, actor, case: its, summary, type, eventId }): ExportCell[] => [
      ...[occurredAt, actor.name, actor.actingForName ?? null, its?.number ?? null, summary, type, eventId],
    ]);
    const things = items.flatMap(({ case: its }) => (its ? [{ kind: 'case', id: its.id }] : []));
    return { rows, things, nextCursor };
  }
}

const columns = (language: Language): readonly ExportColumn[] => [
  { key: 'at', heading: say(language, 'Kiedy', 'When'), type: 'instant', width: 20 },
  { key: 'who', heading: say(language, 'Kto', 'Who'), type: 'text', width: 24 },
  { key: 'actingFor', heading: say(language, 'W zastępstwie', 'Acting for'), type: 'text', width: 20 },
  { key: 'case', heading: say(language, 'Sprawa', 'Case'), type: 'text', width: 16 },
  { key: 'what', heading: say(language, 'Co', 'What'), type: 'text', width: 64 },
  { key: 'event', heading: say(language, 'Kod zdarzenia', 'Event code'), type: 'text', width: 24, offPaper: true },
  { key: 'eventId', heading: say(language, 'Id zdarzenia', 'Event id'), type: 'text', width: 38, offPaper: true },
];
