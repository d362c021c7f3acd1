import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CoverageItem } from '../core/api/types';
import { WhenPipe } from '../core/time/date-pipes';
import { ToneChip } from './tone-chip';

/** Publications, each with what it came of. */
@Component({
  selector: 'rz-coverage-rows',
  imports: [RouterLink, ToneChip, TranslocoPipe, WhenPipe],
  template: `
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{{ 'coverageOf.publication' | transloco }}</th>
          <th scope="col">{{ 'coverageOf.tone' | transloco }}</th>
          <th scope="col" class="wide-only">{{ 'coverageOf.cameOf' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of items(); track one.id) {
          <tr>
            <td>
              <a class="open" [routerLink]="['/coverage', one.id]">{{ one.title ?? ('common.erased' | transloco) }}</a>
              <span class="small soft where"
                >{{ one.outlet ?? ('common.erased' | transloco) }},
                <time [attr.datetime]="one.publishedOn">{{ one.publishedOn | when: 'date' }}</time></span
              >
            </td>
            <td>
              @if (one.tone; as tone) {
                <rz-tone [tone]="tone" />
              }
            </td>
            <td class="wide-only">
              @if (one.communique; as link) {
                <a [routerLink]="['/communiques', link.id]">{{ link.name ?? ('common.erased' | transloco) }}</a>
              }
              @if (one.case; as link) {
                <a class="number" [routerLink]="['/cases', link.id]">{{ link.number }}</a>
              }
              @if (one.contact; as link) {
                <a [routerLink]="['/contacts', link.id]">{{ link.name ?? ('common.erased' | transloco) }}</a>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    a {
      overflow-wrap: anywhere;
    }
    .where {
      display: block;
    }
    td:last-child a {
      display: block;
    }
  `,
})
export class CoverageRows {
  readonly items = input.required<readonly CoverageItem[]>();
}
