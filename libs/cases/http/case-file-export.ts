import { Injectable } from '@nestjs/common';
import { ERASED_WORDS, OFFICE_ZONE, type Language } from '#libs/kernel';
import {
  Manifests,
  Visibility,
  type ExportCell,
  type ExportColumn,
  type ExportFigure,
  type ExportPart,
  type GatheredRows,
} from '#libs/manifest';
import { CHANNEL_WORDS } from '../domain/describe.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import { STATUS_WORDS } from '../domain/words.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CaseViews } from '../queries/case-views.js';
import { OneCaseExport, type OneCaseOrder, type SaidEvent } from './one-case-export.js';

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

/** What a row is: a fact of the case, a term of it, a letter or a note, an action. */
type Part = 'fact' | 'term' | 'letter' | 'action';

/** All of a case to be read without the system: what is known of it, its terms, what was written, and its whole history. */
@Injectable()
export class CaseFileExport extends OneCaseExport {
  override readonly of = 'caseFile';

  constructor(
    streams: CaseStreams,
    views: CaseViews,
    visibility: Visibility,
    private readonly manifests: Manifests,
  ) {
    super(streams, views, visibility);
  }

  protected override title(language: Language): string {
    return say(language, 'Wydruk sprawy', 'Case file');
  }

  protected override columns(language: Language): readonly ExportColumn[] {
    return columns(language);
  }

  protected override firstRows(order: OneCaseOrder): Promise<readonly ExportCell[][]> {
    return this.facts(order);
  }

  protected override rowsOf(event: RecordedCaseEvent, said: SaidEvent, language: Language): ExportCell[][] {
    const who = said.actor.name ?? '';
    const letter = letterOf(event, language);
    return [
      ...(letter ? [row('letter', letter.at, who, letter.what, letter.text)] : []),
      row('action', said.occurredAt, who, said.summary, null),
    ];
  }

  override async paper({ language }: OneCaseOrder, gathered: GatheredRows): Promise<ExportPart[]> {
    const all: ExportCell[][] = [];
    for await (const piece of gathered) all.push(...piece.map((one) => [...one]));
    const of = (part: Part) => all.filter(([is]) => is === part);
    const action = [
      say(language, 'Kiedy', 'When'),
      say(language, 'Kto', 'Who'),
      say(language, 'Co zrobił', 'What was done'),
    ];
    const letters = of('letter').map(([, at, , what, text]): ExportFigure => ({
      heading: `${minute(at)}, ${what}`,
      about: '',
      chart: null,
      headings: [],
      rows: [],
      texts: paragraphs(String(text ?? '')),
    }));
    return [
      {
        heading: say(language, 'Sprawa', 'The case'),
        figures: [
          words(
            say(language, 'Dane', 'Facts'),
            ['', ''],
            of('fact').map(([, , , what, text]) => [what, text]),
          ),
          words(
            say(language, 'Terminy', 'Terms'),
            [say(language, 'Koniec', 'Ends'), say(language, 'Termin', 'Term'), say(language, 'Stan', 'State')],
            of('term').map(([, at, , what, text]) => [minute(at ?? null), what, text]),
          ),
        ],
      },
      ...(letters.length > 0 ? [{ heading: say(language, 'Korespondencja', 'Correspondence'), figures: letters }] : []),
      {
        heading: say(language, 'Historia', 'History'),
        figures: [
          words(
            say(language, 'Czynności', 'Actions'),
            action,
            of('action').map(([, at, who, what]) => [minute(at ?? null), who, what]),
          ),
        ],
      },
    ];
  }

  private async facts({ filter, viewer, language }: OneCaseOrder): Promise<ExportCell[][]> {
    const shown = await this.views.case(filter.case, viewer);
    const erased = ERASED_WORDS[language];
    const facts: readonly (readonly [string, string, string | null])[] = [
      ['Znak sprawy', 'Number', shown.number],
      ['Rodzaj', 'Kind', this.manifests.kinds.get(shown.kind)?.name[language] ?? shown.kind],
      ['Przedmiot', 'Subject', shown.subject ?? erased],
      ['Stan', 'State', STATUS_WORDS[shown.status][language]],
      ['Wpłynęła', 'Received', minute(shown.receivedAt)],
      ['Jak wpłynęła', 'Channel', CHANNEL_WORDS[shown.channel]?.[language] ?? shown.channel],
      ['Od kogo', 'From', shown.contact && (shown.contact.name ?? erased)],
      ['Redakcja', 'Newsroom', shown.newsroom && (shown.newsroom.name ?? erased)],
      ['Prowadzący', 'Assignee', shown.assignee?.name ?? null],
      ['Komórka', 'Unit', shown.unit?.name ?? null],
    ];
    const terms = shown.deadlines.map(({ endInstant, dutyPl, dutyEn, state }) =>
      row('term', endInstant, null, say(language, dutyPl, dutyEn), TERM_STATES[state]?.[language] ?? state),
    );
    return [
      ...facts.flatMap(([pl, en, value]) => (value ? [row('fact', null, null, say(language, pl, en), value)] : [])),
      ...terms,
    ];
  }
}

const row = (part: Part, at: string | null, who: string | null, what: string, text: string | null): ExportCell[] => [
  part,
  at,
  who,
  what,
  text,
];

const TERM_STATES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  running: { pl: 'biegnie', en: 'running' },
  paused: { pl: 'wstrzymany', en: 'paused' },
  stopped: { pl: 'zakończony', en: 'stopped' },
  withdrawn: { pl: 'wycofany', en: 'withdrawn' },
};

const columns = (language: Language): readonly ExportColumn[] => [
  { key: 'part', heading: say(language, 'Część', 'Part'), type: 'text', width: 10 },
  { key: 'at', heading: say(language, 'Kiedy', 'When'), type: 'instant', width: 20 },
  { key: 'who', heading: say(language, 'Kto', 'Who'), type: 'text', width: 24 },
  { key: 'what', heading: say(language, 'Co', 'What'), type: 'text', width: 50 },
  { key: 'text', heading: say(language, 'Treść', 'Text'), type: 'text', width: 80 },
];

/** What somebody wrote: a message, an answer, a note. Of a very long message its beginning. */
function letterOf({ type, data, metadata }: RecordedCaseEvent, language: Language) {
  if (type !== 'MessageReceived' && type !== 'ReplyRecorded' && type !== 'NoteAdded') return null;
  const what = {
    MessageReceived: say(language, 'wiadomość', 'message'),
    ReplyRecorded: say(language, 'odpowiedź', 'answer'),
    NoteAdded: say(language, 'notatka', 'note'),
  }[type];
  const at = type === 'MessageReceived' ? data.receivedAt : metadata.occurredAt;
  const subject = type === 'NoteAdded' ? null : data.subject;
  return { at, what: subject ? `${what}: ${subject}` : what, text: data.text ?? ERASED_WORDS[language] };
}

const words = (
  heading: string,
  headings: readonly string[],
  rows: readonly (readonly (ExportCell | undefined)[])[],
): ExportFigure => ({
  ...{ heading, about: '', chart: null, headings, inWords: true },
  rows: rows.map((cells) => cells.map((cell) => String(cell ?? ''))),
});

/** An empty line ends a paragraph. */
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `2026-03-02 09:15` in Warsaw. */
const minute = (instant: ExportCell | undefined): string =>
  typeof instant === 'string'
    ? Temporal.Instant.from(instant)
        .toZonedDateTimeISO(OFFICE_ZONE)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ')
    : '';
