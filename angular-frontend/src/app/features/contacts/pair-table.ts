import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactItem } from '../../core/api/types';
import { NamePipe } from '../../shared/name-pipe';

const facts = ['email', 'phone', 'newsroom', 'beat'] as const;

/** Two contacts side by side, to see whether they are one person. */
@Component({
  selector: 'rz-pair-table',
  imports: [NamePipe, RouterLink, TranslocoPipe],
  template: `
    <table>
      <thead>
        <tr>
          <td></td>
          @for (person of pair(); track person.id) {
            <th scope="col">
              <a [routerLink]="['/contacts', person.id]">{{ person | name }}</a>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (fact of facts; track fact) {
          <tr>
            <th scope="row" class="soft small">{{ 'contacts.' + fact | transloco }}</th>
            @for (person of pair(); track person.id) {
              <td>{{ fact === 'newsroom' ? person.newsroom?.name : person[fact] }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      inline-size: 100%;
      table-layout: fixed;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--s1);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
      font-weight: inherit;
    }
    thead td {
      inline-size: 6rem;
    }
    thead th {
      font-weight: 600;
    }
  `,
})
export class PairTable {
  readonly one = input.required<ContactItem>();
  readonly other = input.required<ContactItem>();
  protected readonly facts = facts;
  protected readonly pair = computed(() => [this.one(), this.other()]);
}
