import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { RegisterScheme } from '../../../core/api/types';
import { OfficeClock } from '../../../core/time/office-clock';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';

export interface NumberAsked {
  readonly item: RegisterScheme;
  readonly name: string;
  readonly revision: number;
  /** Of the office's list (JRWA). */
  readonly classes: readonly { readonly symbol: string; readonly name: string }[];
}

/** How a register writes its numbers, and from when on. */
@Component({
  selector: 'rz-number-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'numbers.of' | transloco: { kind: data.name }"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'numbers.pattern' | transloco"
        for="n-pattern"
        [field]="form.pattern"
        [hint]="'numbers.patternHint' | transloco"
        [server]="sending.wrong()['pattern']"
      >
        <input id="n-pattern" type="text" autocomplete="off" spellcheck="false" [formField]="form.pattern" />
      </rz-row>
      <rz-row
        [label]="'numbers.unit' | transloco"
        for="n-unit"
        [hint]="'numbers.unitHint' | transloco"
        [server]="sending.wrong()['unit']"
      >
        <input id="n-unit" type="text" autocomplete="off" [formField]="form.unit" />
      </rz-row>
      <rz-row
        [label]="'numbers.class' | transloco"
        for="n-class"
        [hint]="className() ?? ('numbers.classHint' | transloco)"
        [server]="sending.wrong()['subjectClass']"
      >
        <input
          id="n-class"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          list="n-classes"
          [formField]="form.subjectClass"
        />
        <datalist id="n-classes">
          @for (one of data.classes; track one.symbol) {
            <option [value]="one.symbol">{{ one.symbol }} {{ one.name }}</option>
          }
        </datalist>
      </rz-row>
      <p role="status">{{ 'numbers.example' | transloco: { example: example() } }}</p>
      <fieldset>
        <legend>{{ 'numbers.from' | transloco }}</legend>
        <label class="choice">
          <input type="radio" value="nextYear" [formField]="form.from" />
          {{ 'numbers.nextYear' | transloco }}
        </label>
        <label class="choice">
          <input type="radio" value="now" [formField]="form.from" />
          {{ 'numbers.now' | transloco }}
        </label>
      </fieldset>
    </rz-dialog-frame>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--s2);
      border: 0;
      padding: 0;
      margin: 0;
    }
    legend {
      padding: 0;
      font-weight: 560;
      margin-block-end: var(--s1);
    }
  `,
})
export class NumberDialog {
  readonly #api = inject(Api);
  readonly #clock = inject(OfficeClock);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly data = inject<NumberAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #latest = this.data.item.nextYear ?? this.data.item.current;
  protected readonly form = form(
    signal({
      pattern: this.#latest.pattern,
      unit: this.#latest.unit ?? '',
      subjectClass: this.#latest.subjectClass ?? '',
      from: 'nextYear',
    }),
    (path) => {
      required(path.pattern);
      maxLength(path.pattern, 60);
    },
  );
  /** What the chosen class is called. */
  protected readonly className = computed(
    () => this.data.classes.find(({ symbol }) => symbol === this.form.subjectClass().value())?.name,
  );
  /** The twelfth of the year, as it would be written. */
  protected readonly example = computed(() => {
    const { pattern, unit, subjectClass, from } = this.form().value();
    const year = new Date(this.#clock.now()).getFullYear() + (from === 'now' ? 0 : 1);
    const values: Readonly<Record<string, string>> = {
      unit: unit.toUpperCase(),
      class: subjectClass,
      number: '12',
      year: String(year),
    };
    return pattern.replace(/\{([a-z]+)(?::([1-9]))?\}/g, (part, name: string, width?: string) =>
      (values[name] ?? part).padStart(Number(width ?? 0), '0'),
    );
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { pattern, unit, subjectClass, from } = this.form().value();
      await this.#api.put('/api/office/number-schemes/{kind}', {
        path: { kind: this.data.item.kind },
        body: {
          pattern,
          unit: unit || null,
          subjectClass: subjectClass || null,
          from: from === 'now' ? 'now' : 'nextYear',
        },
        revision: this.data.revision,
      });
      this.#ref.close(true);
    });
  }
}
