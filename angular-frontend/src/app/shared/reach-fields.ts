import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormRow } from './form-row';

/** How somebody outside is reached, the same in every form that asks for it: a telephone and a mail address. */
@Component({
  selector: 'rz-reach-fields',
  imports: [FormField, FormRow, TranslocoPipe],
  template: `
    <div class="pair">
      <rz-row
        [label]="phoneLabel()"
        [for]="of() + '-phone'"
        [field]="phone()"
        [optional]="'common.optional' | transloco"
        [server]="wrongPhone()"
      >
        <input type="tel" autocomplete="off" [id]="of() + '-phone'" [formField]="phone()" />
      </rz-row>
      <rz-row
        [label]="emailLabel()"
        [for]="of() + '-email'"
        [field]="email()"
        [optional]="'common.optional' | transloco"
        [server]="wrongEmail()"
      >
        <input type="email" autocomplete="off" [id]="of() + '-email'" [formField]="email()" />
      </rz-row>
    </div>
  `,
  host: { style: 'display: contents' },
})
export class ReachFields {
  /** What the ids of the form's fields begin with. */
  readonly of = input.required<string>();
  readonly phone = input.required<FieldTree<string>>();
  readonly phoneLabel = input.required<string>();
  readonly email = input.required<FieldTree<string>>();
  readonly emailLabel = input.required<string>();
  /** What the server said of each. */
  readonly wrongPhone = input<string>();
  readonly wrongEmail = input<string>();
}
