import { _IdGenerator } from '@angular/cdk/a11y';
import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Translate } from '../core/i18n/translate';

/** A field of a form: its label, its control (the content, with the id given in `for`), and what is wrong with it. */
@Component({
  selector: 'rz-row',
  template: `
    <label [attr.for]="for()">
      {{ label() }}
      @if (optional(); as text) {
        <span class="optional">{{ text }}</span>
      }
    </label>
    <ng-content />
    @if (hint(); as text) {
      <span class="hint" [id]="hintId">{{ text }}</span>
    }
    @if (wrong(); as text) {
      <span class="wrong" [id]="wrongId" role="alert">{{ text }}</span>
    }
  `,
  host: { class: 'field' },
})
export class FormRow {
  readonly #translate = inject(Translate);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();
  readonly for = input.required<string>();
  readonly field = input<FieldTree<string>>();
  readonly hint = input<string>();
  /** The word for "optional", where it is. */
  readonly optional = input<string>();
  /** What the server said. */
  readonly server = input<string>();

  readonly #number = inject(_IdGenerator).getId('row-');
  protected readonly hintId = `hint-${this.#number}`;
  protected readonly wrongId = `wrong-${this.#number}`;
  protected readonly wrong = computed(() => {
    const state = this.field()?.();
    const error = state?.touched() ? state.errors()[0] : undefined;
    if (error) return this.#translate.find(`errors.fields.${error.kind}`) ?? error.message ?? error.kind;
    return this.server();
  });

  constructor() {
    afterRenderEffect(() => {
      const wrong = this.wrong();
      const hint = this.hint();
      const control = this.#element.querySelector('input, select, textarea');
      if (!control) return;
      control.setAttribute('aria-invalid', String(wrong !== undefined));
      const described = [hint && this.hintId, wrong && this.wrongId].filter(Boolean).join(' ');
      if (described) control.setAttribute('aria-describedby', described);
      else control.removeAttribute('aria-describedby');
    });
  }
}
