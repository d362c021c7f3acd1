import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { SameReport } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import type { TogetherAsked } from './together-dialog';

/** Reports that are of the same, and one answer to all of them. Nothing where it is linked to none. */
@Component({
  selector: 'rz-same-reports',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    @if (items().length > 1) {
      <h3>{{ 'intervention.same' | transloco: { count: items().length } }}</h3>
      <p class="small soft">{{ 'intervention.sameMeans' | transloco }}</p>
      <ul>
        @for (one of items(); track one.id) {
          <li>
            @if (one.id === caseId()) {
              <strong class="number" aria-current="true">{{ one.number }}</strong>
            } @else {
              <a [routerLink]="['/cases', one.id]"
                ><span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}</a
              >
            }
            <span class="small soft">{{ one.receivedAt | when: 'date' }}</span>
            <span class="chip" [class.tone-good]="one.state === 'done'">{{
              'intervention.states.' + one.state | transloco
            }}</span>
            @if (one.leads) {
              <span class="chip tone-calm">{{ 'intervention.leads' | transloco }}</span>
            } @else if (mayLink()) {
              <button
                matButton
                type="button"
                [attr.aria-label]="'intervention.unlinkOf' | transloco: { number: one.number }"
                (click)="unlink(one.id)"
              >
                {{ 'intervention.unlink' | transloco }}
              </button>
            }
          </li>
        }
      </ul>
      @if (mayAnswer()) {
        <button matButton="outlined" type="button" (click)="answer()">
          <rz-icon name="mail" />{{ 'intervention.together' | transloco }}
        </button>
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
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class SameReports {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly caseId = input.required<string>();
  readonly items = input.required<readonly SameReport[]>();
  readonly mayLink = input(false);
  readonly mayAnswer = input(false);
  readonly changed = output();

  protected async unlink(id: string): Promise<void> {
    try {
      await this.#api.delete('/api/cases/{id}/same-report', { path: { id } });
      this.#notices.say(this.#translate.text('intervention.unlinked'));
    } catch (error) {
      this.#notices.fail(error);
    }
    this.changed.emit();
  }

  protected async answer(): Promise<void> {
    const load = async () => (await import('./together-dialog')).TogetherDialog;
    await this.#dialogs.open<boolean, TogetherAsked>(load, { caseId: this.caseId(), items: this.items() });
    this.changed.emit();
  }
}
