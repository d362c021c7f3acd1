import { IsString, Length } from 'class-validator';
import type { Viewer } from '#libs/http';
import { decodeCursor, encodeCursor, ERASED_WORDS, type Language } from '#libs/kernel';
import {
  TableExport,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportRows,
  type Visibility,
} from '#libs/manifest';
import type { RecordedCaseEvent } from '../domain/events.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import type { CaseStreams } from '../queries/case-streams.js';
import type { CaseViews } from '../queries/case-views.js';

const PAGE = 500;

export class CaseLogFilter {
  /** The case, by its id. */
  @IsString() @Length(1, 200) case!: string;
}

export type OneCaseOrder = ExportOrder<CaseLogFilter>;
export type SaidEvent = Awaited<ReturnType<CaseViews['said']>>[number];

/** Of one case, event by event, up to the position at which it was ordered. */
export abstract class OneCaseExport extends TableExport<CaseLogFilter> {
  override readonly roles = CASE_RIGHTS.readCases;
  override readonly filter = CaseLogFilter;

  constructor(
    protected readonly streams: CaseStreams,
    protected readonly views: CaseViews,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  protected abstract title(language: Language): string;
  protected abstract columns(language: Language): readonly ExportColumn[];
  /** What one event comes to. */
  protected abstract rowsOf(event: RecordedCaseEvent, said: SaidEvent, language: Language): ExportCell[][];
  /** What stands before the first event. */
  protected firstRows(_order: OneCaseOrder): Promise<readonly ExportCell[][]> {
    return Promise.resolve([]);
  }

  override thing({ case: id }: CaseLogFilter) {
    return { kind: 'case', id };
  }

  override require({ case: id }: CaseLogFilter, viewer: Viewer): Promise<void> {
    return this.visibility.require(viewer, 'case', id);
  }

  override async head({ filter, language }: OneCaseOrder): Promise<ExportHead> {
    const { index, revision } = await this.streams.index(filter.case);
    return {
      title: this.title(language),
      label: index.theCase.registration.number,
      subject: (await this.streams.subject(filter.case)) ?? ERASED_WORDS[language],
      columns: this.columns(language),
      total: revision + 1,
    };
  }

  override async page(order: OneCaseOrder, cursor: string | undefined): Promise<ExportRows> {
    const { filter, language, upTo } = order;
    const from = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['integer'])[0]);
    const read = await this.streams.events(filter.case, { from, limit: PAGE });
    const events = read.filter(({ position }) => position <= upTo);
    const said = await this.views.said(events, language);
    const rows = said.flatMap((one, place) => this.rowsOf(events[place]!, one, language));
    const isWhole = read.length < PAGE || events.length < read.length;
    return {
      rows: [...(cursor === undefined ? await this.firstRows(order) : []), ...rows],
      things: [],
      nextCursor: isWhole ? null : encodeCursor([from + PAGE]),
    };
  }
}
