import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HistoryItem } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { Names } from './name-pipe';
import { WhenPipe } from '../core/time/date-pipes';

/** Who did what, when, in whose name; for contacts and newsrooms also in which case. */
@Component({
  selector: 'rz-history',
  imports: [RouterLink, WhenPipe],
  template: `
    <ol>
      @for (item of items(); track item.eventId) {
        <li>
          <time class="soft small" [attr.datetime]="item.occurredAt">{{ item.occurredAt | when: 'dateTime' }}</time>
          <p>
            @if (caseAt($index); as case) {
              <a class="number" [routerLink]="['/cases', case.id]">{{ case.number }}</a>
            }
            {{ item.summary }}
          </p>
          <p class="soft small">{{ who(item) }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--s3);
    }
    li {
      position: relative;
      padding-inline-start: var(--s4);
    }
    li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.4375rem;
      inset-inline-start: 0;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--accent);
    }
    li:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-block: 1.125rem -0.875rem;
      inset-inline-start: 0.1875rem;
      inline-size: 2px;
      background: var(--line);
    }
  `,
})
export class HistoryList {
  readonly #names = inject(Names);
  readonly #translate = inject(Translate);
  readonly items = input.required<readonly HistoryItem[]>();

  /** The case in which it happened, where it is another than that of the line before. */
  protected caseAt(index: number): HistoryItem['case'] {
    const theCase = this.items()[index]?.case;
    return theCase?.id === this.items()[index - 1]?.case?.id ? undefined : theCase;
  }

  protected who({ actor }: HistoryItem): string {
    const name = this.#names.of(actor);
    if (!actor.actingFor) return name;
    const other = this.#names.of({ id: actor.actingFor, name: actor.actingForName ?? null });
    return this.#translate.text('history.actingFor', { name, other });
  }
}
