import { Injectable } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { ERASED_WORDS, ROLE_WORDS, type Language, type Role } from '#libs/kernel';
import {
  Manifests,
  TableExport,
  Visibility,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportRows,
} from '#libs/manifest';
import { CHANNEL_WORDS, OUTCOME_WORDS } from '../domain/describe.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import { CASE_KINDS, type CaseKind, type Outcome } from '../domain/kinds.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { STATUS_WORDS } from '../domain/words.js';
import { OneCaseExport, type SaidEvent } from './one-case-export.js';
import { CaseFilterQuery } from './cases.dto.js';
import { CaseQueries, type CaseFilter, type CaseItem, type Sort } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CaseViews } from '../queries/case-views.js';

/** Each row of a list asks for names and units. */
const LIST_PAGE = 200;

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

/**
 * The case log (metryka sprawy): who did what when, and with which document (KPA art. 66a § 1–2; regulation of 6 March 2012, Dz.U. 2012 poz. 250).
 * Event codes and ids stand in columns of their own, and on no paper.
 */
@Injectable()
export class CaseLogExport extends OneCaseExport {
  override readonly of = 'caseLog';

  // Nest reads what to inject from the class itself.
  constructor(streams: CaseStreams, views: CaseViews, visibility: Visibility) {
    super(streams, views, visibility);
  }

  protected override title(language: Language): string {
    return say(language, 'Metryka sprawy', 'Case log');
  }

  protected override columns(language: Language): readonly ExportColumn[] {
    return logColumns(language);
  }

  protected override rowsOf(event: RecordedCaseEvent, said: SaidEvent, language: Language): ExportCell[][] {
    const { occurredAt, actor, summary, type, eventId } = said;
    const { role } = event.metadata;
    return [
      [
        ...[event.revision + 1, occurredAt, actor.name ?? ''],
        ...[role ? (ROLE_WORDS[role as Role]?.[language] ?? role) : null, actor.actingForName ?? null],
        ...[summary, documentOf(event), type, eventId],
      ],
    ];
  }
}

const logColumns = (language: Language): readonly ExportColumn[] => [
  { key: 'number', heading: say(language, 'Lp.', 'No.'), type: 'number', width: 6 },
  { key: 'at', heading: say(language, 'Data czynności', 'Date of the action'), type: 'instant', width: 20 },
  { key: 'who', heading: say(language, 'Osoba podejmująca czynność', 'Person who took it'), type: 'text', width: 28 },
  { key: 'role', heading: say(language, 'Rola', 'Role'), type: 'text', width: 18 },
  { key: 'actingFor', heading: say(language, 'W zastępstwie', 'Acting for'), type: 'text', width: 18 },
  { key: 'what', heading: say(language, 'Określenie czynności', 'Action'), type: 'text', width: 60 },
  { key: 'document', heading: say(language, 'Identyfikator dokumentu', 'Document'), type: 'text', width: 38 },
  { key: 'event', heading: say(language, 'Kod zdarzenia', 'Event code'), type: 'text', width: 24, offPaper: true },
  { key: 'eventId', heading: say(language, 'Id zdarzenia', 'Event id'), type: 'text', width: 38, offPaper: true },
];

/** The document in the files of the case that the action is about, by its id. */
function documentOf({ data }: RecordedCaseEvent): string | null {
  const { replyId, messageId, noteId } = data as { replyId?: string; messageId?: string | null; noteId?: string };
  return replyId ?? messageId ?? noteId ?? null;
}

/** Cases as a list shows them. */
abstract class CasesExport<Filter extends object> extends TableExport<Filter> {
  override readonly roles = CASE_RIGHTS.readCases;

  constructor(
    protected readonly queries: CaseQueries,
    protected readonly manifests: Manifests,
  ) {
    super();
  }

  override async require(): Promise<void> {
    // Whoever reads cases has a list of those that they see.
  }

  override async page({ filter, viewer, language }: ExportOrder<Filter>, cursor?: string): Promise<ExportRows> {
    const { items, nextCursor } = await this.queries.list(this.cases(filter), this.sort, LIST_PAGE, cursor, viewer);
    const outcomes = await this.queries.outcomesOf(items.map(({ id }) => id));
    return {
      rows: items.map((item) => this.row(item, outcomes.get(item.id), language)),
      things: items.map(({ id }) => ({ kind: 'case', id })),
      nextCursor,
    };
  }

  protected abstract cases(filter: Filter): CaseFilter;
  protected abstract readonly sort: Sort;

