import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type Absence, type AbsenceWritten, absenceScopes } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { PersonPicker } from '../../shared/person-picker';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { AbsenceDays } from './absence-days';
import { AbsenceTerms } from './absence-terms';

interface Entered {
  readonly employeeId: string;
  readonly from: string;
  readonly to: string;
  readonly deputyId: string;
  readonly scope: Absence['scope'];
}

/** Plans an absence, or changes one: the data is that one, or null. Closes with what was written. */
@Component({
  selector: 'rz-absence-dialog',
  imports: [AbsenceDays, AbsenceTerms, DialogFrame, FormField, FormRow, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(absence ? 'absences.change' : 'absences.plan') | transloco"
      [submitLabel]="(absence ? 'common.save' : 'absences.add') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (!absence && offered().length > 1) {
        <rz-row [label]="'absences.employee' | transloco" for="absent">
          <select id="absent" [formField]="form.employeeId">
            @for (person of offered(); track person.id) {
              <option [value]="person.id">{{ person.name }}</option>
            }
          </select>
        </rz-row>
      }
      <rz-row
        [label]="'absences.from' | transloco"
        for="absence-from"
        [field]="form.from"
        [server]="sending.wrong()['from']"
      >
        <input id="absence-from" type="date" [formField]="form.from" />
      </rz-row>
      <rz-row [label]="'absences.to' | transloco" for="absence-to" [field]="form.to" [server]="sending.wrong()['to']">
        <input id="absence-to" type="date" [formField]="form.to" />
      </rz-row>
      <rz-absence-terms [employeeId]="model().employeeId" [from]="model().from" [to]="model().to" />
      <rz-row
        [label]="'absences.deputyField' | transloco"
        for="absence-deputy"
        [field]="form.deputyId"
        [hint]="'absences.deputyHint' | transloco"
        [server]="sending.wrong()['deputyId']"
      >
        <rz-person-picker inputId="absence-deputy" [formField]="form.deputyId" />
      </rz-row>
      @if (deputyAway().length > 0) {
        <p role="status" class="small tone-warn">
          @for (days of deputyAway(); track days.from) {
            <rz-absence-days key="absences.deputyAway" [from]="days.from" [to]="days.to" />
          }
        </p>
      }
      <rz-row
        [label]="'absences.scope' | transloco"
        for="absence-scope"
        [hint]="'absences.scopeHint.' + model().scope | transloco"
      >
        <select id="absence-scope" [formField]="form.scope">
          @for (scope of scopes; track scope) {
            <option [value]="scope">{{ 'absences.scopes.' + scope | transloco }}</option>
          }
        </select>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class AbsenceDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<AbsenceWritten>>(DialogRef);
  readonly #session = inject(Session);
  readonly #staff = inject(Staff);
  readonly #translate = inject(Translate);
  protected readonly absence = inject<Absence | null>(DIALOG_DATA);
  protected readonly scopes = absenceScopes;
  protected readonly sending = submission();
  /** Oneself first, then those whose absence one may plan. */
  protected readonly offered = computed(() => {
    const me = this.#session.employee()?.id;
    const everybody = this.#session.may('planAbsences');
    const people = this.#staff.active();
    const others = people.filter(({ id, unitId }) => id !== me && (everybody || this.#staff.leads(unitId)));
    return [...people.filter(({ id }) => id === me), ...others];
  });
  protected readonly model = signal<Entered>({
    employeeId: this.absence?.employee.id ?? this.#session.employee()?.id ?? '',
    from: this.absence?.from ?? '',
    to: this.absence?.to ?? '',
    deputyId: this.absence?.deputy.id ?? '',
    scope: this.absence?.scope ?? 'all',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.from);
    required(path.to);
    validate(path.to, ({ value, valueOf }) =>
      value() !== '' && value() < valueOf(path.from)
        ? { kind: 'endsEarlier', message: this.#translate.text('absences.endsEarlier') }
        : undefined,
    );
    required(path.deputyId);
  });
  /** When the chosen deputy is away on the same days, as far as one may see it. */
  readonly #deputys = query(
    () => this.model().deputyId || undefined,
    (employeeId) => this.#api.get('/api/absences', { query: { employeeId } }),
  );
  protected readonly deputyAway = computed(() => {
    const { from, to } = this.model();
    const items = this.#deputys.value()?.items ?? [];
    return from && to ? items.filter((one) => one.from <= to && from <= one.to) : [];
  });

  constructor() {
    this.#staff.need();
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { employeeId, ...body } = this.model();
      const written = this.absence
        ? await this.#api.patch('/api/absences/{id}', { path: { id: this.absence.id }, body })
        : await this.#api.post('/api/absences', { body: { employeeId, ...body } });
      this.#ref.close(written);
    });
  }
}
