import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { interventionPromises, interventionStates } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { DayRange } from '../../shared/day-range';
import { Icon } from '../../shared/icon';
import { Staff } from '../../shared/staff';
import type { AddressFilter } from './report-filter';
import { reportLinks } from './report-links';

/** How long nothing was done, in days: as the figures count it. */
const stillDays = [7, 14, 30];
/** What a number of the figures leads to, and no field here chooses. */
const furtherNames = ['reached', 'satisfied', 'reopened', 'overdue'] as const;

/** What narrows the reports of a page: fields, and what a link brought besides. */
@Component({
  selector: 'rz-report-filters',
  imports: [DayRange, Icon, TranslocoPipe],
  template: `
    <div class="range">
      <div class="field">
        <label for="state">{{ 'interventionBoard.state' | transloco }}</label>
        <select #stateChoice id="state" (change)="choose({ state: stateChoice.value })">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          @for (one of states; track one) {
            <option [value]="one" [selected]="one === filter().state">
              {{ 'intervention.states.' + one | transloco }}
            </option>
          }
        </select>
      </div>
      <div class="field">
        <label for="category">{{ 'interventionBoard.category' | transloco }}</label>
        <select #categoryChoice id="category" (change)="choose({ category: categoryChoice.value })">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          @for (one of categories.value()?.categories ?? []; track one.id) {
            <option [value]="one.id" [selected]="one.id === filter().category">{{ one.name }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="area">{{ 'interventionBoard.area' | transloco }}</label>
        <select #areaChoice id="area" (change)="choose({ area: areaChoice.value })">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          @for (one of areas.value()?.areas ?? []; track one.code) {
            <option [value]="one.code" [selected]="one.code === filter().area">{{ one.name }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="unit">{{ 'interventionBoard.unit' | transloco }}</label>
        <select #unitChoice id="unit" (change)="choose({ unit: unitChoice.value })">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          @for (one of staff.units(); track one.id) {
            <option [value]="one.id" [selected]="one.id === filter().unit">{{ one.name }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="promise">{{ 'interventionBoard.promise' | transloco }}</label>
        <select #promiseChoice id="promise" (change)="choosePromise(promiseChoice.value)">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          <option value="broken" [selected]="filter().broken">{{ 'interventionBoard.broken' | transloco }}</option>
          @for (one of promises; track one) {
            <option [value]="one" [selected]="one === filter().promise">
              {{ 'interventionBoard.promises.' + one | transloco }}
            </option>
          }
        </select>
      </div>
      <div class="field">
        <label for="still">{{ 'interventionBoard.still' | transloco }}</label>
        <select #stillChoice id="still" (change)="choose({ stillFor: stillChoice.value })">
          <option value="">{{ 'interventionBoard.any' | transloco }}</option>
          @for (days of stillDays; track days) {
            <option [value]="days" [selected]="days === filter().stillFor">
              {{ 'interventionBoard.stillFor' | transloco: { days } }}
            </option>
          }
        </select>
      </div>
      <rz-day-range
        [fromLabel]="'interventionBoard.from' | transloco"
        [toLabel]="'interventionBoard.to' | transloco"
        [from]="filter().receivedFrom ?? ''"
        [to]="filter().receivedTo ?? ''"
        (chosen)="chooseDays($event)"
      />
      @if (closedToo()) {
        <div class="field">
          <label for="which">{{ 'interventionBoard.which' | transloco }}</label>
          <select #whichChoice id="which" (change)="chooseWhich(whichChoice.value)">
            <option value="">{{ 'interventionBoard.whichOpen' | transloco }}</option>
            <option value="closed" [selected]="filter().closed">{{ 'interventionBoard.closed' | transloco }}</option>
            <option value="all" [selected]="filter().all">{{ 'interventionBoard.whichAll' | transloco }}</option>
          </select>
        </div>
      }
    </div>
    @if (further().length > 0) {
      <ul class="further" [attr.aria-label]="'interventionBoard.further' | transloco">
        @for (one of further(); track one.name) {
          <li class="chip">
            {{ one.label | transloco }}
            <button
              class="icon-button"
              type="button"
              [attr.aria-label]="'interventionBoard.without' | transloco: { filter: (one.label | transloco) }"
              (click)="drop(one.name)"
            >
              <rz-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .further {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      list-style: none;
      margin-block-start: var(--s2);
      padding: 0;
    }
  `,
})
export class ReportFilters {
  readonly #api = inject(Api);
  readonly #links = reportLinks();
  protected readonly staff = inject(Staff);
  protected readonly states = interventionStates;
  protected readonly promises = interventionPromises;
  protected readonly stillDays = stillDays;

  readonly address = input.required<AddressFilter>();
  /** Whether open ones and closed ones can be chosen. */
  readonly closedToo = input(true);

  protected readonly filter = computed(() => this.address().filter());
  protected readonly further = computed(() => {
    const given = this.address().parameters();
    return furtherNames.flatMap((name) => {
      const value = given[name];
      return value === undefined ? [] : [{ name, label: `interventionBoard.furthers.${name}.${value}` }];
    });
  });
  protected readonly categories = query(
    () => this.#links.replay(),
    (wanted) => this.#api.get('/api/intervention-categories', { query: wanted }),
  );
  protected readonly areas = query(
    () => this.#links.replay(),
    (wanted) => this.#api.get('/api/areas', { query: wanted }),
  );

  constructor() {
    this.staff.need();
    if (this.#links.past) return;
    onChange(['interventionCategories'], () => this.categories.refresh());
    onChange(['areas'], () => this.areas.refresh());
  }

  protected choose(change: Readonly<Record<string, string>>): void {
    this.address().choose(change);
  }

  protected drop(name: string): void {
    this.choose({ [name]: '' });
  }

  protected choosePromise(value: string): void {
    this.choose(value === 'broken' ? { broken: 'true', promise: '' } : { broken: '', promise: value });
  }

  protected chooseWhich(value: string): void {
    this.choose({ closed: value === 'closed' ? 'true' : '', all: value === 'all' ? 'true' : '' });
  }

  protected chooseDays({ from, to }: Readonly<Record<string, string>>): void {
    this.choose({ ...(from !== undefined && { receivedFrom: from }), ...(to !== undefined && { receivedTo: to }) });
  }
}
