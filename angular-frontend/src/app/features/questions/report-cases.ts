import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { pages } from '../../core/api/pages';
import { channels, kinds } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { WhenPipe } from '../../core/time/date-pipes';
import { ClockBadge } from '../../shared/clock-badge';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { rovingLinks } from '../../shared/roving-links';
import { StatusChip } from '../../shared/status-chip';

type Behind = Answer<'get', '/api/reports/{page}/{figure}/cases'>;

/** The cases behind one number of a report. Which number it is stands in the address. */
@Component({
  selector: 'rz-report-cases',
  imports: [ClockBadge, EmptyState, Icon, List, NamePipe, RouterLink, Rows, StatusChip, TranslocoPipe, WhenPipe],
  templateUrl: './report-cases.html',
})
export class ReportCases {
  readonly #api = inject(Api);
  readonly #language = inject(Language);

  readonly page = input.required<string>();
  readonly figure = input.required<string>();
  readonly column = input<string>();
  readonly row = input<string>();
  readonly without = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly kind = input<string>();
  readonly channel = input<string>();
  readonly unit = input<string>();
  readonly newsroom = input<string>();
  readonly employee = input<string>();

  readonly #asked = computed(() => ({
    ...{ column: this.column() ?? '', row: this.row(), without: this.without(), from: this.from(), to: this.to() },
    kind: kinds.find((one) => one === this.kind()),
    channel: channels.find((one) => one === this.channel()),
    ...{ unit: this.unit(), newsroom: this.newsroom(), employee: this.employee() },
  }));
  /** What the number is, as the first page of the list says it. */
  protected readonly about = signal<Omit<Behind, 'items' | 'nextCursor'> | undefined>(undefined);
  protected readonly list = pages(
    'report-cases',
    () => ({
      path: { page: this.page(), figure: this.figure() },
      ...{ query: this.#asked(), language: this.#language.code() },
    }),
    async ({ path, query }, cursor, limit) => {
      const answer = await this.#api.get('/api/reports/{page}/{figure}/cases', {
        ...{ path, query: { ...query, cursor, limit } },
      });
      this.about.set(answer);
      return answer;
    },
  );
  protected readonly title = computed(() => {
    const about = this.about();
    // A name may turn the direction of what stands behind it.
    const row = about?.row ? `\u2068${about.row}\u2069` : null;
    return about ? [about.figure, row, about.column].filter(Boolean).join(' · ') : '';
  });

  constructor() {
    rovingLinks('a.open');
  }
}
