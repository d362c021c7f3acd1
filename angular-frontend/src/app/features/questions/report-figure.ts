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

/** One figure of a report: its chart, its table with the numbers of the other two periods, how it is counted, and its SQL. */
@Component({
  selector: 'rz-report-figure',
  imports: [Chart, EmptyState, Icon, MatButton, RouterLink, TranslocoPipe],
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
  protected readonly categories = computed(() => this.figure().rows.map(({ words }) => words));
  /** One column beside itself earlier, or several of the same measure beside each other. */
  protected readonly series = computed<readonly Series[]>(() => {
    const { columns, rows } = this.figure();
    const alike = columns.flatMap(({ words, measure }, place) =>
      measure === columns[0]!.measure ? [{ words, place }] : [],
    );
    if (alike.length > 1)
      return alike.map(({ words, place }) => ({ name: words, values: rows.map((row) => row.now[place] ?? null) }));
    return (['now', 'before', 'yearAgo'] as const).map((when) => ({
      name: this.#translate.text(`reports.${when}`),
      values: rows.map((row) => row[when][0] ?? null),
    }));
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
  protected readonly csv = computed(() => {
    const said = Object.entries(this.chosen()).filter(([, value]) => typeof value === 'string' && value !== '');
    const query = new URLSearchParams(said as [string, string][]).toString();
    return `/api/reports/${this.report().id}/${this.figure().id}/csv?${query}`;
  });
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

  /** The list of the cases that are counted; none where there is no such list, or nothing in it. */
  protected casesOf(row: Row, place: number): Params | null {
    const more = this.figure().columns[place]!.cases;
    return this.#mayReadCases && row.cases && more && row.now[place] ? { ...row.cases, ...more } : null;
  }

  protected narrowed({ key }: Row): Params | null {
    const filter = NARROWS[this.figure().rowsAre];
    return filter === undefined || key === null ? null : { [filter]: key };
  }
}
