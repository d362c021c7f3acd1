import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { actKinds, channels, type AuditItem } from '../../core/api/types';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { DayRange } from '../../shared/day-range';
import { EmployeeHistory } from '../../shared/employee-history';
import { inWarsaw } from '../../core/time/warsaw';
import { CountPipe } from '../../shared/count-pipe';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';
import { AccessEntries } from './access-entries';

const figures = [
  'handled',
  'medianHours',
  'onTime',
  'escalated',
  'reopened',
  'approved',
  'returned',
  'contributions',
  'contributionsLate',
] as const;

const flagOf = (text: string | undefined): boolean | undefined =>
  text === 'true' ? true : text === 'false' ? false : undefined;

/** Everything that one employee did, or that was done in their name, newest first, by date range and kind of act; figures beside it; the same as a CSV file. */
@Component({
  selector: 'rz-audit',
  imports: [
    AccessEntries,
    CountPipe,
    DayRange,
    EmployeeHistory,
    EmptyState,
    Icon,
    List,
    MatButton,
    ProblemBar,
    RouterLink,
    Rows,
    TranslocoPipe,
    WhenPipe,
  ],
  styleUrl: './audit.scss',
  templateUrl: './audit.html',
})
export class Audit {
  protected readonly session = inject(Session);
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly staff = inject(Staff);
  readonly #translate = inject(Translate);
  readonly #things = inject(Things);

  readonly id = input.required<string>();
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from = input<string>();
  readonly to = input<string>();
  /** `deputies`: what was done in their name; `saw`: what they opened, searched for and exported. */
  readonly by = input<string>();
  readonly act = input<string>();
  /** About cases that stand there now. */
  readonly where = input<string>();
  readonly channel = input<string>();
  readonly case = input<string>();
  /** `true` or `false`. */
  readonly offHours = input<string>();
  readonly personal = input<string>();

  protected readonly acts = actKinds;
  protected readonly channels = channels;
  protected readonly employee = computed(() => this.staff.byId(this.id()));
  protected readonly unit = computed(() => {
    const employee = this.employee();
    return employee ? this.staff.unitName(employee) : '';
  });
  readonly #chosen = computed(() => ({
    from: this.from(),
    to: this.to(),
    by: this.by() === 'deputies' ? ('deputies' as const) : ('own' as const),
    act: actKinds.filter((act) => act === this.act()),
    unit: this.where(),
    channel: channels.filter((channel) => channel === this.channel()),
    case: this.case(),
    offHours: flagOf(this.offHours()),
    personal: flagOf(this.personal()),
  }));
  /** Whether what they saw may be shown here: to auditors, and to themselves. */
  protected readonly maySee = computed(
    () => this.session.may('readAccessLog') || this.session.employee()?.id === this.id(),
  );
  protected readonly saw = computed(() => this.by() === 'saw' && this.maySee());
  protected readonly entries = computed(() => ({ from: this.from(), to: this.to(), employee: this.id() }));
  protected readonly list = pages(
    'audit',
    () => (this.saw() ? undefined : { id: this.id(), ...this.#chosen() }),
    ({ id, ...chosen }, cursor, limit) =>
      this.#api.get('/api/employees/{id}/audit', { path: { id }, query: { ...chosen, cursor, limit } }),
  );
  protected readonly figures = query(
    () => (this.session.may('readDelays') ? { id: this.id(), from: this.from(), to: this.to() } : undefined),
    ({ id, ...range }) => this.#api.get('/api/employees/{id}/figures', { path: { id }, query: range }),
  );
  protected readonly cases = query(
    () => (this.byCase() && !this.saw() ? { id: this.id(), ...this.#chosen() } : undefined),
    ({ id, ...chosen }) => this.#api.get('/api/employees/{id}/audit/cases', { path: { id }, query: chosen }),
  );
  protected readonly byCase = signal(false);
  /** Of each row the first of its day has the day above it. */
  protected readonly firstOfDay = computed(() => {
    const first = new Set<string>();
    let day = '';
    for (const { eventId, occurredAt } of this.list.items() ?? []) {
      const its = inWarsaw(occurredAt).date;
      if (its !== day) first.add(eventId);
      day = its;
    }
    return first;
  });
  /** The figures as rows: of the employee, and of the unit. */
  protected readonly rows = computed(() => {
    const both = this.figures.value();
    if (!both) return [];
    return figures.map((name) => ({ name, own: both.own[name], unit: both.unit[name] }));
  });
  protected readonly csv = computed(() => {
    const chosen = new URLSearchParams();
    for (const [name, value] of Object.entries(this.#chosen()))
      if (value !== undefined && value !== '' && `${value}` !== '') chosen.set(name, `${value}`);
    return `/api/employees/${encodeURIComponent(this.id())}/audit.csv?${chosen}`;
  });

  constructor() {
    this.staff.need();
    const title = inject(TranslatedTitle);
    effect(() => {
      const name = this.employee()?.name;
      if (name) title.set(`${this.#translate.text('audit.title')}: ${name}`);
    });
  }

  protected place({ subject }: AuditItem): string | undefined {
    return this.#things.page(subject.kind, subject.id);
  }

  /** In whose name it was done, or who did it in theirs; null of what they did for themselves. */
  protected other({ actor, actingFor, actingForName }: AuditItem): string | null {
    return this.by() === 'deputies' ? actor.name : (actingForName ?? actingFor);
  }

  /** Where the case is played back to that second. */
  protected moment({ case: its, occurredAt }: AuditItem): { path: string[]; query: { at: string } } | undefined {
    return its && this.session.may('replay')
      ? { path: ['/replay', 'cases', its.id], query: { at: occurredAt } }
      : undefined;
  }

  protected choose(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
