import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { ProblemBar } from '../../shared/problem-bar';

/** Reports that may be of the same thing, closed ones too, with what is needed to judge. Nothing where there is none. */
@Component({
  selector: 'rz-near-reports',
  imports: [MatButton, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <rz-problem [error]="read.error()" (retry)="read.refresh()" />
    @if (read.value()?.items; as items) {
      @if (items.length > 0) {
        <h3>{{ 'intervention.near' | transloco }}</h3>
        <p class="small soft">{{ 'intervention.nearMeans' | transloco }}</p>
        <ul>
          @for (one of items; track one.id) {
            <li>
              <a [routerLink]="['/cases', one.id]"
                ><span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}</a
              >
              <span class="small soft">{{ one.receivedAt | when: 'date' }}</span>
              @if (one.metres !== null) {
                <span class="small">{{ 'intervention.metres' | transloco: { metres: one.metres } }}</span>
              }
              @if (one.address) {
                <span class="small soft">{{ one.address }}</span>
              }
              <span class="chip" [class.tone-good]="one.state === 'done'">{{
                'intervention.states.' + one.state | transloco
              }}</span>
              @if (one.closed) {
                <span class="chip">{{ 'intervention.nearClosed' | transloco }}</span>
              }
              @if (mayLink() && !linked().includes(one.id)) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'intervention.linkOf' | transloco: { number: one.number }"
                  (click)="link(one.id)"
                >
                  {{ 'intervention.link' | transloco }}
                </button>
              } @else if (linked().includes(one.id)) {
                <span class="chip tone-calm">{{ 'intervention.isLinked' | transloco }}</span>
              }
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    h3 {
      margin-block: var(--s3) 0;
    }
    ul {
      list-style: none;
      padding: 0;
      margin: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s1);
      overflow-wrap: anywhere;
    }
  `,
})
export class NearReports {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly caseId = input.required<string>();
  /** Of the case: what is near changes with its place, category and words. */
  readonly revision = input.required<number>();
  readonly mayLink = input(false);
  /** Ids of the cases that it is linked to already. */
  readonly linked = input<readonly string[]>([]);
  readonly changed = output();
  protected readonly read = query(
    () => ({ id: this.caseId(), revision: this.revision() }),
    ({ id }) => this.#api.get('/api/cases/{id}/near-reports', { path: { id } }),
  );

  protected async link(ofId: string): Promise<void> {
    try {
      await this.#api.put('/api/cases/{id}/same-report', { path: { id: this.caseId() }, body: { ofId } });
      this.#notices.say(this.#translate.text('intervention.linked'));
    } catch (error) {
      this.#notices.fail(error);
    }
    this.changed.emit();
  }
}
