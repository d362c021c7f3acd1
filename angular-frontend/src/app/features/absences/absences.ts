import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Absence, AbsenceWritten } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { daysBetween, inWarsaw } from '../../core/time/warsaw';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { AbsenceDays } from './absence-days';
import { AbsenceTerms } from './absence-terms';

const views = ['own', 'unit', 'all'] as const;
type View = (typeof views)[number];

/** The strip shows so many weeks. */
const weeks = 6;
const shownDays = weeks * 7;

/** One person, and when they are away. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly absences: readonly Absence[];
  readonly bars: readonly {
    readonly id: string;
    readonly start: number;
    readonly span: number;
    readonly over: boolean;
  }[];
}

/** Who is away when: a strip of six weeks to look at, and the same in words below it. */
@Component({
  selector: 'rz-absences',
  imports: [
    AbsenceDays,
    AbsenceTerms,
    EmptyState,
    Icon,
    MatButton,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './absences.html',
  styleUrl: './absences.scss',
})
export class Absences {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);
  readonly #dates = inject(Dates);
  readonly #staff = inject(Staff);
  readonly #clock = inject(OfficeClock);

  /** Of the address: whose are shown, and whether the dialog opens at once. */
  readonly view = input<string>();
  readonly plan = input<string>();
  /** Whose alone are shown, with the terms that fall into them. */
  readonly person = input<string>();

  protected readonly views = computed(() =>
    views.filter((view) => view !== 'all' || this.#session.may('seeAllAbsences')),
  );
  protected readonly onlyAudits = this.#session.onlyAudits;
  protected readonly mine = computed(() => this.#session.employee()?.id);
  protected readonly personName = computed(() => this.#staff.byId(this.person() ?? '')?.name ?? '');
  /** One's own, or of one person: of many it would be too much. */
  protected readonly termsOf = computed(() => this.person() !== undefined || this.chosen() === 'own');
  protected readonly chosen = computed<View>(() => this.views().find((view) => view === this.view()) ?? 'unit');
  protected readonly today = computed(() => inWarsaw(this.#clock.now()).date);
  protected readonly weeksAtOnce = 4;
  readonly #weeksAhead = signal(0);
  protected readonly firstDay = computed(() => addDays(mondayOf(this.today()), this.#weeksAhead() * 7));
  protected readonly weekStarts = computed(() =>
    Array.from({ length: weeks }, (_, week) => addDays(this.firstDay(), week * 7)),
  );
  /** Of the strip's grid; undefined where it is not shown. */
  protected readonly todayColumn = computed(() => {
    const at = daysBetween(this.firstDay(), this.today());
    return at >= 0 && at < shownDays ? at + 1 : undefined;
  });
  protected readonly found = query(
    () => ({
      from: backFrom(this.firstDay() < this.today() ? this.firstDay() : this.today()),
      employeeId: this.person(),
    }),
    (range) => this.#api.get('/api/absences', { query: range }),
  );
  protected readonly lines = computed<readonly Line[]>(() => {
    const mine = this.mine();
    const unitId = this.#staff.byId(mine ?? '')?.unitId;
    const shown = (this.found.value()?.items ?? []).filter(({ employee }) => {
      if (this.person() !== undefined) return true;
      if (this.chosen() === 'own') return employee.id === mine;
      return this.chosen() === 'all' || employee.unitId === unitId || this.#staff.leads(employee.unitId);
    });
    const people = [...new Set(shown.map(({ employee }) => employee.id))];
    return people.map((id) => this.#line(shown.filter(({ employee }) => employee.id === id)));
  });

  constructor() {
    this.#staff.need();
    onChange(['absence'], () => this.found.refresh());
    effect(() => {
      if (this.plan() !== undefined) untracked(() => void this.add());
    });
  }

  protected show(view: View): void {
    void this.#router.navigate([], {
      queryParams: { view, person: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected everybody(): void {
    void this.#router.navigate([], { queryParams: { person: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected move(by: number): void {
    this.#weeksAhead.update((now) => now + by);
  }

  protected daysOf({ from, to }: Absence): string {
    const first = this.#dates.of(from, 'date');
    return from === to ? first : this.#translate.text('absences.days', { from: first, to: this.#dates.of(to, 'date') });
  }

  protected async add(): Promise<void> {
    if (this.plan() !== undefined)
      await this.#router.navigate([], { queryParams: { plan: null }, queryParamsHandling: 'merge', replaceUrl: true });
    const written = await this.#ask(null);
    if (!written) return;
    await this.found.refresh();
    const planned = this.found.value()?.items.find(({ id }) => id === written.id);
    this.#say('absences.planned', planned, written, () =>
      this.#api.delete('/api/absences/{id}', { path: { id: written.id } }),
    );
  }

  protected async change(absence: Absence): Promise<void> {
    const written = await this.#ask(absence);
    if (!written) return;
    await this.found.refresh();
    this.#say('absences.changed', absence, written, () => this.#back(absence));
  }

  /** Before it begins it does not take place; afterwards it ended yesterday. */
  protected async withdraw(absence: Absence): Promise<void> {
    try {
      const written = await this.#api.delete('/api/absences/{id}', { path: { id: absence.id } });
      await this.found.refresh();
      const undo = absence.from < this.today() ? () => this.#back(absence) : () => this.#again(absence);
      this.#say('absences.withdrawn', absence, written, undo);
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #ask(absence: Absence | null): Promise<AbsenceWritten | undefined> {
    return this.#dialogs.open<AbsenceWritten, Absence | null>(
      async () => (await import('./absence-dialog')).AbsenceDialog,
      absence,
    );
  }

  #back({ id, from, to, deputy, scope }: Absence): Promise<unknown> {
    return this.#api.patch('/api/absences/{id}', { path: { id }, body: { from, to, deputyId: deputy.id, scope } });
  }

  #again({ employee, from, to, deputy, scope }: Absence): Promise<unknown> {
    return this.#api.post('/api/absences', { body: { employeeId: employee.id, from, to, deputyId: deputy.id, scope } });
  }

  /** What was done, with what one should know of it, and the way back. */
  #say(key: string, absence: Absence | undefined, { deputyAway }: AbsenceWritten, undo: () => Promise<unknown>): void {
    const done = this.#translate.text(key, { name: absence?.employee.name ?? '' });
    const warnings = deputyAway.map(({ from, to }) =>
      this.#translate.text('absences.deputyAway', {
        days: `${this.#dates.of(from, 'date')} – ${this.#dates.of(to, 'date')}`,
      }),
    );
    this.#notices.undoable([done, ...warnings].join(' '), () => void this.#undo(undo));
  }

  async #undo(undo: () => Promise<unknown>): Promise<void> {
    try {
      await undo();
      await this.found.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #line(absences: readonly Absence[]): Line {
    const { id, name, unitId } = absences[0]!.employee;
    const bars = absences.flatMap(({ id: absenceId, from, to, state }) => {
      const start = Math.max(0, daysBetween(this.firstDay(), from));
      const end = Math.min(shownDays - 1, daysBetween(this.firstDay(), to));
      return start > end ? [] : [{ id: absenceId, start, span: end - start + 1, over: state === 'over' }];
    });
    return { id, name, unit: this.#staff.nameOfUnit(unitId), absences, bars };
  }
}

const addDays = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** Whoever comes back looks at what is just over. */
const backFrom = (date: string): string => addDays(date, -14);

const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
