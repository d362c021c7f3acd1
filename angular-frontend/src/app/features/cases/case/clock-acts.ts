import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case, Person } from '../../../core/api/types';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Dates } from '../../../core/time/dates';
import { OfficeClock } from '../../../core/time/office-clock';
import { daysBetween, inWarsaw } from '../../../core/time/warsaw';
import { Icon, type IconName } from '../../../shared/icon';
import { Names } from '../../../shared/name-pipe';

interface Line {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  /** In somebody's own words; null once they were erased. */
  readonly words?: string | null;
  readonly warns?: boolean;
  readonly by: Person;
  readonly at: string;
}

/** What the clocks of a case were told, by whom and when: the latest on top. */
@Component({
  selector: 'rz-clock-acts',
  imports: [Icon, TranslocoPipe, WhenPipe],
  template: `
    @if (lines().length > 0) {
      <h3>{{ 'clockActs.title' | transloco }}</h3>
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            <rz-icon [name]="line.icon" />
            <div>
              <p [class.warns]="line.warns">{{ line.text }}</p>
              @if (line.words !== undefined) {
                <p class="small words">{{ line.words ?? ('common.erased' | transloco) }}</p>
              }
              <p class="soft small">
                {{ names.of(line.by) }}, <time [attr.datetime]="line.at">{{ line.at | when: 'dateTime' }}</time>
              </p>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      margin-block: var(--s4) var(--s2);
      padding-block-start: var(--s3);
      border-block-start: 1px solid var(--line);
    }
    ul {
      display: grid;
      gap: var(--s3);
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--s2);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .warns {
      color: var(--danger);
    }
  `,
})
export class ClockActs {
  readonly #language = inject(Language);
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);
  readonly #clock = inject(OfficeClock);
  protected readonly names = inject(Names);
  readonly case = input.required<Case>();

  protected readonly lines = computed((): readonly Line[] => {
    const { pauses, delayNotices, termExtensions, clockWithdrawals } = this.case();
    const text = (key: string, parameters: Record<string, string> = {}) =>
      this.#translate.text(`clockActs.${key}`, parameters);
    const date = (day: string) => this.#dates.of(day, 'date');
    return [
      ...pauses.map(({ id, from, until, reasonPl, reasonEn, by, at, endedBy, endedAt }): Line => {
        const reason = this.#language.code() === 'pl' ? reasonPl : reasonEn;
        const days = this.#days(from, until);
        return until === null
          ? { id, icon: 'clock', text: text('pauseRuns', { from: date(from), days, reason }), by, at }
          : {
              id,
              icon: 'clock',
              text: text('pauseEnded', { from: date(from), until: date(until), days, reason }),
              by: endedBy ?? by,
              at: endedAt ?? at,
            };
      }),
      ...delayNotices.map(({ id, until, article, late, undelivered, reasons: words, by, at }): Line => {
        const key = undelivered ? 'noticeUndelivered' : late ? 'noticeLate' : 'notice';
        return {
          id,
          icon: 'send',
          text: text(key, { until: date(until), article }),
          words,
          warns: undelivered,
          by,
          at,
        };
      }),
      ...termExtensions.map(({ id, until, article, agreedWith, note, by, at }): Line => ({
        id,
        icon: 'clock',
        text: text('extension', {
          until: this.#dates.of(until, 'dateTime'),
          article,
          agreedWith: agreedWith ?? this.#translate.text('common.erased'),
        }),
        ...(note === null ? {} : { words: note }),
        by,
        at,
      })),
      ...clockWithdrawals.map(({ id, rule, reason: words, by, at }): Line => ({
        id,
        icon: 'undo',
        text: text('withdrawal', { rule }),
        words,
        by,
        at,
      })),
    ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  });

  /** How many days a pause took, or has taken so far. */
  #days(from: string, until: string | null): string {
    const end = until ?? inWarsaw(this.#clock.now()).date;
    return this.#translate.plural('clockActs.days', daysBetween(from, end));
  }
}
