import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { exportFormats } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { OfficeClock } from '../../core/time/office-clock';
import { DayRange } from '../../shared/day-range';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';
import { PERIODS, periodOf } from './report-periods';

const LOOK_AGAIN_MILLISECONDS = 700;

/** Orders a report as a file: it is made in the background, and fetched here or among one's files. */
@Component({
  selector: 'rz-paper-order',
  imports: [DayRange, FormRow, Icon, MatButton, ProblemBar, RouterLink, TranslocoPipe],
  template: `
    <form class="card order" [attr.aria-label]="'paper.order' | transloco" (submit)="order($event)">
      <rz-row [label]="'paper.report' | transloco" for="paper-report">
        <select #report id="paper-report" (change)="name.set(report.value)">
          @for (one of offered(); track one.name) {
            <option [value]="one.name" [selected]="one.name === chosen()?.name">{{ one.title }}</option>
          }
        </select>
      </rz-row>
      @if (chosen()?.of === 'unit') {
        <rz-row [label]="'paper.unit' | transloco" for="paper-unit">
          <select #unitSelect id="paper-unit" required (change)="unit.set(unitSelect.value)">
            <option value="">{{ 'paper.choose' | transloco }}</option>
            @for (one of staff.units(); track one.id) {
              <option [value]="one.id" [selected]="one.id === unit()">{{ one.name }}</option>
            }
          </select>
        </rz-row>
      }
      @if (chosen()?.of === 'employee') {
        <rz-row [label]="'paper.employee' | transloco" for="paper-employee">
          <select #employeeSelect id="paper-employee" required (change)="employee.set(employeeSelect.value)">
            <option value="">{{ 'paper.choose' | transloco }}</option>
            @for (one of staff.employees() ?? []; track one.id) {
              <option [value]="one.id" [selected]="one.id === employee()">{{ one.name }}</option>
            }
          </select>
        </rz-row>
      }
      <rz-row [label]="'paper.period' | transloco" for="paper-period">
        <select #period id="paper-period" (change)="choosePeriod(period.value)">
          @for (one of periods; track one) {
            <option [value]="one" [selected]="one === 'lastMonth'">{{ 'reports.periods.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-day-range
        [fromLabel]="'reports.from' | transloco"
        [toLabel]="'reports.to' | transloco"
        [from]="days().from"
        [to]="days().to"
        (chosen)="change($event)"
      />
      <rz-row [label]="'paper.format' | transloco" for="paper-format">
        <select #formatSelect id="paper-format" (change)="format.set(formats[formatSelect.selectedIndex]!)">
          @for (one of formats; track one) {
            <option [selected]="one === format()">{{ 'paper.formats.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <button matButton="filled" type="submit" [disabled]="isMoving()" disabledInteractive>
        <rz-icon name="download" />{{ 'paper.make' | transloco }}
      </button>
    </form>
    <rz-problem [error]="list.error()" (retry)="list.refresh()" />
    <rz-problem [error]="error()" [retryable]="false" />
    @if (file(); as made) {
      <div class="made" role="status">
        @switch (made.state) {
          @case ('ready') {
            <a matButton="outlined" [href]="'/api/exports/' + made.id + '/file'" download>
              <rz-icon name="download" />{{ 'paper.fetch' | transloco: { name: made.name } }}
            </a>
          }
          @case ('failed') {
            <p>{{ 'paper.failed' | transloco }} {{ made.why }}</p>
          }
          @case ('dropped') {
            <p>{{ made.why }}</p>
          }
          @default {
            <span>{{ 'paper.making' | transloco: { rows: made.rows } }}</span>
            <progress
              max="100"
              [attr.value]="made.progress"
              [attr.aria-label]="'paper.progress' | transloco"
            ></progress>
          }
        }
      </div>
    }
    <p class="small">
      <a routerLink="/exports">{{ 'paper.allFiles' | transloco }}</a>
    </p>
  `,
  styleUrl: './paper.scss',
})
export class PaperOrder {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #clock = inject(OfficeClock);
  protected readonly staff = inject(Staff);
  protected readonly periods = PERIODS;
  protected readonly formats = exportFormats;

  protected readonly list = query(
    () => this.#language.code(),
    () => this.#api.get('/api/reports/on-paper'),
  );
  protected readonly offered = computed(() => this.list.value()?.items ?? []);
  protected readonly name = signal('');
  protected readonly chosen = computed(
    () => this.offered().find(({ name }) => name === this.name()) ?? this.offered()[0],
  );
  protected readonly unit = signal('');
  protected readonly employee = signal('');
  protected readonly days = signal(periodOf('lastMonth', this.#clock.now())!);
  protected readonly format = signal<(typeof exportFormats)[number]>('pdf');
  protected readonly error = signal<unknown>(undefined);

  readonly #ordered = signal<string | undefined>(undefined);
  readonly #file = query(
    () => this.#ordered(),
    (id) => this.#api.get('/api/exports/{id}', { path: { id } }),
  );
  protected readonly file = computed(() => (this.#ordered() === undefined ? undefined : this.#file.value()));
  protected readonly isMoving = computed(() => ['waiting', 'running'].includes(this.file()?.state ?? ''));

  constructor() {
    this.staff.need();
    effect((onCleanup) => {
      if (!this.isMoving()) return;
      const timer = setInterval(() => void this.#file.refresh(), LOOK_AGAIN_MILLISECONDS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected choosePeriod(name: string): void {
    const period = periodOf(name, this.#clock.now());
    if (period) this.days.set(period);
  }

  protected change(change: Record<string, string>): void {
    this.days.update((days) => ({ ...days, ...change }));
  }

  protected async order(event: Event): Promise<void> {
    event.preventDefault();
    const report = this.chosen();
    if (!report || this.isMoving()) return;
    this.error.set(undefined);
    const filter = {
      ...{ name: report.name, ...this.days() },
      ...(report.of === 'unit' && { unit: this.unit() }),
      ...(report.of === 'employee' && { employee: this.employee() }),
    };
    try {
      const { id } = await this.#api.post('/api/exports', { body: { of: 'report', format: this.format(), filter } });
      this.#ordered.set(id);
    } catch (failure) {
      this.error.set(failure);
    }
  }
}