  protected kindName(kind: CaseKind, language: Language): string {
    return this.manifests.kinds.get(kind)?.name[language] ?? kind;
  }

  private row(item: CaseItem, outcome: Outcome | undefined, language: Language): ExportCell[] {
    const { number, receivedAt, kind, channel, contact, newsroom, subject, assignee, unit, dueAt, status, id } = item;
    return [
      ...[number, receivedAt, this.kindName(kind, language), CHANNEL_WORDS[channel]?.[language] ?? channel],
      contact && (contact.name ?? ERASED_WORDS[language]),
      newsroom && (newsroom.name ?? ERASED_WORDS[language]),
      subject ?? ERASED_WORDS[language],
      ...[assignee?.name ?? null, unit?.name ?? null, dueAt, STATUS_WORDS[status][language]],
      ...[outcome === undefined ? null : OUTCOME_WORDS[outcome][language], id],
    ];
  }
}

const caseColumns = (language: Language): readonly ExportColumn[] => [
  { key: 'number', heading: say(language, 'Znak sprawy', 'Number'), type: 'text', width: 18 },
  { key: 'receivedAt', heading: say(language, 'Wpłynęła', 'Received'), type: 'instant', width: 20 },
  { key: 'kind', heading: say(language, 'Rodzaj', 'Kind'), type: 'text', width: 22 },
  { key: 'channel', heading: say(language, 'Jak wpłynęła', 'Channel'), type: 'text', width: 16 },
  { key: 'contact', heading: say(language, 'Od kogo', 'From'), type: 'text', width: 24 },
  { key: 'newsroom', heading: say(language, 'Redakcja', 'Newsroom'), type: 'text', width: 22 },
  { key: 'subject', heading: say(language, 'Przedmiot', 'Subject'), type: 'text', width: 44 },
  { key: 'assignee', heading: say(language, 'Prowadzący', 'Assignee'), type: 'text', width: 22 },
  { key: 'unit', heading: say(language, 'Komórka', 'Unit'), type: 'text', width: 22 },
  { key: 'dueAt', heading: say(language, 'Termin', 'Due'), type: 'instant', width: 20 },
  { key: 'status', heading: say(language, 'Stan', 'State'), type: 'text', width: 18 },
  { key: 'outcome', heading: say(language, 'Wynik', 'Outcome'), type: 'text', width: 22 },
  { key: 'id', heading: say(language, 'Id sprawy', 'Case id'), type: 'text', width: 38, offPaper: true },
];

/** The cases of a list, by its filters; those that came in last in front. */
@Injectable()
export class CaseListExport extends CasesExport<CaseFilterQuery> {
  override readonly of = 'cases';
  override readonly filter = CaseFilterQuery;
  protected override readonly sort = '-receivedAt';

  constructor(queries: CaseQueries, manifests: Manifests) {
    super(queries, manifests);
  }

  override async head({ filter, viewer, language }: ExportOrder<CaseFilterQuery>): Promise<ExportHead> {
    return {
      title: say(language, 'Lista spraw', 'List of cases'),
      label: [filter.receivedFrom, filter.receivedTo].filter(Boolean).join(' – '),
      subject: null,
      columns: caseColumns(language),
      total: await this.queries.countOf(filter, viewer),
    };
  }

  protected override cases(filter: CaseFilterQuery): CaseFilter {
    return filter;
  }
}

export class RegisterFilter {
  @IsIn(CASE_KINDS) kind!: CaseKind;
  @IsInt() @Min(1990) @Max(2999) year!: number;
}

/** The register of a kind of cases for a year, in the order of its numbers. */
@Injectable()
export class CaseRegisterExport extends CasesExport<RegisterFilter> {
  override readonly of = 'register';
  override readonly filter = RegisterFilter;
  protected override readonly sort = 'number';

  constructor(queries: CaseQueries, manifests: Manifests) {
    super(queries, manifests);
  }

  override async head({ filter, viewer, language }: ExportOrder<RegisterFilter>): Promise<ExportHead> {
    return {
      title: say(language, 'Rejestr', 'Register'),
      label: `${this.kindName(filter.kind, language)} ${filter.year}`,
      subject: null,
      columns: caseColumns(language),
      total: await this.queries.countOf(this.cases(filter), viewer),
    };
  }

  protected override cases({ kind, year }: RegisterFilter): CaseFilter {
    return { kind: [kind], receivedFrom: `${year}-01-01`, receivedTo: `${year}-12-31` };
  }
}
