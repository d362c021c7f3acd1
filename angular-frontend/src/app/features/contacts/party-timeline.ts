import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { type EntryKind, type TimelineEntry, timelineTypes, type TimelineType } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { HistoryList } from '../../shared/history-list';
import { Icon, type IconName } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { SearchBox } from '../../shared/search-box';

const icons: Record<EntryKind, IconName> = {
  case: 'inbox',
  message: 'mail',
  answer: 'reply',
  call: 'phone',
  meeting: 'users',
  pressBreakfast: 'users',
  note: 'note',
};

/** All that there was between the office and a person or a newsroom, newest first; every event of it where somebody asks. */
@Component({
  selector: 'rz-party-timeline',
  imports: [EmptyState, HistoryList, Icon, List, NamePipe, RouterLink, Rows, SearchBox, TranslocoPipe, WhenPipe],
  templateUrl: './party-timeline.html',
  styleUrl: './party-timeline.scss',
})
export class PartyTimeline {
  readonly #api = inject(Api);
  readonly kind = input.required<'contact' | 'newsroom'>();
  readonly id = input.required<string>();

  protected readonly icons = icons;
  protected readonly kinds = timelineTypes;
  protected readonly chosen = signal<readonly TimelineType[]>([]);
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
    ({ kind, id, types, ...filter }, cursor, limit) =>
      this.#api.get(`/api/${kind}s/{id}/timeline`, {
        path: { id },
        // As the server reads it: names with commas between them.
        query: { ...filter, ...(types && { types: types as unknown as TimelineType[] }), cursor, limit },
      }),
    30,
  );
  protected readonly history = pages(
    'party-history',
    () => (this.whole() ? this.#party() : undefined),
    ({ kind, id }, cursor, limit) =>
      this.#api.get(`/api/${kind}s/{id}/history`, { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    onChange(['contact', 'newsroom', 'case', 'encounter'], () =>
      Promise.all([this.entries.refresh(), this.history.refresh()]),
    );
  }

  protected page(entry: TimelineEntry): readonly string[] {
    return entry.case ? ['/cases', entry.case.id] : ['/encounters', entry.encounterId ?? ''];
  }

  protected toggle(type: TimelineType): void {
    this.chosen.update((types) => (types.includes(type) ? types.filter((one) => one !== type) : [...types, type]));
  }
}
