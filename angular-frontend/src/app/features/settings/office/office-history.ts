import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsEntry } from '../../../core/api/types';
import { WhenPipe } from '../../../core/time/date-pipes';

/** Who changed what from what. */
@Component({
  selector: 'rz-office-history',
  imports: [TranslocoPipe, WhenPipe],
  template: `
    <section class="section card" aria-labelledby="changes-title">
      <h3 id="changes-title">{{ 'office.history' | transloco }}</h3>
      @for (entry of entries(); track entry.id) {
        <article>
          <p class="soft small">
            <time [attr.datetime]="entry.at">{{ entry.at | when: 'dateTime' }}</time>
            · {{ entry.by ? entry.by.name || ('common.erased' | transloco) : ('office.firstStart' | transloco) }}
          </p>
          <ul>
            @for (change of entry.changes; track change.setting) {
              <li>
                {{ 'office.settings.' + change.setting | transloco }}:
                @if (change.before !== null) {
                  <del>{{ change.before }}</del> →
                }
                <ins>{{ change.after }}</ins>
              </li>
            }
            @if (entry.passwordSet) {
              <li>{{ 'office.newPassword' | transloco }}</li>
            }
          </ul>
        </article>
      } @empty {
        <p class="soft">{{ 'office.noHistory' | transloco }}</p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s3);
    }
    li {
      overflow-wrap: anywhere;
    }
    del {
      color: var(--ink-soft);
    }
    ins {
      text-decoration: none;
      font-weight: 560;
    }
  `,
})
export class OfficeHistory {
  readonly entries = input.required<readonly SettingsEntry[]>();
}
