import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { ApiProblem } from '../../core/api/problems';
import { addressKinds, type Contact, type ContactAddress, type AddressMedium } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { whose } from './whose';

export interface AddressAsked {
  readonly contact: Contact;
  readonly medium: AddressMedium;
  /** The one that is changed; a new one where left out. */
  readonly address?: ContactAddress;
}

/** One more mail address or telephone of somebody; or the kind and the label of one. */
@Component({
  selector: 'rz-address-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="
        (asked.address ? 'contacts.changeAddress' : isMail ? 'contacts.addEmail' : 'contacts.addPhone') | transloco
      "
      [submitLabel]="(isTaken() ? 'contacts.share' : 'common.save') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (isTaken()) {
        <p class="message-bar tone-warn" role="alert">{{ 'contacts.shareText' | transloco }}</p>
      }
      @if (asked.address) {
        <p>{{ asked.address.value }}</p>
      } @else {
        <rz-row
          [label]="(isMail ? 'contacts.email' : 'contacts.phone') | transloco"
          for="a-value"
          [field]="form.value"
          [server]="sending.wrong()['value']"
        >
          <input
            id="a-value"
            autocomplete="off"
            spellcheck="false"
            [type]="isMail ? 'email' : 'tel'"
            [formField]="form.value"
          />
        </rz-row>
      }
      <rz-row [label]="'contacts.addressKindLabel' | transloco" for="a-kind">
        <select id="a-kind" [formField]="form.kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ 'contacts.addressKind.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'contacts.label' | transloco"
        for="a-label"
        [field]="form.label"
        [optional]="'common.optional' | transloco"
        [hint]="'contacts.labelHint' | transloco"
      >
        <input id="a-label" type="text" autocomplete="off" [formField]="form.label" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class AddressDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<AddressAsked>(DIALOG_DATA);
  protected readonly kinds = addressKinds;
  protected readonly isMail = this.asked.medium === 'email';
  protected readonly sending = submission();
  /** Somebody else has it: saved once more, both have it. */
  protected readonly isTaken = computed(() => {
    const error = this.sending.error();
    return error instanceof ApiProblem && error.problem.code === 'address-taken';
  });
  protected readonly form = form(
    signal({
      value: this.asked.address?.value ?? '',
      kind: this.asked.address?.kind ?? 'work',
      label: this.asked.address?.label ?? '',
    }),
    (path) => {
      required(path.value);
      maxLength(path.value, this.isMail ? 320 : 50);
      maxLength(path.label, 100);
    },
  );

  protected send(): Promise<void> {
    const shared = this.isTaken();
    return this.sending.run(this.form, async () => {
      const { value, kind, label } = this.form().value();
      const { contact, address, medium } = this.asked;
      if (address) {
        await this.#api.patch('/api/contacts/{id}/addresses/{addressId}', {
          path: { id: whose(contact, address).id, addressId: address.id },
          body: { kind, label: label.trim() || null },
          revision: whose(contact, address).revision,
        });
      } else {
        await this.#api.post('/api/contacts/{id}/addresses', {
          path: { id: contact.id },
          body: {
            medium,
            value: value.trim(),
            kind,
            ...(label.trim() && { label: label.trim() }),
            ...(shared && { shared }),
          },
        });
      }
      this.#ref.close(true);
    });
  }
}
