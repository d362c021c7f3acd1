import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Employee, type Role, roles } from '../../core/api/types';
import { query } from '../../core/api/query';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { EmployeeHistory } from '../../shared/employee-history';
import { FormRow } from '../../shared/form-row';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { HangingList } from './hanging-list';

/** A new employee, who is invited by mail unless a password is given; or changes to the one that it is given. */
@Component({
  selector: 'rz-employee-dialog',
  imports: [DialogFrame, EmployeeHistory, FormField, FormRow, HangingList, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(employee ? 'settings.changeEmployee' : 'settings.addEmployee') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'employees.name' | transloco"
        for="p-name"
        [field]="form.name"
        [server]="sending.wrong()['name']"
      >
        <input id="p-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row
        [label]="'employees.email' | transloco"
        for="p-email"
        [field]="form.email"
        [server]="sending.wrong()['email']"
      >
        <input id="p-email" type="email" autocomplete="off" [formField]="form.email" />
      </rz-row>
      <rz-row
        [label]="'employees.unit' | transloco"
        for="p-unit"
        [field]="form.unitId"
        [server]="sending.wrong()['unitId']"
      >
        <select id="p-unit" [formField]="form.unitId">
          @for (unit of staff.units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </rz-row>
      <fieldset class="field">
        <legend>{{ 'employees.roles' | transloco }}</legend>
        @for (role of roles; track role) {
          <label class="choice">
            <input type="checkbox" [checked]="chosen().has(role)" (change)="toggle(role)" />
            {{ 'role.' + role | transloco }}
          </label>
        }
        @if (noRole()) {
          <span class="wrong" role="alert">{{ 'errors.employee-without-role' | transloco }}</span>
        }
      </fieldset>
      <rz-row
        [label]="'settings.clearance.label' | transloco"
        for="p-clearance"
        [field]="form.clearance"
        [hint]="'settings.clearance.hint' | transloco"
        [server]="sending.wrong()['clearance']"
      >
        <select id="p-clearance" [formField]="form.clearance">
          <option value="normal">{{ 'settings.clearance.normal' | transloco }}</option>
          <option value="confidential">{{ 'settings.clearance.confidential' | transloco }}</option>
        </select>
      </rz-row>
      @if (employee) {
        <label class="choice">
          <input type="checkbox" [formField]="form.active" />
          {{ 'settings.active' | transloco }}
        </label>
        @if (goes(); as how) {
          <section aria-live="polite" aria-labelledby="p-hangs">
            <h3 id="p-hangs">{{ 'settings.employeeHangs.' + how | transloco }}</h3>
            <rz-problem [error]="standing.error()" (retry)="standing.refresh()" />
            @if (standing.value(); as known) {
              <rz-hanging-list [hangs]="known.hangs" />
            } @else if (!standing.error()) {
              <rz-skeleton [lines]="3" />
            }
          </section>
        }
        <rz-employee-history [employeeId]="employee.id">{{ 'settings.history' | transloco }}</rz-employee-history>
      } @else {
        <rz-row
          [label]="'settings.password' | transloco"
          for="p-password"
          [optional]="'common.optional' | transloco"
          [hint]="'settings.passwordHint' | transloco"
          [server]="sending.wrong()['password']"
        >
          <input id="p-password" type="password" autocomplete="new-password" [formField]="form.password" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class EmployeeDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #translate = inject(Translate);
  protected readonly staff = inject(Staff);
  protected readonly employee = inject<Employee | null>(DIALOG_DATA);
  protected readonly roles = roles;
  protected readonly sending = submission();
  protected readonly chosen = signal<ReadonlySet<Role>>(new Set(this.employee?.roles ?? ['officer']));
  readonly #tried = signal(false);
  protected readonly noRole = computed(() => this.#tried() && this.chosen().size === 0);
  protected readonly form = form(
    signal({
      name: this.employee?.name ?? '',
      email: this.employee?.email ?? '',
      unitId: this.employee?.unitId ?? this.staff.units()[0]?.id ?? '',
      clearance: this.employee?.clearance ?? 'normal',
      active: this.employee?.active ?? true,
      password: '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      required(path.email);
      email(path.email);
      maxLength(path.email, 254);
      required(path.unitId);
    },
  );

  /** Whether they are about to leave, or to move: what hangs on them is told first. */
  protected readonly goes = computed<'leaves' | 'moves' | undefined>(() => {
    const { active, unitId } = this.form().value();
    if (this.employee?.active && !active) return 'leaves';
    return this.employee && unitId !== this.employee.unitId ? 'moves' : undefined;
  });
  protected readonly standing = query(
    () => (this.goes() ? this.employee?.id : undefined),
    (id) => this.#api.get('/api/employees/{id}/standing', { path: { id } }),
  );

  protected toggle(role: Role): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(role)) next.add(role);
      return next;
    });
  }

  protected send(): Promise<void> {
    this.#tried.set(true);
    if (this.chosen().size === 0) return Promise.resolve();
    return this.sending.run(this.form, async () => {
      const { name, email, unitId, clearance, active, password } = this.form().value();
      const body = { name: name.trim(), email: email.trim(), unitId, clearance, roles: [...this.chosen()] };
      if (this.employee) {
        const { id, revision } = this.employee;
        await this.#api.patch('/api/employees/{id}', { path: { id }, body: { ...body, active }, revision });
        this.#ref.close(this.#translate.text('common.saved'));
      } else {
        await this.#api.post('/api/employees', { body: { ...body, ...(password ? { password } : {}) } });
        this.#ref.close(this.#translate.text(password ? 'common.saved' : 'settings.invited', { name: body.name }));
      }
    });
  }
}
