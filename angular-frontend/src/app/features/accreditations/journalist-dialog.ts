import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Accreditation, Person } from '../../core/api/types';
import { ContactPicker } from '../../shared/contact-picker';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface JournalistAsked {
  readonly caseId: string;
  readonly read: Query<Accreditation>;
}

/** Somebody for the list: a contact, or a name. */
@Component({
  selector: 'rz-journalist-dialog',
  imports: [ContactPicker, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'accreditation.addTitle' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'accreditation.contact' | transloco"
        for="j-contact"
        [optional]="'accreditation.noContact' | transloco"
      >
        <rz-contact-picker inputId="j-contact" [most]="1" [formField]="form.people" />
      </rz-row>
      @if (form.people().value().length === 0) {
        <rz-row
          [label]="'accreditation.name' | transloco"
          for="j-name"
          [field]="form.name"
          [optional]="'accreditation.nameHint' | transloco"
        >
          <input id="j-name" type="text" autocomplete="off" [formField]="form.name" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class JournalistDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<JournalistAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  protected readonly sending = submission();
  protected readonly form = form(
    signal<{ people: readonly Person[]; name: string }>({ people: [], name: '' }),
    (path) => {
      required(path.name, { when: ({ valueOf }) => valueOf(path.people).length === 0 });
      maxLength(path.name, 200);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const {
        people: [person],
        name,
      } = this.form().value();
      const body = person ? { contactId: person.id } : { name: name.trim() };
      const path = { id: this.#asked.caseId };
      await this.#overSeen((revision) =>
        this.#api.post('/api/cases/{id}/accreditation/journalists', { path, body, revision }),
      );
      this.#ref.close(true);
    });
  }
}
