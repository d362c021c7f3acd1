import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, pattern, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface CrisisWordsAsked {
  readonly what: 'crisis' | 'decision' | 'statement';
  readonly topicId: string;
}

/** Why a crisis is declared, what was decided in it, or what is said to all who wait. */
@Component({
  selector: 'rz-crisis-words-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'topics.crisis.dialog.' + asked.what + '.title' | transloco"
      [submitLabel]="'topics.crisis.dialog.' + asked.what + '.do' | transloco"
      [danger]="asked.what === 'crisis'"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="small soft">{{ 'topics.crisis.dialog.' + asked.what + '.means' | transloco }}</p>
      <rz-row
        [label]="'topics.crisis.dialog.' + asked.what + '.words' | transloco"
        for="crisis-words"
        [field]="form.text"
      >
        <textarea id="crisis-words" rows="6" [formField]="form.text"></textarea>
      </rz-row>
      @if (asked.what === 'crisis') {
        <rz-row
          [label]="'topics.crisis.dialog.crisis.days' | transloco"
          for="crisis-days"
          [field]="form.days"
          [hint]="'topics.crisis.dialog.crisis.daysHint' | transloco"
          [optional]="'common.optional' | transloco"
        >
          <input id="crisis-days" type="text" inputmode="numeric" autocomplete="off" [formField]="form.days" />
        </rz-row>
      }
      @if (asked.what === 'decision') {
        <label class="choice">
          <input type="checkbox" [formField]="form.confirmed" />
          {{ 'topics.crisis.confirmed' | transloco }}
        </label>
      }
    </rz-dialog-frame>
  `,
})
export class CrisisWordsDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<CrisisWordsAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ text: '', confirmed: false, days: '1' });
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    maxLength(path.text, 5_000);
    pattern(path.days, /^([12]?\d|30)?$/);
  });
  readonly #sent = kept(`crisis.${this.asked.topicId}.${this.asked.what}`, this.#model, ['text']);
  #attempt: Attempt | undefined;

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { text, confirmed, days } = this.form().value();
      this.#attempt = attemptFor({ text, confirmed, days }, this.#attempt);
      await this.#post(text.trim(), confirmed, days, this.#attempt.key);
      this.#sent();
      this.#ref.close(true);
    });
  }

  #post(text: string, confirmed: boolean, days: string, idempotencyKey: string): Promise<unknown> {
    const path = { id: this.asked.topicId };
    switch (this.asked.what) {
      case 'crisis':
        return this.#api.post('/api/topics/{id}/crisis', {
          path,
          body: { reason: text, ...(days !== '' && { internalDays: Number(days) }) },
          idempotencyKey,
        });
      case 'decision':
        return this.#api.post('/api/topics/{id}/crisis-log', { path, body: { text, confirmed }, idempotencyKey });
      case 'statement':
        return this.#api.post('/api/topics/{id}/statements', { path, body: { text }, idempotencyKey });
    }
  }
}
