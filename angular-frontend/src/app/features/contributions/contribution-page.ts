import { Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/session/session';
import { NamePipe } from '../../shared/name-pipe';
import { ContributionView } from './contribution-view';

/** One question to a unit: all that the unit may know of a case. */
@Component({
  selector: 'rz-contribution-page',
  imports: [ContributionView, NamePipe, RouterLink, TranslocoPipe],
  template: `
    <div class="page">
      <p class="above soft">
        <a routerLink="/contributions">{{ 'contributions.nav' | transloco }}</a>
        @if (one()?.case; as theCase) {
          @if (session.may('readCases')) {
            <a class="number" [routerLink]="['/cases', theCase.id]">{{ theCase.number }}</a>
          }
        }
      </p>
      <h1>
        {{ 'contributions.title' | transloco }}
        @if (one()?.unit; as unit) {
          <span class="soft">{{ unit | name }}</span>
        }
      </h1>
      <rz-contribution class="card" [contributionId]="id()" />
    </div>
  `,
  styles: `
    .above {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
    }
    rz-contribution {
      margin-block-start: var(--s3);
      max-inline-size: 56rem;
    }
  `,
})
export class ContributionPage {
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  private readonly view = viewChild(ContributionView);
  protected readonly one = computed(() => this.view()?.read.value());
}
