import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { PersonPicker } from '../../../shared/person-picker';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

const decisions = ['authorised', 'changed', 'refused'] as const;

/** What whoever was quoted says to the text, and who they are (PP 14a). */
@Component({
  selector: 'rz-quote-dialog',
  imports: [DialogFrame, FormField, FormRow, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'quote.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'quote.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <fieldset class="field">
        <legend>{{ 'quote.decision' | transloco }}</legend>
        @for (decision of decisions; track decision) {
          <label class="choice">
            <input type="radio" [value]="decision" [formField]="form.decision" />
            {{ 'quote.decisions.' + decision | transloco }}
          </label>
        }
      </fieldset>
      <rz-row
        [label]="'quote.by' | transloco"
        for="authorised-by"
        [field]="form.authorisedById"
        [optional]="'quote.byMe' | transloco"
      >
        <rz-person-picker inputId="authorised-by" [formField]="form.authorisedById" />
      </rz-row>
      @if (form.decision().value() === 'changed') {
        <rz-row
          [label]="'quote.changes' | transloco"
          for="changes"
          [field]="form.changes"
          [server]="sending.wrong()['changes']"
        >
          <textarea id="changes" rows="4" [formField]="form.changes"></textarea>
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class QuoteDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly decisions = decisions;
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal<{ decision: (typeof decisions)[number]; authorisedById: string; changes: string }>({
    decision: 'authorised',
    authorisedById: '',
    changes: '',
  });
  readonly #sent = kept(placeOf('case', this.room.id(), 'authorisation'), this.#model, ['changes']);
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.changes, 20_000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { decision, authorisedById, changes } = this.form().value();
      const body = {
        decision,
        ...(authorisedById ? { authorisedById } : {}),
        ...(decision === 'changed' ? { changes: changes.trim() } : {}),
      };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/authorisation', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
