import { Component, input, output } from '@angular/core';
import { FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Office } from '../../../core/api/types';
import { FormRow } from '../../../shared/form-row';
import { listOf, OfficePart, partForm } from './office-part';

/** What a new password has to be. */
@Component({
  selector: 'rz-office-passwords',
  imports: [FormField, FormRow, OfficePart, TranslocoPipe],
  template: `
    <rz-office-part
      [office]="office()"
      setting="passwordRules"
      [title]="'office.passwords' | transloco"
      [means]="'office.passwordsMean' | transloco"
      [saveLabel]="'office.savePasswords' | transloco"
      [part]="part"
    >
      <rz-row
        [label]="'office.shortest' | transloco"
        for="o-shortest"
        [field]="part.form.shortest"
        [hint]="'office.shortestHint' | transloco"
        [server]="part.sending.wrong()['passwordRules.shortest']"
      >
        <input id="o-shortest" type="number" [formField]="part.form.shortest" />
      </rz-row>
      <rz-row
        [label]="'office.remembered' | transloco"
        for="o-remembered"
        [field]="part.form.remembered"
        [hint]="'office.rememberedHint' | transloco"
        [server]="part.sending.wrong()['passwordRules.remembered']"
      >
        <input id="o-remembered" type="number" [formField]="part.form.remembered" />
      </rz-row>
      <rz-row
        [label]="'office.forbidden' | transloco"
        for="o-forbidden"
        [field]="part.form.forbidden"
        [hint]="'office.forbiddenHint' | transloco"
        [server]="part.sending.wrong()['passwordRules.forbidden']"
      >
        <textarea id="o-forbidden" rows="3" spellcheck="false" [formField]="part.form.forbidden"></textarea>
      </rz-row>
    </rz-office-part>
  `,
})
export class OfficePasswords {
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly part = partForm({
    office: this.office,
    empty: { shortest: '', remembered: '', forbidden: '' },
    fieldsOf: ({ passwordRules: { shortest, remembered, forbidden } }) => ({
      shortest: String(shortest),
      remembered: String(remembered),
      forbidden: forbidden.join('\n'),
    }),
    changesOf: ({ shortest, remembered, forbidden }) => ({
      passwordRules: {
        shortest: Number(shortest),
        remembered: Number(remembered),
        forbidden: listOf(forbidden, /\n/),
      },
    }),
    schema: (path) => {
      required(path.shortest);
      required(path.remembered);
    },
    saved: () => this.saved.emit(),
  });
}
