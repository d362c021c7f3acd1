import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { pageActs } from '../../../core/page-acts';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Dialogs } from '../../../shared/dialogs';
import { Icon } from '../../../shared/icon';
import { CaseRoom } from './case-room';
import { legalForms, type ActForm } from './legal-acts';

/** What the law knows to be done in a case, and what was done. The menu and the palette offer the same. */
@Component({
  selector: 'rz-legal-panel',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, MatButton, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    @if (acts().length > 0 || recorded()) {
      <section class="card" aria-labelledby="legal-title">
        <div class="head">
          <h2 id="legal-title">{{ 'legal.title' | transloco }}</h2>
          @if (acts().length > 0) {
            <button matButton type="button" [cdkMenuTriggerFor]="menu">
              <rz-icon name="paper" />{{ 'legal.menu' | transloco }}
            </button>
          }
        </div>
        @if (case().parent; as parent) {
          <p>
            {{ 'legal.against' | transloco }}
            <a [routerLink]="['/cases', parent.id]">{{ parent.number }}</a>:
            {{ 'legal.options.handling.' + case().handling | transloco }}
          </p>
        }
        @for (appeal of case().appeals; track appeal.id) {
          <p>
            {{ 'kind.' + appeal.kind | transloco }}
            <a [routerLink]="['/cases', appeal.id]">{{ appeal.number }}</a>
            @if (appeal.outcome) {
              <span class="soft">{{ 'outcome.' + appeal.outcome | transloco }}</span>
            }
          </p>
        }
        @for (call of case().remedyCalls; track call.id) {
          <p>
            {{ 'legal.call' | transloco: { days: call.days } }}
            <span class="chip">{{ 'legal.callState.' + call.state | transloco }}</span>
          </p>
        }
        @for (forwarding of case().forwardings; track forwarding.replyId) {
          <p>
            {{ 'legal.forwarded' | transloco: { article: forwarding.article } }} {{ forwarding.body }},
            <time [attr.datetime]="forwarding.at">{{ forwarding.at | when: 'day' }}</time>
          </p>
        }
        @for (refusal of case().refusals; track refusal.replyId) {
          <p>{{ 'legal.refused' | transloco }} {{ refusal.legalBasis }}</p>
          @for (person of refusal.persons; track $index) {
            <p class="soft small">{{ person.name }}, {{ person.position }}</p>
          }
        }
        @for (disclosure of case().disclosures; track disclosure.replyId) {
          <p class="small">
            {{ 'legal.disclosed' | transloco }} {{ disclosure.body }}. {{ 'legal.producedBy' | transloco }}
            {{ disclosure.producedBy }}. {{ 'legal.disclosedBy' | transloco }} {{ disclosure.disclosedBy }},
            {{ disclosure.on | when: 'date' }}.
          </p>
        }
        @if (case().referral; as referral) {
          <p>
            {{ 'legal.referred.' + referral.by | transloco }}
            @if (referral.notified) {
              <span class="chip">{{ 'legal.notified' | transloco }}</span>
            }
          </p>
        }
      </section>
    }
    <ng-template #menu>
      <div class="menu" cdkMenu [attr.aria-label]="'legal.menu' | transloco">
        @for (act of acts(); track act.name) {
          <button cdkMenuItem type="button" (cdkMenuItemTriggered)="open(act)">
            <rz-icon [name]="act.icon" />{{ 'legal.acts.' + act.name + '.title' | transloco }}…
          </button>
        }
      </div>
    </ng-template>
  `,
  styles: `
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s2);

      // Its own padding lies in the card's.
      button {
        margin: calc(-1 * var(--s2));
      }
    }
    .head + p {
      margin-block-start: var(--s2);
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class LegalPanel {
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #room = inject(CaseRoom);
  readonly case = input.required<Case>();

  protected readonly acts = computed(() => legalForms(this.case()));
  protected readonly recorded = computed(() => {
    const { parent, referral, appeals, remedyCalls, forwardings, refusals, disclosures } = this.case();
    const many = [appeals, remedyCalls, forwardings, refusals, disclosures];
    return parent !== null || referral !== null || many.some(({ length }) => length > 0);
  });

  constructor() {
    pageActs(
      computed(() =>
        this.acts().map((act) => ({
          label: `legal.acts.${act.name}.title`,
          icon: act.icon,
          asks: true,
          run: () => void this.open(act),
        })),
      ),
    );
  }

  protected async open(act: ActForm): Promise<void> {
    const done = await this.#dialogs.open<'done' | 'submitted', { room: CaseRoom; act: ActForm }>(
      async () => (await import('./legal-act-dialog')).LegalActDialog,
      { room: this.#room, act },
    );
    if (done) this.#notices.say(this.#translate.text(done === 'submitted' ? 'draftedLetter.done' : 'legal.done'));
  }
}
