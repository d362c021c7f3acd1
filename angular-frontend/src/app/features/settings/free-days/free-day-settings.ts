import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { FreeDay } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { WhenPipe } from '../../../core/time/date-pipes';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { CountPipe } from '../../../shared/count-pipe';
import { Dialogs } from '../../../shared/dialogs';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import type { FreeDayToRemove } from './remove-free-day-dialog';
import { SettingsHistory } from '../settings-history';

const lookAgainMilliseconds = 2_000;
const firstYear = 2011;
const lastYear = 2060;

interface Line {
  readonly date: string;
  readonly holiday: string | null;
  readonly day: FreeDay | null;
}

/** Free days of a year: the law's own, those of the office, and those that an act made free once. */
@Component({
  selector: 'rz-free-day-settings',
  imports: [CountPipe, Icon, MatButton, ProblemBar, SettingsHistory, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.freeDays' | transloco }}</h2>
      <label class="year">
        {{ 'freeDays.year' | transloco }}
        <select #chosen (change)="year.set(+chosen.value)">
          @for (offered of years; track offered) {
            <option [value]="offered" [selected]="offered === year()">{{ offered }}</option>
          }
        </select>
      </label>
      <button matButton="filled" type="button" [disabled]="!days.value()" disabledInteractive (click)="add()">
        <rz-icon name="plus" />{{ 'freeDays.add' | transloco }}
      </button>
    </div>
    <p class="soft intro">{{ 'freeDays.means' | transloco }}</p>
    <rz-problem [error]="days.error()" (retry)="days.refresh()" />
    <p role="status" class="recount">
      @if (days.value()?.recount; as recount) {
        <span class="chip tone-calm"
          ><rz-icon name="clock" />{{
            'freeDays.recounting' | transloco: { done: recount.done | count: true, total: recount.total | count: true }
          }}</span
        >
      }
    </p>
    @if (days.value()) {
      @if (entered().length === 0) {
        <p class="soft none">{{ 'freeDays.none' | transloco: { year: year() } }}</p>
      }
      <ul class="list card">
        @for (line of lines(); track line.date + (line.day?.id ?? '')) {
          <li [class.law]="!line.day">
            <p class="date" [class.gone]="line.day?.removed">{{ line.date | when: 'weekday' }}</p>
            @if (line.day; as day) {
              <div class="grow">
                <p [class.gone]="day.removed">
                  {{ day.name }}
                  <span class="chip" [class.tone-warn]="day.kind === 'statutory'">{{
                    'freeDays.kinds.' + day.kind | transloco
                  }}</span>
                </p>
                <p class="soft small">
                  @if (day.basis) {
                    {{ day.basis }} ·
                  }
                  {{
                    'freeDays.addedBy' | transloco: { name: day.added.by ?? '—', at: day.added.at | when: 'dateTime' }
                  }}
                </p>
                @if (day.freeAnyway; as name) {
                  <p class="soft small">{{ 'freeDays.freeAnyway' | transloco: { name: words(name) } }}</p>
                }
                @if (day.removed; as removed) {
                  <p class="small">
                    {{
                      'freeDays.removedBy'
                        | transloco
                          : { name: removed.by ?? '—', at: removed.at | when: 'dateTime', reason: removed.reason }
                    }}
                  </p>
                }
              </div>
              @if (!day.removed) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'freeDays.removeDay' | transloco: { name: day.name }"
                  (click)="remove(day)"
                >
                  {{ 'freeDays.remove' | transloco }}
                </button>
              }
            } @else {
              <p class="grow">
                {{ line.holiday }} <span class="small">· {{ 'freeDays.byLaw' | transloco }}</span>
              </p>
            }
          </li>
        }
      </ul>
    } @else if (!days.error()) {
      <rz-skeleton [lines]="6" />
    }
    <rz-settings-history of="freeDay" />
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s3);
    }
    .recount:empty {
      display: none;
    }
    .recount,
    .none {
      margin-block-end: var(--s3);
    }
    .year {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
    }
    .list {
      padding-block: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--s1) var(--s4);
      padding-block: var(--s2);
    }
    .law {
      color: var(--ink-soft);
    }
    .date {
      flex: 0 0 9rem;
      white-space: nowrap;
    }
    li > .grow {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .gone {
      text-decoration: line-through;
    }
  `,
})
export class FreeDaySettings {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly #thisYear = Number(inWarsaw(inject(OfficeClock).now()).date.slice(0, 4));
  protected readonly year = signal(this.#thisYear);
  /** Those that the calendar knows, as far ahead as people plan; the latest first. */
  protected readonly years = Array.from(
    { length: Math.min(this.#thisYear + 3, lastYear) - firstYear + 1 },
    (_, index) => Math.min(this.#thisYear + 3, lastYear) - index,
  );
  protected readonly days = query(
    () => this.year(),
    (year) => this.#api.get('/api/free-days', { query: { year } }),
  );
  protected readonly entered = computed(() => this.days.value()?.items ?? []);
  protected readonly lines = computed<readonly Line[]>(() => {
    const known = this.days.value();
    if (!known) return [];
    const holidays = known.holidays.map(({ date, name }): Line => ({ date, holiday: this.words(name), day: null }));
    const entered = known.items.map((day): Line => ({ date: day.date, holiday: null, day }));
    return [...holidays, ...entered].sort((a, b) => a.date.localeCompare(b.date));
  });

  constructor() {
    onChange(['freeDay'], () => this.days.refresh());
    // While the cases are told, how far they are.
    effect((onCleanup) => {
      if (!this.days.value()?.recount) return;
      const timer = setTimeout(() => void this.days.refresh(), lookAgainMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected words(name: { readonly pl: string; readonly en: string }): string {
    return name[this.#language.code()];
  }

  protected add(): Promise<void> {
    return this.#changed(
      this.#dialogs.open<boolean, number>(
        async () => (await import('./free-day-dialog')).FreeDayDialog,
        this.days.value()!.revision,
      ),
    );
  }

  protected remove(day: FreeDay): Promise<void> {
    return this.#changed(
      this.#dialogs.open<boolean, FreeDayToRemove>(
        async () => (await import('./remove-free-day-dialog')).RemoveFreeDayDialog,
        { day, revision: this.days.value()!.revision },
      ),
    );
  }

  async #changed(done: Promise<boolean | undefined>): Promise<void> {
    if (!(await done)) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.days.refresh();
  }
}
