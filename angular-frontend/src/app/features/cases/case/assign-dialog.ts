import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { type Employee, priorities } from '../../../core/api/types';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { Translate } from '../../../core/i18n/translate';
import { Dates } from '../../../core/time/dates';
import { endOf, inWarsaw } from '../../../core/time/warsaw';
import { Session } from '../../../core/session/session';
import { Away } from '../../../shared/away';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { chosen, PersonPicker } from '../../../shared/person-picker';
import { PriorityMark } from '../../../shared/priority-mark';
import { Staff } from '../../../shared/staff';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

@Component({
  selector: 'rz-assign-dialog',
  imports: [DialogFrame, FormField, FormRow, PersonPicker, PriorityMark, TranslocoPipe],
  providers: [Away],
  template: `
    <rz-dialog-frame
      [title]="'assign.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="(overtaken() ? 'assign.anyway' : 'case.assign') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'assign.to' | transloco"
        for="assignee"
        [field]="form.employeeId"
        [server]="sending.wrong()['employeeId']"
      >
        <rz-person-picker
          inputId="assignee"
          may="answerCases"
          [units]="true"
          [detail]="loadOf"
          [formField]="form.employeeId"
        />
      </rz-row>
      <p role="status" class="small away">{{ awayWords() }}</p>
      <fieldset class="field">
        <legend>{{ 'assign.priority' | transloco }}</legend>
        <div class="segments">
          @for (priority of priorities; track priority) {
            <label>
              <input type="radio" [value]="priority" [formField]="form.priority" />
              <rz-priority [priority]="priority" />
            </label>
          }
        </div>
      </fieldset>
      <rz-row
        [label]="'assign.note' | transloco"
        for="instruction"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
        [server]="sending.wrong()['note']"
      >
        <textarea id="instruction" rows="3" [formField]="form.note"></textarea>
      </rz-row>
      <rz-row
        [label]="'assign.dueOn' | transloco"
        for="assignment-due"
        [field]="form.dueOn"
        [optional]="'common.optional' | transloco"
        [hint]="'assign.dueHint' | transloco"
        [server]="sending.wrong()['dueAt']"
      >
        <input id="assignment-due" type="date" [formField]="form.dueOn" />
      </rz-row>
    </rz-dialog-frame>
  `,
  styles: `
    .away:empty {
      display: none;
    }
    .away {
      color: var(--warn);
    }
  `,
})
export class AssignDialog {
  readonly #away = inject(Away);
  readonly #dates = inject(Dates);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #staff = inject(Staff);
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly #translate = inject(Translate);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly priorities = priorities;
  readonly #workload = query(
    () => (this.#session.may('seeWorkload') ? true : undefined),
    () => this.#api.get('/api/cases/workload'),
  );
  /** How much somebody has already, as soon as that is known. */
  protected readonly loadOf = (person: Employee): string => {
    const people = this.#workload.value()?.people;
    if (this.#away.until(person.id))
      return this.#translate.text('assign.awayUntil', {
        day: this.#dates.of(this.#away.until(person.id)!, 'shortDate'),
      });
    if (!people) return this.#staff.unitName(person);
    const own = people.find(({ employee }) => employee?.id === person.id);
    const { overdue, thisWeek, later } = own ?? { overdue: 0, thisWeek: 0, later: 0 };
    return this.#translate.text('assign.load', { all: overdue + thisWeek + later, overdue });
  };
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  /** The day of the term in force, to be kept, changed or taken away. */
  readonly #dueOn = lastDayOf(this.room.case.value()?.assignmentDueAt);
  readonly #model = signal({
    employeeId: this.room.case.value()?.assignee?.id ?? '',
    priority: this.room.case.value()?.priority ?? 'normal',
    note: '',
    dueOn: this.#dueOn,
  });
  readonly #sent = kept(placeOf('case', this.room.id(), 'assignment'), this.#model, ['note']);
  protected readonly form = form(this.#model, (path) => {
    required(path.employeeId);
    maxLength(path.note, 5000);
  });

  /** Whoever is chosen is away, or soon will be. */
  protected readonly awayWords = computed(() => {
    const to = chosen(this.#model().employeeId);
    const days = 'employeeId' in to ? this.#away.of(to.employeeId) : undefined;
    if (!days) return '';
    return this.#translate.text('assign.awayNote', {
      name: this.#staff.byId(days.employeeId)?.name ?? '',
      from: this.#dates.of(days.from, 'shortDate'),
      to: this.#dates.of(days.to, 'shortDate'),
      deputy: days.deputy.name,
    });
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { employeeId, priority, note, dueOn } = this.form().value();
      const to = chosen(employeeId);
      const body = {
        ...to,
        priority,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(dueOn === this.#dueOn ? {} : { dueAt: dueOn === '' ? null : endOf(dueOn) }),
      };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/assignments', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      const name = 'unitId' in to ? this.#staff.nameOfUnit(to.unitId) : this.#staff.byId(to.employeeId)?.name;
      this.#ref.close(name ?? '');
    });
  }
}

/** The day in Warsaw whose end an instant is, or in which it lies. */
const lastDayOf = (dueAt: string | null | undefined): string => (dueAt ? inWarsaw(Date.parse(dueAt) - 1).date : '');
