import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { type CommuniqueKind, communiqueKinds } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** The idea of a communiqué: its headline. The kind brings a skeleton of its words along. */
@Component({
  selector: 'rz-begin-communique',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'communiques.beginTitle' | transloco"
      [submitLabel]="'communiques.beginDo' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'communiques.headline' | transloco" for="begin-headline" [field]="form.headline">
        <input id="begin-headline" data-first autocomplete="off" [formField]="form.headline" />
      </rz-row>
      <rz-row
        [label]="'communiques.kind' | transloco"
        for="begin-kind"
        [field]="form.kind"
        [hint]="'communiques.kindHint' | transloco"
      >
        <select id="begin-kind" [formField]="form.kind">
          @for (one of kinds; track one) {
            <option [value]="one">{{ 'communiques.kinds.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <label class="choice">
        <input type="checkbox" [formField]="form.skeleton" />
        {{ 'communiques.withSkeleton' | transloco }}
      </label>
    </rz-dialog-frame>
  `,
})
export class BeginDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #translate = inject(Translate);
  protected readonly kinds = communiqueKinds;
  protected readonly sending = submission();
  readonly #model = signal<{ headline: string; kind: CommuniqueKind; skeleton: boolean }>({
    headline: '',
    kind: 'communique',
    skeleton: false,
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.headline);
    maxLength(path.headline, 300);
  });
  readonly #sent = kept('communique.begin', this.#model, ['headline']);
  #attempt: Attempt | undefined;

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { headline, kind, skeleton } = this.form().value();
      const body = {
        headline: headline.trim(),
        kind,
        ...(skeleton && { body: this.#translate.text(`communiques.skeletons.${kind}`) }),
      };
      this.#attempt = attemptFor(body, this.#attempt);
      const { id } = await this.#api.post('/api/communiques', { body, idempotencyKey: this.#attempt.key });
      this.#sent();
      this.#ref.close(id);
    });
  }
}
