import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import {
  type Person,
  type TimelineEntry,
  timelineTypes,
  type TimelineType,
  type UnitEntry,
  unitTimelineTypes,
  type UnitTimelineType,
} from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { HistoryList } from '../../shared/history-list';
import { Icon, type IconName } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { SearchBox } from '../../shared/search-box';

export type PartyKind = 'contact' | 'newsroom' | 'unit';

/** One thing that happened, whoever it was with. */
interface Line {
  readonly id: string;
  readonly kind: TimelineEntry['kind'] | UnitEntry['kind'];
  readonly at: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly mention: boolean;
  readonly forwarded: boolean;
  readonly late: boolean;
  readonly contact: Person | null;
  /** Null where whoever looks may open none. */
  readonly page: readonly string[] | null;
}

const icons: Record<Line['kind'], IconName> = {
  case: 'inbox',
  message: 'mail',
  answer: 'reply',
  call: 'phone',
  meeting: 'users',
  pressBreakfast: 'users',
  note: 'note',
  question: 'forward',
  contribution: 'reply',
  declined: 'close',
};

/** All that there was between the office and a person, a newsroom or a unit, newest first; every event of it where somebody asks. */
@Component({
  selector: 'rz-party-timeline',
  imports: [EmptyState, HistoryList, Icon, List, NamePipe, RouterLink, Rows, SearchBox, TranslocoPipe, WhenPipe],
  templateUrl: './party-timeline.html',
  styleUrl: './party-timeline.scss',
})
export class PartyTimeline {
  readonly #api = inject(Api);
  readonly kind = input.required<PartyKind>();
  readonly id = input.required<string>();

  protected readonly icons = icons;
  protected readonly kinds = computed<readonly (TimelineType | UnitTimelineType)[]>(() =>
    this.kind() === 'unit' ? unitTimelineTypes : timelineTypes,
  );
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly q = signal<string | undefined>(undefined);
  protected readonly from = signal('');
  protected readonly to = signal('');
  /** Whether every event is shown instead. */
  protected readonly whole = signal(false);
  protected readonly isFiltered = computed(
    () => this.chosen().length > 0 || this.q() !== undefined || this.from() !== '' || this.to() !== '',
  );

  readonly #party = () => ({ kind: this.kind(), id: this.id() });
  protected readonly entries = pages(
    'party-timeline',
    () => ({ ...this.#party(), types: this.chosen().join(','), q: this.q(), from: this.from(), to: this.to() }),
    async ({ kind, id, types, ...filter }, cursor, limit) => {
      const path = { id };
      // As the server reads it: names with commas between them.
      const query = <T>() => ({ ...filter, ...(types && { types: types as unknown as T[] }), cursor, limit });
      if (kind === 'unit') {
        const { items, nextCursor } = await this.#api.get('/api/units/{id}/timeline', {
          path,
          query: query<UnitTimelineType>(),
        });
        return { items: items.map(unitLine), nextCursor };
      }
      const { items, nextCursor } = await this.#api.get(`/api/${kind}s/{id}/timeline`, {
        path,
        query: query<TimelineType>(),
      });
      return { items: items.map(partyLine), nextCursor };
    },
    30,
  );
  protected readonly history = pages(
    'party-history',
    () => {
      const { kind, id } = this.#party();
      return this.whole() && kind !== 'unit' ? { kind, id } : undefined;
    },
    ({ kind, id }, cursor, limit) =>
      this.#api.get(`/api/${kind}s/{id}/history`, { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    onChange(['contact', 'newsroom', 'case', 'encounter', 'contribution'], () =>
      Promise.all([this.entries.refresh(), this.history.refresh()]),
    );
  }

  protected toggle(type: string): void {
    this.chosen.update((types) => (types.includes(type) ? types.filter((one) => one !== type) : [...types, type]));
  }
}

const partyLine = ({ encounterId, case: its, ...entry }: TimelineEntry): Line => ({
  ...entry,
  late: false,
  number: its?.number ?? null,
  page: its ? ['/cases', its.id] : ['/encounters', encounterId ?? ''],
});

const unitLine = ({ case: its, contributionId: _contributionId, ...entry }: UnitEntry): Line => ({
  ...entry,
  mention: false,
  forwarded: false,
  contact: null,
  number: its?.number ?? null,
  page: its ? ['/cases', its.id] : null,
});
