import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Area, Category } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import type { RuleToWrite } from './routing-rules';

export interface RuleAsked {
  /** The one that is changed; a new one where undefined. */
  readonly rule: RuleToWrite | undefined;
  readonly categories: readonly Category[];
  readonly areas: readonly Area[];
}

/** Which reports a rule takes, and whose they are then. Nothing is saved yet: the rules are tried and saved together. */
@Component({
  selector: 'rz-rule-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.rule ? 'interventionRouting.editTitle' : 'interventionRouting.addTitle') | transloco"
      [submitLabel]="'interventionRouting.take' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'interventionRouting.category' | transloco" for="rule-category" [field]="form.categoryId">
        <select id="rule-category" [formField]="form.categoryId">
          <option value="">{{ 'interventionRouting.anyCategory' | transloco }}</option>
          @for (one of asked.categories; track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'interventionRouting.area' | transloco" for="rule-area" [field]="form.areaCode">
        <select id="rule-area" [formField]="form.areaCode">
          <option value="">{{ 'interventionRouting.anywhere' | transloco }}</option>
          @for (area of asked.areas; track area.code) {
            <option [value]="area.code">{{ area.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'interventionRouting.unit' | transloco" for="rule-unit" [field]="form.unitId">
        <select id="rule-unit" [formField]="form.unitId">
          <option value="">{{ 'interventionRouting.choose' | transloco }}</option>
          @for (unit of staff.units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'interventionRouting.person' | transloco"
        for="rule-person"
        [field]="form.employeeId"
        [hint]="'interventionRouting.personHint' | transloco"
      >
        <select id="rule-person" [formField]="form.employeeId">
          <option value="">{{ 'interventionRouting.nobodyAtOnce' | transloco }}</option>
          @for (person of people(); track person.id) {
            <option [value]="person.id">{{ person.name }}</option>
          }
        </select>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class RuleDialog {
  readonly #ref = inject<DialogRef<RuleToWrite>>(DialogRef);
  readonly #translate = inject(Translate);
  protected readonly asked = inject<RuleAsked>(DIALOG_DATA);
  protected readonly staff = inject(Staff);
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      categoryId: this.asked.rule?.categoryId ?? '',
      areaCode: this.asked.rule?.areaCode ?? '',
      unitId: this.asked.rule?.unitId ?? '',
      employeeId: this.asked.rule?.employeeId ?? '',
    }),
    (path) => {
      required(path.unitId);
      validate(path.areaCode, ({ value, valueOf }) =>
        value() === '' && valueOf(path.categoryId) === ''
          ? { kind: 'empty', message: this.#translate.text('interventionRouting.empty') }
          : undefined,
      );
    },
  );
  /** Of the unit itself and of those below it. */
  protected readonly people = computed(() => {
    const unitId = this.form.unitId().value();
    const parents = new Map(this.staff.units().map(({ id, parentId }) => [id, parentId]));
    const isWithin = (id: string | null | undefined): boolean =>
      id !== null && id !== undefined && (id === unitId || isWithin(parents.get(id)));
    return unitId === '' ? [] : this.staff.active().filter((person) => isWithin(person.unitId));
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { categoryId, areaCode, unitId, employeeId } = this.form().value();
      const there = this.people().some(({ id }) => id === employeeId);
      this.#ref.close({
        ...(this.asked.rule?.id !== undefined && { id: this.asked.rule.id }),
        categoryId: categoryId || null,
        areaCode: areaCode || null,
        unitId,
        employeeId: there ? employeeId : null,
      });
    });
  }
}
