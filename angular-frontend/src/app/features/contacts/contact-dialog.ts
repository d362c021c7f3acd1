import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Contact } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { NewsroomChoice } from '../../shared/newsroom-choice';
import { submission } from '../../shared/submission';

@Component({
  selector: 'rz-contact-dialog',
  imports: [DialogFrame, FormField, FormRow, NewsroomChoice, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contacts.edit' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'contacts.name' | transloco" for="k-name" [field]="form.name" [server]="sending.wrong()['name']">
        <input id="k-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row
        [label]="'contacts.email' | transloco"
        for="k-email"
        [field]="form.email"
        [server]="sending.wrong()['email']"
      >
        <input id="k-email" type="email" autocomplete="off" [formField]="form.email" />
      </rz-row>
      <rz-row
        [label]="'contacts.phone' | transloco"
        for="k-phone"
        [field]="form.phone"
        [server]="sending.wrong()['phone']"
      >
        <input id="k-phone" type="tel" autocomplete="off" [formField]="form.phone" />
      </rz-row>
      <rz-row [label]="'contacts.newsroom' | transloco" for="k-newsroom" [server]="sending.wrong()['newsroomId']">
        <rz-newsroom-choice inputId="k-newsroom" [formField]="form.newsroomId" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ContactDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #contact = inject<Contact>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      name: this.#contact.name ?? '',
      email: this.#contact.email ?? '',
      phone: this.#contact.phone ?? '',
      newsroomId: this.#contact.newsroom?.id ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      email(path.email);
      maxLength(path.email, 320);
      maxLength(path.phone, 50);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, email, phone, newsroomId } = this.form().value();
      const body = {
        name: name.trim(),
        email: email.trim() || null,
        phone: phone.trim() || null,
        newsroomId: newsroomId || null,
      };
      await this.#api.patch('/api/contacts/{id}', {
        path: { id: this.#contact.id },
        body,
        revision: this.#contact.revision,
      });
      this.#ref.close(true);
    });
  }
}
