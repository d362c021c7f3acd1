import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { type AnsweredCase, interventionSteps, type SameReport } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface TogetherAsked {
  readonly caseId: string;
  readonly items: readonly SameReport[];
}

/** One answer to all who reported the same, to each in their own case. Whom it did not reach stays, with why. */
@Component({
  selector: 'rz-together-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'intervention.together' | transloco"
      [submitLabel]="'intervention.togetherSend' | transloco: { count: chosen().length }"
      [error]="sending.error()"
      [busy]="sending.busy() || chosen().length === 0"
      (sent)="send()"
    >
      <p class="soft">{{ 'intervention.togetherMeans' | transloco }}</p>
      @if (refused().length > 0) {
        <div role="alert">
          <p>{{ 'intervention.togetherRefused' | transloco }}</p>
          <ul>
            @for (one of refused(); track one.id) {
              <li>
                <span class="number">{{ one.number }}</span>: {{ why(one.code) }}
              </li>
            }
          </ul>
        </div>
      }
      <fieldset>
        <legend>{{ 'intervention.togetherWhom' | transloco }}</legend>
        @for (one of asked.items; track one.id) {
          <label class="choice">
            <input type="checkbox" [checked]="chosen().includes(one.id)" (change)="toggle(one.id)" />
            <span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}
          </label>
        }
      </fieldset>
      <rz-row [label]="'intervention.togetherText' | transloco" for="together-text" [field]="form.text">
        <textarea id="together-text" rows="6" [formField]="form.text"></textarea>
      </rz-row>
      <rz-row
        [label]="'intervention.togetherStep' | transloco"
        for="together-step"
        [field]="form.step"
        [hint]="'intervention.togetherStepHint' | transloco"
      >
        <select id="together-step" [formField]="form.step">
          @for (one of steps; track one) {
            <option [value]="one">{{ 'intervention.states.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
    </rz-dialog-frame>
  `,
  styles: `
    fieldset {
      border: 1px solid var(--line);
      border-radius: var(--radius, 4px);
      max-block-size: 12rem;
      overflow-y: auto;
    }
    .choice {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class TogetherDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly asked = inject<TogetherAsked>(DIALOG_DATA);
  protected readonly steps = interventionSteps;
  protected readonly sending = submission();
  readonly #model = signal<{ text: string; step: (typeof interventionSteps)[number] }>({ text: '', step: 'done' });
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    maxLength(path.text, 5_000);
  });
  /** Closed ones take no answer. */
  protected readonly chosen = signal(this.asked.items.filter(({ closed }) => !closed).map(({ id }) => id));
  protected readonly refused = signal<readonly AnsweredCase[]>([]);
  readonly #sent = kept(placeOf('case', this.asked.caseId, 'together'), this.#model, ['text']);
  #attempt: Attempt | undefined;

  protected toggle(id: string): void {
    this.chosen.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  protected why(code: string | null): string {
    return this.#translate.find(`intervention.why.${code}`) ?? this.#translate.text('intervention.whyElse');
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { text, step } = this.form().value();
      const body = { caseIds: [...this.chosen()], text: text.trim(), step };
      this.#attempt = attemptFor(body, this.#attempt);
      const idempotencyKey = this.#attempt.key;
      const path = { id: this.asked.caseId };
      const { items } = await this.#api.post('/api/cases/{id}/answers-together', { path, body, idempotencyKey });
      const refused = items.filter(({ how }) => how === 'refused');
      const reached = items.length - refused.length;
      if (reached > 0) this.#notices.say(this.#translate.text('intervention.answeredTogether', { count: reached }));
      this.refused.set(refused);
      this.chosen.set(refused.map(({ id }) => id));
      if (refused.length > 0) return;
      this.#sent();
      this.#ref.close(true);
    });
  }
}
