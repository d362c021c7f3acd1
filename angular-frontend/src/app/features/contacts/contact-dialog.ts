import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Contact } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { ReachFields } from '../../shared/reach-fields';
import { submission } from '../../shared/submission';
import { tagsOf } from './tags';

const salutations = ['Szanowna Pani Redaktor', 'Szanowny Panie Redaktorze', 'Szanowni Państwo', 'Dzień dobry'];

/** Who somebody is, what letters call them, what they write about; of a new one also how they are reached. Closes with the id. */
@Component({
  selector: 'rz-contact-dialog',
  imports: [DialogFrame, FormField, FormRow, ReachFields, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(contact ? 'contacts.edit' : 'contacts.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'contacts.name' | transloco" for="k-name" [field]="form.name" [server]="sending.wrong()['name']">
        <input id="k-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      @if (!contact) {
        <rz-reach-fields
          of="k"
          [phone]="form.phone"
          [phoneLabel]="'contacts.phone' | transloco"
          [email]="form.email"
          [emailLabel]="'contacts.email' | transloco"
          [wrongPhone]="sending.wrong()['phone']"
          [wrongEmail]="sending.wrong()['email']"
        />
      }
      @if (contact) {
        <rz-row
          [label]="'contacts.salutation' | transloco"
          for="k-salutation"
          [field]="form.salutation"
          [optional]="'common.optional' | transloco"
          [hint]="'contacts.salutationHint' | transloco"
        >
          <input id="k-salutation" type="text" autocomplete="off" list="k-salutations" [formField]="form.salutation" />
          <datalist id="k-salutations">
            @for (one of salutations; track one) {
              <option [value]="one"></option>
            }
          </datalist>
        </rz-row>
        <rz-row [label]="'contacts.language' | transloco" for="k-language">
          <select id="k-language" [formField]="form.language">
            <option value="">{{ 'contacts.languageUnknown' | transloco }}</option>
            <option value="pl">{{ 'contacts.languages.pl' | transloco }}</option>
            <option value="en">{{ 'contacts.languages.en' | transloco }}</option>
          </select>
        </rz-row>
        <rz-row
          [label]="'contacts.beat' | transloco"
          for="k-beat"
          [field]="form.beat"
          [optional]="'common.optional' | transloco"
          [hint]="'contacts.beatHint' | transloco"
        >
          <input id="k-beat" type="text" autocomplete="off" [formField]="form.beat" />
        </rz-row>
        <rz-row
          [label]="'contacts.tags' | transloco"
          for="k-tags"
          [field]="form.tags"
          [optional]="'common.optional' | transloco"
          [hint]="'contacts.tagsHint' | transloco"
        >
          <input id="k-tags" type="text" autocomplete="off" [formField]="form.tags" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class ContactDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly contact = inject<Contact | null>(DIALOG_DATA, { optional: true });
  protected readonly salutations = salutations;
  protected readonly sending = submission();
  readonly #key = crypto.randomUUID();
  protected readonly form = form(
    signal({
      name: this.contact?.name ?? '',
      email: '',
      phone: '',
      salutation: this.contact?.salutation ?? '',
      language: letterLanguage(this.contact?.language),
      beat: this.contact?.beat ?? '',
      tags: this.contact?.tags.join(', ') ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      email(path.email);
      maxLength(path.email, 320);
      maxLength(path.phone, 50);
      maxLength(path.salutation, 120);
      maxLength(path.beat, 200);
      maxLength(path.tags, 800);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, email: address, phone, salutation, language, beat, tags } = this.form().value();
      if (!this.contact) {
        const body = { name: name.trim(), email: address.trim() || null, phone: phone.trim() || null };
        const { id } = await this.#api.post('/api/contacts', { body, idempotencyKey: this.#key });
        return this.#ref.close(id);
      }
      const { id, revision } = this.contact;
      const body = {
        name: name.trim(),
        salutation: salutation.trim() || null,
        language: language || null,
        beat: beat.trim() || null,
      };
      await this.#api.patch('/api/contacts/{id}', { path: { id }, body, revision });
      if (tags !== this.contact.tags.join(', '))
        await this.#api.put('/api/contacts/{id}/tags', { path: { id }, body: { tags: tagsOf(tags) } });
      this.#ref.close(id);
    });
  }
}

const letterLanguage = (language: Contact['language'] | undefined): 'pl' | 'en' | '' => language ?? '';
