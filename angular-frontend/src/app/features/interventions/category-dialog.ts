import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Category, CategoryQuestion } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { CategoryQuestions } from './category-questions';

/** A new one, and its new questions, have no id yet. */
export type CategoryToWrite = Omit<Category, 'id' | 'questions'> & {
  readonly id?: string;
  readonly questions: readonly QuestionToWrite[];
};
export type QuestionToWrite = Omit<CategoryQuestion, 'id'> & { readonly id?: string };

export interface CategoryAsked {
  /** The one that is changed; a new one where undefined. */
  readonly category: Category | undefined;
  readonly write: (category: CategoryToWrite) => Promise<unknown>;
}

/** What a category is called, which unit usually deals with it, and whether it can be chosen. */
@Component({
  selector: 'rz-category-dialog',
  imports: [CategoryQuestions, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.category ? 'interventionRegisters.editTitle' : 'interventionRegisters.addTitle') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'interventionRegisters.name' | transloco" for="category-name" [field]="form.name">
        <input id="category-name" type="text" [formField]="form.name" />
      </rz-row>
      <rz-row [label]="'interventionRegisters.unit' | transloco" for="category-unit" [field]="form.unitId">
        <select id="category-unit" [formField]="form.unitId">
          <option value="">{{ 'interventionRegisters.noUnit' | transloco }}</option>
          @for (unit of staff.units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'interventionRegisters.near' | transloco"
        for="category-near"
        [field]="form.near"
        [hint]="'interventionRegisters.nearHint' | transloco"
      >
        <input id="category-near" type="text" inputmode="numeric" [formField]="form.near" />
      </rz-row>
      <label class="choice">
        <input type="checkbox" [formField]="form.open" />
        {{ 'interventionRegisters.open' | transloco }}
      </label>
      <rz-category-questions [(questions)]="questions" />
    </rz-dialog-frame>
  `,
})
export class CategoryDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #translate = inject(Translate);
  protected readonly asked = inject<CategoryAsked>(DIALOG_DATA);
  protected readonly staff = inject(Staff);
  protected readonly sending = submission();
  protected readonly questions = signal<readonly QuestionToWrite[]>(this.asked.category?.questions ?? []);
  protected readonly form = form(
    signal({
      name: this.asked.category?.name ?? '',
      unitId: this.asked.category?.unitId ?? '',
      open: this.asked.category?.open ?? true,
      near: this.asked.category ? String(this.asked.category.nearMetres ?? '') : '100',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 100);
      validate(path.near, ({ value }) => {
        const metres = value().trim() === '' ? 1 : Number(value());
        const isRight = Number.isInteger(metres) && metres >= 1 && metres <= 20_000;
        return isRight ? undefined : { kind: 'near', message: this.#translate.text('interventionRegisters.nearWrong') };
      });
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, unitId, open, near } = this.form().value();
      const { category } = this.asked;
      await this.asked.write({
        ...(category && { id: category.id }),
        name: name.trim(),
        unitId: unitId || null,
        open,
        nearMetres: near.trim() === '' ? null : Number(near),
        // One without words was begun and left.
        questions: this.questions().filter(({ text }) => text.trim() !== ''),
      });
      this.#ref.close(true);
    });
  }
}
