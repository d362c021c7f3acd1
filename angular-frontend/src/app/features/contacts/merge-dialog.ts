import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { ContactItem, Person } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { NamePipe } from '../../shared/name-pipe';
import { submission } from '../../shared/submission';
import { ContactPicker } from '../../shared/contact-picker';
import { PairTable } from './pair-table';

/** One person, and another that is the same where somebody proposed it. */
export interface MergeAsked {
  readonly one: ContactItem;
  readonly other?: ContactItem;
}

/** Says that two contacts are one person, and under whose name they show. Closes with the id of that one. */
@Component({
  selector: 'rz-merge-dialog',
  imports: [ContactPicker, DialogFrame, FormField, FormRow, NamePipe, PairTable, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'merging.title' | transloco"
      [submitLabel]="'merging.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (asked.other) {
        <rz-pair-table [one]="asked.one" [other]="asked.other" />
      } @else {
        <rz-row [label]="'merging.with' | transloco: { name: asked.one.name }" for="g-other">
          <rz-contact-picker inputId="g-other" [most]="1" [formField]="form.people" />
        </rz-row>
      }
      @if (other(); as second) {
        <fieldset>
          <legend>{{ 'merging.under' | transloco }}</legend>
          @for (person of [asked.one, second]; track person.id) {
            <label class="choice">
              <input
                type="radio"
                name="survivor"
                [value]="person.id"
                [checked]="survivor() === person.id"
                (change)="survivor.set(person.id)"
              />
              {{ person | name }}
            </label>
          }
        </fieldset>
      }
      <p class="soft small">{{ 'merging.text' | transloco }}</p>
    </rz-dialog-frame>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
    }
    .choice {
      display: flex;
      align-items: center;
      gap: var(--s2);
      min-block-size: 2.25rem;
    }
  `,
})
export class MergeDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<MergeAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly survivor = signal(this.asked.one.id);
  protected readonly form = form(signal<{ people: readonly Person[] }>({ people: [] }), (path) => {
    validate(path.people, ({ value }) => (this.asked.other || value().length > 0 ? null : { kind: 'required' }));
  });
  protected readonly other = computed<Person | undefined>(() => this.asked.other ?? this.form().value().people[0]);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { one } = this.asked;
      const other = this.other()!;
      const intoId = this.survivor() === other.id ? other.id : one.id;
      await this.#api.post('/api/contacts/{id}/merge', {
        path: { id: intoId === one.id ? other.id : one.id },
        body: { intoId },
      });
      this.#ref.close(intoId);
    });
  }
}
