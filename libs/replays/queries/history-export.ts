import { Injectable } from '@nestjs/common';
import { IsOptional, IsString, Length } from 'class-validator';
import type { Viewer } from '#libs/http';
import { TimeOfLog } from '#libs/journal';
import { Clock, notFound, OfficeError, ROLE_WORDS, type Language, type Role } from '#libs/kernel';
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
import { labelOf, NameBook } from '#libs/names';
import { momentOf } from '../domain/moment.js';
import { REPLAY_RIGHTS } from '../domain/rights.js';
import { Replays } from './replays.js';

const PAGE = 500;
const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

export class HistoryFilter {
  /** Of thing: whatever can be played back, as `case`, `contact`, `contribution`, `draft`. */
  @IsString() @Length(1, 50) kind!: string;
  /** By its id. */
  @IsString() @Length(1, 200) id!: string;
  /** As it was at this moment: an instant, a time in Warsaw or a day. Left out: as it is. */
  @IsOptional() @IsString() @Length(1, 50) at?: string;
}

/** All that happened to one thing, with the columns of a case log; to this day, or to a moment of the past. */
@Injectable()
export class HistoryExport extends TableExport<HistoryFilter> {
  override readonly of = 'history';
  override readonly roles = REPLAY_RIGHTS.replay;
  override readonly filter = HistoryFilter;

  constructor(
    private readonly replays: Replays,
    private readonly manifests: Manifests,
    private readonly visibility: Visibility,
    private readonly names: NameBook,
    private readonly timeOfLog: TimeOfLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override thing({ kind, id }: HistoryFilter) {
    return { kind, id };
  }

  /** @throws OfficeError history-kind-unknown, what is said of a thing that is not there, history-empty, not-there-yet, those of `momentOf` */
  override async require({ kind, id, at }: HistoryFilter, viewer: Viewer): Promise<void> {
    const allowed = [...this.manifests.replays.keys()];
    if (!allowed.includes(kind))
      throw new OfficeError('invalid', 'history-kind-unknown', { field: 'filter.kind', allowed: allowed.join(', ') });
    await this.visibility.require(viewer, kind, id);
    const since = await this.replays.since(kind, id);
    if (since === undefined) throw notFound('history-empty');
    if (at !== undefined && momentOf(at, this.clock.now()) < since) throw notFound('not-there-yet', { since });
  }

  override async head({ filter: { kind, id, at }, language }: ExportOrder<HistoryFilter>): Promise<ExportHead> {
    const label = labelOf((await this.names.of([id])).get(id));
    return {
      title: say(language, 'Historia', 'History'),
      // The name of a person stands in no name of a file.
      label: kind === 'contact' ? '' : (label ?? ''),
      subject: label ?? null,
      columns: historyColumns(language),
      total: null,
      ...(at !== undefined && { asOf: momentOf(at, this.clock.now()) }),
    };
  }

  override async page(
    { filter: { kind, id, at }, language, upTo }: ExportOrder<HistoryFilter>,
    cursor: string | undefined,
  ): Promise<ExportRows> {
    const then = at === undefined ? upTo : await this.timeOfLog.positionAsOf(momentOf(at, this.clock.now()));
    const end = then < upTo ? then : upTo;
    const { items, nextCursor } = await this.replays.events(kind, id, { limit: PAGE, cursor, upTo: end }, language);
    const rows = items.map(({ revision, occurredAt, actor, role, summary, type, eventId }): ExportCell[] => [
      ...[revision + 1, occurredAt, actor.name ?? '', role && (ROLE_WORDS[role as Role]?.[language] ?? role)],
      ...[actor.actingForName ?? null, summary, type, eventId],
    ]);
    return { rows, things: [], nextCursor };
  }
}

const historyColumns = (language: Language): readonly ExportColumn[] => [
  { key: 'number', heading: say(language, 'Lp.', 'No.'), type: 'number', width: 6 },
  { key: 'at', heading: say(language, 'Data czynności', 'Date of the action'), type: 'instant', width: 20 },
  { key: 'who', heading: say(language, 'Osoba podejmująca czynność', 'Person who took it'), type: 'text', width: 28 },
  { key: 'role', heading: say(language, 'Rola', 'Role'), type: 'text', width: 18 },
  { key: 'actingFor', heading: say(language, 'W zastępstwie', 'Acting for'), type: 'text', width: 18 },
  { key: 'what', heading: say(language, 'Określenie czynności', 'Action'), type: 'text', width: 60 },
  { key: 'event', heading: say(language, 'Kod zdarzenia', 'Event code'), type: 'text', width: 24, offPaper: true },
  { key: 'eventId', heading: say(language, 'Id zdarzenia', 'Event id'), type: 'text', width: 38, offPaper: true },
];
