import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Unit, unitKinds } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

@Component({
  selector: 'rz-unit-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(unit ? 'settings.changeUnit' : 'settings.addUnit') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'settings.unitName' | transloco"
        for="u-name"
        [field]="form.name"
        [server]="sending.wrong()['name']"
      >
        <input id="u-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row [label]="'settings.unitKind' | transloco" for="u-kind">
        <select id="u-kind" [formField]="form.kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ 'unitKind.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'settings.parent' | transloco" for="u-parent" [server]="sending.wrong()['parentId']">
        <select id="u-parent" [formField]="form.parentId">
          <option value="">{{ 'settings.noParent' | transloco }}</option>
          @for (other of others(); track other.id) {
            <option [value]="other.id">{{ other.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'settings.unitHead' | transloco"
        for="u-head"
        [optional]="'common.optional' | transloco"
        [hint]="'settings.unitHeadHint' | transloco"
        [server]="sending.wrong()['headId']"
      >
        <select id="u-head" [formField]="form.headId">
          <option value="">{{ 'settings.noHead' | transloco }}</option>
          @for (person of heads(); track person.id) {
            <option [value]="person.id">{{ person.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'settings.unitDeputy' | transloco"
        for="u-deputy"
        [optional]="'common.optional' | transloco"
        [hint]="'settings.unitDeputyHint' | transloco"
        [server]="sending.wrong()['deputyId']"
      >
        <select id="u-deputy" [formField]="form.deputyId">
          <option value="">{{ 'settings.noDeputy' | transloco }}</option>
          @for (person of heads(); track person.id) {
            <option [value]="person.id">{{ person.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'settings.unitEmail' | transloco"
        for="u-email"
        [optional]="'common.optional' | transloco"
        [hint]="'settings.unitEmailHint' | transloco"
        [field]="form.email"
        [server]="sending.wrong()['email']"
      >
        <input id="u-email" type="email" autocomplete="off" [formField]="form.email" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class UnitDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #staff = inject(Staff);
  protected readonly unit = inject<Unit | null>(DIALOG_DATA);
  protected readonly kinds = unitKinds;
  protected readonly others = computed(() => this.#staff.units().filter((unit) => unit.id !== this.unit?.id));
  /** Who works here and answers cases; whoever leads it now, too. */
  protected readonly heads = computed(() =>
    (this.#staff.employees() ?? []).filter(
      ({ id, active, rights }) =>
        (active && rights.includes('answerCases')) || id === this.unit?.headId || id === this.unit?.deputyId,
    ),
  );
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      name: this.unit?.name ?? '',
      kind: this.unit?.kind ?? 'department',
      parentId: this.unit?.parentId ?? '',
      headId: this.unit?.headId ?? '',
      deputyId: this.unit?.deputyId ?? '',
      email: this.unit?.email ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      email(path.email);
      maxLength(path.email, 254);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, kind, parentId, headId, deputyId, email } = this.form().value();
      const people = { headId: headId || null, deputyId: deputyId || null };
      const body = { name: name.trim(), kind, parentId: parentId || null, ...people, email: email.trim() || null };
      if (this.unit)
        await this.#api.patch('/api/units/{id}', { path: { id: this.unit.id }, body, revision: this.unit.revision });
      else await this.#api.post('/api/units', { body });
      this.#ref.close(true);
    });
  }
}
