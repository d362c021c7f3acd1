import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '../../core/api/endpoints';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { Chart, type Series } from './chart';

type Report = Answer<'get', '/api/reports/{page}'>;
type Figure = Report['figures'][number];
type Row = Figure['rows'][number];

/** By which filter of the report a row is looked at by itself. */
const NARROWS: Readonly<Record<string, string>> = {
  ...{ channel: 'channel', kind: 'kind', unit: 'unit', newsroom: 'newsroom', employee: 'employee' },
};

/** Their rows are a scale, in its order; all others have names. */
const SCALES: readonly string[] = ['period', 'hour', 'weekday', 'workingDays'];

/** Of which period a number is. */
type Which = 0 | 1 | 2;
const WHICH = ['now', 'before', 'yearAgo'] as const;

/** One figure of a report: its chart, its table with the numbers of the other two periods, how it is counted, and its SQL. */
@Component({
  selector: 'rz-report-figure',
  imports: [Chart, EmptyState, Icon, MatButton, NgTemplateOutlet, RouterLink, TranslocoPipe],
  templateUrl: './report-figure.html',
  styleUrl: './report-figure.scss',
})
export class ReportFigure {
  readonly #language = inject(Language);
  readonly #translate = inject(Translate);
  readonly #mayReadCases = inject(Session).may('readCases');
  readonly report = input.required<Report>();
  readonly figure = input.required<Figure>();
  /** What the address says, for the file. */
  readonly chosen = input.required<Params>();

  protected readonly id = computed(() => `figure-${this.figure().id}`);
  protected readonly isEmpty = computed(() =>
    this.figure().rows.every((row) => [...row.now, ...row.before, ...row.yearAgo].every((number) => !number)),
  );
  protected readonly isNamed = computed(() => !SCALES.includes(this.figure().rowsAre));
  protected readonly categories = computed(() => this.figure().rows.map(({ words }) => words));
  /** One column beside itself earlier, or several of the same measure beside each other. */
  protected readonly series = computed<readonly Series[]>(() => {
    const { columns, rows } = this.figure();
    const alike = columns.flatMap(({ words, measure }, place) =>
      measure === columns[0]!.measure ? [{ words, place }] : [],
    );
    if (alike.length > 1)
      return alike.map(({ words, place }) => ({ name: words, values: rows.map((row) => row.now[place] ?? null) }));
    return this.#compared().map((when) => ({
      name: this.#translate.text(`reports.${when}`),
      values: rows.map((row) => row[when][0] ?? null),
    }));
  });
  /** A chart leaves out an earlier period in which there was nothing, and the year before where it is the period before; the table has both. */
  readonly #compared = computed(() => {
    const { before, yearAgo } = this.report();
    return WHICH.filter(
      (when) =>
        when === 'now' ||
        (this.figure().rows.some((row) => row[when][0]) && !(when === 'yearAgo' && before.from === yearAgo.from)),
    );
  });
  /** What the picture shows, in a sentence: the table has all of it. */
  protected readonly label = computed(() => {
    const { name, rows, columns } = this.figure();
    const most = rows.reduce<Row | undefined>(
      (one, row) => ((row.now[0] ?? -1) > (one?.now[0] ?? -1) ? row : one),
      undefined,
    );
    const said = { name, row: most?.words ?? '', number: this.shown(most?.now[0] ?? null), column: columns[0]!.words };
    return this.#translate.text('reports.chartLabel', said);
  });
  readonly #said = computed(() =>
    Object.entries(this.chosen()).filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== ''),
  );
  protected readonly parameters = computed(() =>
    this.report()
      .parameters.map((value, place) => `$${place + 1} = ${value === null ? 'NULL' : `'${value}'`}`)
      .join('\n'),
  );

  protected shown(number: number | null): string {
    if (number === null) return '–';
    return new Intl.NumberFormat(this.#language.code(), { useGrouping: 'min2', maximumFractionDigits: 1 }).format(
      number,
    );
  }

  protected numberOf(row: Row, place: number, which: Which): string {
    return this.shown(row[WHICH[which]][place] ?? null);
  }

  protected wordsOf({ words }: Row, which: Which): string {
    return which === 0 ? words : `${words}, ${this.#translate.text(`reports.${WHICH[which]}`)}`;
  }

  /** To the cases behind a number: the office's list of cases where it has a filter for them, else a list of their own; null where there are none. */
  protected linkOf(row: Row, place: number, which: Which): { path: string[]; query: Params } | null {
    const column = this.figure().columns[place]!;
    if (!this.#mayReadCases || !row[WHICH[which]][place]) return null;
    if (which === 0 && row.cases && column.cases) return { path: ['/inbox'], query: { ...row.cases, ...column.cases } };
    const asked = row.behind[which];
    if (!asked) return null;
    return {
      path: ['/reports', this.report().id, this.figure().id, 'cases'],
      query: { ...Object.fromEntries(this.#said()), ...asked, column: column.name },
    };
  }

  protected file(format: 'csv' | 'xlsx'): string {
    return `/api/reports/${this.report().id}/${this.figure().id}/${format}?${new URLSearchParams(this.#said())}`;
  }

  protected narrowed({ key }: Row): Params | null {
    const filter = NARROWS[this.figure().rowsAre];
    return filter === undefined || key === null ? null : { [filter]: key };
  }
}
