import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { query } from '../../core/api/query';
import { Language } from '../../core/i18n/language';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';

export type Schedule = Answer<'get', '/api/report-schedules'>['items'][number];
type Parameter = Schedule['parameters'][number];

const RHYTHMS = ['day', 'week', 'month', 'quarter', 'year'] as const;
const SOURCES = ['value', 'periodFrom', 'periodTo'] as const;
const FORMATS = ['pdf', 'csv', 'xlsx', 'jsonl'] as const;

/** A new schedule, or another text of one. */
@Component({
  selector: 'rz-schedule-form',
  imports: [FormRow, Icon, MatButton, ProblemBar, TranslocoPipe],
  templateUrl: './schedule-form.html',
  styleUrl: './paper.scss',
})
export class ScheduleForm {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  protected readonly staff = inject(Staff);
  protected readonly rhythms = RHYTHMS;
  protected readonly sources = SOURCES;
  readonly schedule = input<Schedule>();
  /** A kept question that it is for; it can be changed. */
  readonly question = input<string>();
  /** Kept (true), or given up. */
  readonly closed = output<boolean>();

  protected readonly reports = query(
    () => this.#language.code(),
    () => this.#api.get('/api/reports/on-paper'),
  );
  protected readonly questions = query(
    () => this.#language.code(),
    () => this.#api.get('/api/questions'),
  );
  protected readonly kept = computed(() => (this.questions.value()?.items ?? []).filter(({ ready }) => !ready));
  /** `report:board` or `question:17`. */
  protected readonly what = linkedSignal(() => {
    const { report, questionId } = this.schedule() ?? {};
    const asked = questionId ?? this.question();
    return asked ? `question:${asked}` : `report:${report ?? 'board'}`;
  });
  protected readonly report = computed(() =>
    this.reports.value()?.items.find(({ name }) => this.what() === `report:${name}`),
  );
  protected readonly chosenQuestion = computed(() => this.kept().find(({ id }) => this.what() === `question:${id}`));
  protected readonly name = linkedSignal(() => this.schedule()?.name ?? '');
  protected readonly unit = linkedSignal(() => this.schedule()?.unitId ?? '');
  protected readonly employee = linkedSignal(() => this.schedule()?.employeeId ?? '');
  protected readonly every = linkedSignal(() => this.schedule()?.every ?? 'month');
  protected readonly day = linkedSignal(() => this.schedule()?.day ?? 5);
  protected readonly time = linkedSignal(() => this.schedule()?.time ?? '08:00');
  protected readonly folder = linkedSignal(() => this.schedule()?.folder ?? '');
  protected readonly recipients = linkedSignal<readonly string[]>(
    () => this.schedule()?.recipients.map(({ id }) => id) ?? [],
  );
  protected readonly format = linkedSignal<(typeof FORMATS)[number]>(() => this.schedule()?.format ?? 'pdf');
  protected readonly formats = computed(() => FORMATS.filter((one) => one !== 'pdf' || !this.isQuestion()));
  protected readonly isQuestion = computed(() => this.what().startsWith('question:'));
  /** Of a question: as many as its SQL names. */
  protected readonly parameters = linkedSignal<readonly Parameter[]>(() => {
    const asked = this.chosenQuestion();
    const said = this.schedule()?.parameters ?? [];
    const named = [...(asked?.sql ?? '').matchAll(/\$(\d{1,2})/g)].map(([, number]) => Number(number));
    return Array.from(
      { length: Math.max(0, ...named) },
      (_, place) => said[place] ?? { from: 'value' as const, value: asked?.parameters[place]?.value ?? null },
    );
  });
  protected readonly days = computed(() =>
    Array.from({ length: this.every() === 'week' ? 7 : 28 }, (_, place) => place + 1),
  );
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);

  constructor() {
    this.staff.need();
  }

  protected addRecipient(id: string): void {
    if (id !== '') this.recipients.update((all) => [...new Set([...all, id])]);
  }

  protected removeRecipient(id: string): void {
    this.recipients.update((all) => all.filter((one) => one !== id));
  }

  protected setParameter(place: number, change: Partial<Parameter>): void {
    this.parameters.update((all) => all.map((one, at) => (at === place ? { ...one, ...change } : one)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(undefined);
    const of = this.report()?.of;
    const [kind, id] = this.what().split(':') as [string, string];
    const format = this.formats().includes(this.format()) ? this.format() : 'xlsx';
    const body = {
      ...{ name: this.name(), format, every: this.every(), time: this.time(), language: this.#language.code() },
      ...{ day: Math.min(this.day(), this.days().length), recipientIds: [...this.recipients()] },
      ...(kind === 'report' ? { report: id } : { questionId: id, parameters: [...this.parameters()] }),
      ...(of === 'unit' && { unitId: this.unit() }),
      ...(of === 'employee' && { employeeId: this.employee() }),
      ...(this.folder().trim() !== '' && { folder: this.folder() }),
    };
    try {
      const known = this.schedule();
      await (known
        ? this.#api.put('/api/report-schedules/{id}', { path: { id: known.id }, body })
        : this.#api.post('/api/report-schedules', { body }));
      this.closed.emit(true);
    } catch (failure) {
      this.error.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
