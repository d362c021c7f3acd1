import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ListedContribution } from '../../core/api/types';
import { CrisisChip } from '../../shared/crisis-chip';
import { NamePipe } from '../../shared/name-pipe';
import { ContributionState } from './contribution-state';

/** Questions to units, each with how it stands: a link to each. */
@Component({
  selector: 'rz-contribution-list',
  imports: [ContributionState, CrisisChip, NamePipe, RouterLink, TranslocoPipe],
  template: `
    <ul>
      @for (one of items(); track one.id) {
        <li>
          <a class="open one" [routerLink]="['/contributions', one.id]">{{
            one.question ?? ('common.erased' | transloco)
          }}</a>
          <p class="marks small">
            @if (one.inCrisis) {
              <rz-crisis-chip />
            }
            <rz-contribution-state [of]="one" />
            <span class="soft">
              {{ one.unit | name }},
              @if (one.holder; as holder) {
                {{ holder | name }}
              } @else {
                {{ 'contributions.nobody' | transloco }}
              }
            </span>
          </p>
        </li>
      }
    </ul>
  `,
  styleUrl: '../../shared/waiting-list.scss',
  styles: `
    .one {
      display: -webkit-box;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      min-block-size: 1.5rem;
    }
  `,
})
export class ContributionList {
  readonly items = input.required<readonly ListedContribution[]>();
}
