import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Office } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { ProblemBar } from '../../../shared/problem-bar';
import { SourcePipe } from './source-pipe';

interface Row {
  /** 1 is Monday. */
  readonly day: number;
  readonly open: boolean;
  readonly from: string;
  readonly until: string;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** What a day gets that was closed. */
const usual = { from: '07:30', until: '15:30' };

const rowsOf = ({ workingHours }: Pick<Office, 'workingHours'>): readonly Row[] =>
  weekdays.map((day) => {
    const known = workingHours.find((one) => one.day === day);
    return { day, open: known !== undefined, from: known?.from ?? usual.from, until: known?.until ?? usual.until };
  });

/** From when until when the office works on each weekday. */
@Component({
  selector: 'rz-office-hours',
  imports: [MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="hours-title">
      <h3 id="hours-title">{{ 'office.hours' | transloco }}</h3>
      <p class="soft small">{{ 'office.hoursMean' | transloco: { field } }} {{ office() | source: 'workingHours' }}</p>
      <rz-problem [error]="error()" [retryable]="false" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <ul>
          @for (row of rows(); track row.day) {
            <li>
              <label class="choice grow">
                <input
                  type="checkbox"
                  [checked]="row.open"
                  (change)="change(row.day, { open: $any($event.target).checked })"
                />
                {{ nameOf(row.day) }}
              </label>
              @if (row.open) {
                <span class="hours">
                  <input
                    type="time"
                    required
                    [value]="row.from"
                    [attr.aria-label]="'office.hoursFrom' | transloco: { day: nameOf(row.day) }"
                    [attr.aria-invalid]="isBackwards(row)"
                    [attr.aria-describedby]="isBackwards(row) ? 'hours-wrong-' + row.day : null"
                    (input)="change(row.day, { from: $any($event.target).value })"
                  />
                  –
                  <input
                    type="time"
                    required
                    [value]="row.until"
                    [attr.aria-label]="'office.hoursUntil' | transloco: { day: nameOf(row.day) }"
                    [attr.aria-invalid]="isBackwards(row)"
                    [attr.aria-describedby]="isBackwards(row) ? 'hours-wrong-' + row.day : null"
                    (input)="change(row.day, { until: $any($event.target).value })"
                  />
                </span>
              } @else {
                <span class="soft">{{ 'office.closed' | transloco }}</span>
              }
              @if (isBackwards(row)) {
                <span class="wrong" role="alert" [id]="'hours-wrong-' + row.day">{{
                  'office.hoursBackwards' | transloco
                }}</span>
              }
            </li>
          }
        </ul>
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="busy() || !changed()" disabledInteractive>
            {{ 'office.saveHours' | transloco }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s4);
      min-block-size: 3rem;
      padding-block: var(--s1);
      border-block-end: 1px solid var(--line);
    }
    .grow {
      flex: 1 1 9rem;
    }
    .hours {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
    .hours input {
      inline-size: 7.5rem;
    }
    .wrong {
      flex: 1 1 100%;
      color: var(--danger);
    }
    .actions {
      margin-block-start: var(--s4);
    }
  `,
})
export class OfficeHours {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly office = input.required<Office>();
  readonly saved = output();
  /** As letters name it. */
  protected readonly field = 'office.hours';
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly rows = signal<readonly Row[]>([]);
  readonly #filled = signal<readonly Row[]>([]);
  protected readonly changed = computed(() => JSON.stringify(this.rows()) !== JSON.stringify(this.#filled()));
  readonly #names = computed(() => {
    const format = new Intl.DateTimeFormat(this.#language.code(), { weekday: 'long', timeZone: 'UTC' });
    // 1 January 2024 is a Monday.
    return weekdays.map((day) => format.format(Date.UTC(2024, 0, day)));
  });

  constructor() {
    effect(() => {
      const rows = rowsOf(this.office());
      untracked(() => {
        // What is being typed stays.
        if (this.changed()) return;
        this.#filled.set(rows);
        this.rows.set(rows);
      });
    });
  }

  protected nameOf(day: number): string {
    return this.#names()[day - 1] ?? '';
  }

  protected isBackwards({ open, from, until }: Row): boolean {
    return open && from !== '' && until !== '' && until <= from;
  }

  protected change(day: number, changes: Partial<Row>): void {
    this.rows.update((rows) => rows.map((row) => (row.day === day ? { ...row, ...changes } : row)));
  }

  protected async save(): Promise<void> {
    if (this.busy() || !this.changed()) return;
    this.busy.set(true);
    this.error.set(undefined);
    const workingHours = this.rows()
      .filter(({ open }) => open)
      .map(({ day, from, until }) => ({ day, from, until }));
    try {
      await this.#api.patch('/api/office', { body: { workingHours }, revision: this.office().revision });
      this.#filled.set(this.rows());
      this.#notices.say(this.#translate.text('common.saved'));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
      this.saved.emit();
    }
  }
}
