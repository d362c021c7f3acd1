import {
  afterNextRender,
  Component,
  computed,
  effect,
  EnvironmentInjector,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { pages } from '../../../core/api/pages';
import { query } from '../../../core/api/query';
import { type CaseItem, channels, kinds, statuses } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { TranslatedTitle } from '../../../core/i18n/translated-title';
import { Translate } from '../../../core/i18n/translate';
import { PAST_OFFICE } from '../../../core/past-office';
import { Session } from '../../../core/session/session';
import { Shortcuts, shortcuts } from '../../../core/shortcuts/shortcuts';
import { Dates } from '../../../core/time/dates';
import { OfficeClock } from '../../../core/time/office-clock';
import { WhenPipe } from '../../../core/time/date-pipes';
import { AwaitedUnits } from '../../../shared/awaited-units';
import { ClockBadge } from '../../../shared/clock-badge';
import { CountPipe } from '../../../shared/count-pipe';
import { EmptyState } from '../../../shared/empty-state';
import { Icon, type IconName } from '../../../shared/icon';
import { Initials } from '../../../shared/initials';
import { List, Rows } from '../../../shared/list';
import { matches } from '../../../shared/matches';
import { PriorityMark } from '../../../shared/priority-mark';
import { momentWords, RequestChip } from '../request-chip';
import { rovingLinks } from '../../../shared/roving-links';
import { SearchBox } from '../../../shared/search-box';
import { Staff } from '../../../shared/staff';
import { StatusChip } from '../../../shared/status-chip';
import { InboxPlace } from './inbox-place';
import {
  asSort,
  asChannel,
  asKind,
  asStatus,
  asView,
  COUNTED,
  type CountedFilters,
  firstSort,
  firstView,
  type InboxFilters,
  nextSort,
  type SortField,
} from './filters';
import { SortHead } from './sort-head';
import { NamePipe, Names } from '../../../shared/name-pipe';

const asNumber = (text: string | undefined) => (text && /^\d{1,2}$/.test(text) ? Number(text) : undefined);

/** What can be done about a case where it stands in the list. */
interface RowAct {
  readonly label: string;
  readonly icon: IconName;
  /** The moment that the label names. */
  readonly at?: string;
  readonly run: () => void;
}

@Component({
  selector: 'rz-inbox',
  imports: [
    AwaitedUnits,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    ClockBadge,
    CountPipe,
    EmptyState,
    Icon,
    Initials,
    List,
    MatButton,
    PriorityMark,
    RequestChip,
    RouterLink,
    Rows,
    SearchBox,
    SortHead,
    StatusChip,
    TranslocoPipe,
    WhenPipe,
    NamePipe,
  ],
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #names = inject(Names);
  readonly #place = inject(InboxPlace);
  readonly #translate = inject(Translate);
  readonly #notices = inject(Notices);
  readonly #shortcuts = inject(Shortcuts);
  readonly #injector = inject(EnvironmentInjector);
  readonly #dates = inject(Dates);
  readonly #clock = inject(OfficeClock);
  readonly #rows = rovingLinks('a.open');
  /** The office as it was, where that is shown: nothing is done there. */
  protected readonly past = inject(PAST_OFFICE, { optional: true });
  protected readonly staff = inject(Staff);
  protected readonly asTable = matches('(width >= 43.75em)');
  /** Whether every column that one can sort by is on screen. */
  protected readonly allColumns = matches('(width >= 100em)');
  protected readonly kinds = kinds;
  protected readonly statuses = statuses;
  protected readonly channels = channels;

  readonly view = input<string>();
  readonly kind = input<string>();
  readonly status = input<string>();
  readonly channel = input<string>();
  readonly assignee = input<string>();
  readonly contact = input<string>();
  readonly newsroom = input<string>();
  readonly watched = input<string>();
  readonly dismissed = input<string>();
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly receivedFrom = input<string>();
  readonly receivedTo = input<string>();
  readonly receivedHour = input<string>();
  readonly receivedWeekday = input<string>();
  readonly unit = input<string>();
  readonly outcome = input<string>();
  readonly missedTerm = input<string>();

  /** By text alone, so that the list is not read again for the same. */
  readonly #counted = computed((): CountedFilters => ({
    receivedFrom: this.receivedFrom() || undefined,
    receivedTo: this.receivedTo() || undefined,
    receivedHour: asNumber(this.receivedHour()),
    receivedWeekday: asNumber(this.receivedWeekday()),
    unit: this.unit() || undefined,
    outcome: (this.outcome() || undefined) as CountedFilters['outcome'],
    missedTerm: this.missedTerm() === 'true' || undefined,
  }));
  /** What a report asked for, in words; empty where none did. */
  protected readonly countedWords = computed(() => {
    const { receivedFrom, receivedTo, receivedHour, receivedWeekday, unit, outcome, missedTerm } = this.#counted();
    const day = (text: string) => this.#dates.of(text, 'date');
    return [
      ...(receivedFrom || receivedTo
        ? [`${receivedFrom ? day(receivedFrom) : '…'} – ${receivedTo ? day(receivedTo) : '…'}`]
        : []),
      ...(receivedHour === undefined ? [] : [`${receivedHour}:00–${receivedHour}:59`]),
      ...(receivedWeekday === undefined ? [] : [this.#translate.text(`inbox.weekdays.${receivedWeekday}`)]),
      ...(unit ? [this.staff.nameOfUnit(unit) || '…'] : []),
      ...(outcome ? [this.#translate.text('inbox.oneOutcome')] : []),
      ...(missedTerm ? [this.#translate.text('inbox.missedTerm')] : []),
    ].join(', ');
  });

  protected readonly filters = computed((): InboxFilters => ({
    view: asView(this.view()) ?? firstView(this.#session),
    kind: asKind(this.kind()),
    status: asStatus(this.status()),
    channel: asChannel(this.channel()),
    assignee: this.assignee(),
    contact: this.contact(),
    newsroom: this.newsroom(),
    watched: this.watched() === 'true' || undefined,
    dismissed: this.dismissed() === 'true' || undefined,
    q: this.q(),
    counted: this.#counted(),
    sort: asSort(this.sort()) ?? firstSort(asView(this.view()) ?? firstView(this.#session)),
  }));
  protected readonly filtered = computed(() => {
    const { kind, status, channel, assignee, contact, newsroom, watched, dismissed, q } = this.filters();
    return [kind, status, channel, assignee, contact, newsroom, watched, dismissed, q, this.countedWords()].some(
      Boolean,
    );
  });
  /** The same cases, as a file. */
  protected readonly exported = computed(() => {
    const { sort: _sort, counted, ...filters } = this.filters();
    return { of: 'cases', ...filters, ...counted };
  });
  protected readonly list = pages(
    this.past ? 'pastInbox' : 'inbox',
    () => ({ ...this.filters(), ...this.#ofReplay() }),
    ({ kind, status, channel, counted, ...filters }, cursor, limit) =>
      this.#api.get('/api/cases', {
        query: {
          ...filters,
          ...counted,
          kind: kind && [kind],
          status: status && [status],
          channel: channel && [channel],
          cursor,
          limit,
        },
      }),
  );
  readonly #kindCounts = query(
    () => ({ view: this.filters().view, ...this.#ofReplay() }),
    (wanted) => this.#api.get('/api/cases/counts/kinds', { query: wanted }),
  );
  /** How many cases of the view are of a kind. */
  protected readonly kindCounts = computed(() => {
    const counts = this.#kindCounts.value();
    return counts && new Map<string, number>(counts.items.map(({ kind, count }) => [kind, count]));
  });
  /** The kinds of which the view holds any; none where it is all one. */
  protected readonly kindGroups = computed(() => {
    const counts = this.kindCounts();
    const groups = kinds.flatMap((kind) => (counts?.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : []));
    return groups.length > 1 ? groups : [];
  });
  /** The names behind the filters by contact and newsroom, as the rows tell them. */
  protected readonly onlyOf = computed(() => {
    const first = this.list.items()?.[0];
    return {
      contact: this.contact() && (first?.contact?.name ?? '…'),
      newsroom: this.newsroom() && (first?.newsroom?.name ?? '…'),
    };
  });

  constructor() {
    const title = inject(TranslatedTitle);
    if (!this.past) effect(() => title.set(this.#translate.text(`views.${this.filters().view}`)));
    // The names for a filter can wait until the list is there.
    effect(() => this.list.items() && untracked(() => this.staff.need()));
    if (this.past) return;
    onChange(['case'], () => Promise.all([this.list.refresh(), this.#kindCounts.refresh()]));
    shortcuts({
      a: () =>
        this.#onFocused(
          (item) => this.mayAssign(item),
          ({ id }) => this.assign(id),
        ),
      c: () =>
        this.#onFocused(
          (item) => this.#mayClassify(item),
          ({ id }) => this.classify(id),
        ),
      p: () =>
        this.#onFocused(
          (item) => this.#mayRequest(item),
          (item) => this.requestedBy(item),
        ),
      o: () =>
        this.#onFocused(
          (item) => this.#proposed(item),
          ({ id }) => this.refuseRequestedBy(id),
        ),
    });
    this.#returnToRow();
    effect(() => {
      const { view, kind, status, channel, assignee, contact, newsroom, watched, dismissed, q, sort } = this.filters();
      const counted = this.#counted();
      this.#place.remember({
        ...{ view, kind, status, channel, assignee, contact, newsroom, watched, dismissed, q, ...counted, sort },
      });
    });
    effect(() => this.#place.rememberRows((this.list.items() ?? []).map(({ id }) => id)));
  }

  #ofReplay(): { readonly replay?: string } {
    return this.past ? { replay: this.past.replay() } : {};
  }

  /** The case as it is; of then, its own replay. */
  protected pageOf({ id }: CaseItem): readonly string[] {
    return this.past ? ['/replay/cases', id] : ['/cases', id];
  }

  protected filter(change: Record<string, string | null>): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clearCounted(): void {
    this.filter(Object.fromEntries(COUNTED.map((name) => [name, null])));
  }

  protected clear(): void {
    this.filter({
      ...Object.fromEntries(COUNTED.map((name) => [name, null])),
      kind: null,
      status: null,
      channel: null,
      assignee: null,
      contact: null,
      newsroom: null,
      watched: null,
      dismissed: null,
      q: null,
    });
  }

  /** A state, or `dismissed`: what is no case is in no state of its own, and in no other list. */
  protected filterByStatus(chosen: string): void {
    const dismissed = chosen === 'dismissed';
    this.filter({ status: (!dismissed && chosen) || null, dismissed: dismissed ? 'true' : null });
  }

  protected sortBy(field: SortField): void {
    this.filter({ sort: nextSort(this.filters().sort, field) });
  }

  protected direction(field: SortField): 'ascending' | 'descending' | null {
    const { sort } = this.filters();
    return sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : null;
  }

  /** Who asks, and for whom. */
  protected sender({ contact, newsroom }: CaseItem): string {
    if (!contact) return this.#translate.text('case.anonymous');
    return [contact, newsroom].flatMap((one) => (one ? [this.#names.of(one)] : [])).join(', ');
  }

  protected opened(item: CaseItem): void {
    if (this.past) return;
    this.#place.opened(item.id);
  }

  /** Whoever coordinates assigns everything, a head of a unit what stands within it. */
  protected mayAssign({ status, unit }: CaseItem): boolean {
    if (this.past) return false;
    return status !== 'closed' && (this.#session.may('assignCases') || (unit !== null && this.staff.leads(unit.id)));
  }

  #mayClassify({ status }: CaseItem): boolean {
    return status !== 'closed' && this.#session.may('classifyCases');
  }

  #mayRequest({ status }: CaseItem): boolean {
    return status !== 'closed' && this.#session.may('registerCases');
  }

  #proposed(item: CaseItem): boolean {
    return item.requestedByProposal !== null && this.#mayRequest(item);
  }

  /** The same as by the keys. */
  protected rowActs(item: CaseItem): readonly RowAct[] {
    if (this.past) return [];
    const { id, requestedByProposal: proposal } = item;
    const acts: (RowAct & { readonly offered: boolean })[] = [
      {
        label: 'rowMenu.assign',
        icon: 'assign',
        offered: this.mayAssign(item),
        run: () => void this.assign(id),
      },
      {
        label: 'rowMenu.classify',
        icon: 'edit',
        offered: this.#mayClassify(item),
        run: () => void this.classify(id),
      },
      {
        label: 'rowMenu.confirmRequestedBy',
        icon: 'check',
        offered: this.#proposed(item),
        at: proposal === null ? '' : momentWords(proposal, this.#dates, this.#clock.now()),
        run: () => void this.requestedBy(item),
      },
      {
        label: 'rowMenu.refuseRequestedBy',
        icon: 'close',
        offered: this.#proposed(item),
        run: () => void this.refuseRequestedBy(id),
      },
      {
        label: 'requestedBy.menu',
        icon: 'clock',
        offered: this.#mayRequest(item),
        run: () => void this.editRequestedBy(id),
      },
    ];
    return acts.filter(({ offered }) => offered);
  }

  protected assign(id: string): Promise<void> {
    return this.#act(async ({ assignFromList }) => {
      const name = await assignFromList(this.#injector, id);
      return name === undefined ? undefined : this.#translate.text('assign.done', { name });
    });
  }

  protected classify(id: string): Promise<void> {
    return this.#act(async ({ classifyFromList }) => {
      const kind = await classifyFromList(this.#injector, id);
      return kind && this.#translate.text('classify.done', { kind: this.#translate.text(`kind.${kind}`) });
    });
  }

  /** By one key, as in the case: what its message proposes, or a moment of one's own. */
  protected requestedBy({ id, requestedByProposal }: CaseItem): Promise<void> {
    return requestedByProposal === null ? this.editRequestedBy(id) : this.#setRequestedBy(id, requestedByProposal);
  }

  protected refuseRequestedBy(id: string): Promise<void> {
    return this.#setRequestedBy(id, null);
  }

  protected editRequestedBy(id: string): Promise<void> {
    return this.#act(async ({ requestedByFromList }) => {
      const named = await requestedByFromList(this.#injector, id);
      return named === undefined ? undefined : this.#requestedBySaid(named);
    });
  }

  #setRequestedBy(id: string, requestedBy: string | null): Promise<void> {
    return this.#act(async () => {
      await this.#api.post('/api/cases/{id}/requested-by', { path: { id }, body: { requestedBy } });
      return this.#requestedBySaid(requestedBy !== null);
    });
  }

  #requestedBySaid(named: boolean): string {
    return this.#translate.text(named ? 'requestedBy.done' : 'requestedBy.removed');
  }

  /** Without opening the case: the keyboard goes on at the row that comes next. */
  async #act(act: (dialogs: typeof import('../case/from-list')) => Promise<string | undefined>): Promise<void> {
    try {
      const done = await act(await this.#shortcuts.muted(import('../case/from-list')));
      if (done === undefined) return;
      this.#notices.say(done);
      await this.list.refresh();
      afterNextRender(() => this.#rows.restore(), { injector: this.#injector });
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #onFocused(may: (item: CaseItem) => boolean, act: (item: CaseItem) => Promise<void>): void {
    const id = this.#rows.current()?.id.replace(/^open-/, '');
    const item = this.list.items()?.find((one) => one.id === id);
    if (item && may(item)) void act(item);
  }

  /** Back from a case, the keyboard is where it was. */
  #returnToRow(): void {
    const wanted = this.#place.returned();
    if (!wanted) return;
    const injector = inject(Injector);
    const waiting = effect(() => {
      if (!this.list.items()) return;
      untracked(() => waiting.destroy());
      afterNextRender(
        () => {
          const link = document.getElementById(`open-${wanted}`);
          link?.focus({ preventScroll: true });
          // After the router, which goes to the top of what it takes for a new page.
          requestAnimationFrame(() => link?.scrollIntoView({ block: 'nearest' }));
        },
        { injector },
      );
    });
  }
}
