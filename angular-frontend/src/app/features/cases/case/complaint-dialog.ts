import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { PersonPicker } from '../../../shared/person-picker';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

/** Whose work a complaint is about: one more person, beside those who were named already (KPA 256). */
@Component({
  selector: 'rz-complaint-dialog',
  imports: [DialogFrame, FormField, FormRow, MatButton, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'complaintAbout.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'complaintAbout.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @for (person of kept(); track person.id) {
        <p>
          {{ person.name }}
          <button matButton type="button" (click)="leaveOut(person.id)">
            {{ 'complaintAbout.leaveOut' | transloco }}
          </button>
        </p>
      }
      <rz-row
        [label]="'complaintAbout.person' | transloco"
        for="complaint-about"
        [field]="form.employeeId"
        [optional]="'common.optional' | transloco"
      >
        <rz-person-picker inputId="complaint-about" [formField]="form.employeeId" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ComplaintDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal({ employeeId: '' });
  protected readonly form = form(this.#model);
  protected readonly kept = signal(this.room.case.value()?.complaintSubjects ?? []);

  protected leaveOut(id: string): void {
    this.kept.update((people) => people.filter((person) => person.id !== id));
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { employeeId } = this.form().value();
      const employeeIds = [...this.kept().map(({ id }) => id), ...(employeeId ? [employeeId] : [])];
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/complaint-subjects', {
          path: this.room.path(),
          body: { employeeIds },
          revision,
        }),
      );
      this.#ref.close(true);
    });
  }
}
