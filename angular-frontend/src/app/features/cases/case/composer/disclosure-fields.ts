import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Disclosure } from '../../../../core/api/types';

const names = ['body', 'producedBy', 'disclosedBy', 'on'] as const;

/** What UDIP 12 wants to be known of information that an answer discloses, or that it discloses none. */
@Component({
  selector: 'rz-disclosure-fields',
  imports: [TranslocoPipe],
  template: `
    <fieldset class="field">
      <legend>{{ 'disclosure.title' | transloco }}</legend>
      <label class="choice">
        <input #nothing type="checkbox" [checked]="none()" (change)="noneChange.emit(nothing.checked)" />
        {{ 'disclosure.none' | transloco }}
      </label>
      @if (!none()) {
        <div class="grid">
          @for (name of names; track name) {
            <div class="field">
              <label [for]="'disclosure-' + name">{{ 'disclosure.' + name | transloco }}</label>
              <input
                #field
                maxlength="300"
                [id]="'disclosure-' + name"
                [type]="name === 'on' ? 'date' : 'text'"
                [placeholder]="preset()[name]"
                [value]="said()[name] ?? preset()[name]"
                (change)="change(name, field.value)"
              />
            </div>
          }
        </div>
      }
    </fieldset>
  `,
  styles: `
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--s3);
    }
  `,
})
export class DisclosureFields {
  /** What counts where nobody says otherwise. */
  readonly preset = input.required<Required<Disclosure>>();
  readonly said = input.required<Disclosure>();
  readonly none = input.required<boolean>();
  readonly saidChange = output<Disclosure>();
  readonly noneChange = output<boolean>();
  protected readonly names = names;

  protected change(name: (typeof names)[number], value: string): void {
    this.saidChange.emit({ ...this.said(), [name]: value });
  }
}

/** As an answer says it: what was left empty is preset by the server. */
export const disclosureOf = (said: Disclosure): Disclosure =>
  Object.fromEntries(names.flatMap((name) => (said[name]?.trim() ? [[name, said[name].trim()]] : [])));
