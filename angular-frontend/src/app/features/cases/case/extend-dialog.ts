import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { OfficeClock } from '../../../core/time/office-clock';
import { fromWarsaw, inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { ClockChoice, hearing } from './clock-choice';
import { conditional } from './conditional';

/** A later end of a quote's term, by agreement (PP 14a). */
@Component({
  selector: 'rz-extend-dialog',
  imports: [ClockChoice, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'extend.title' | transloco"
      [submitLabel]="(overtaken() ? 'clockMenu.anyway' : 'extend.submit') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-clock-choice [deadlines]="deadlines()" [(chosen)]="chosen" />
      <p class="soft small">{{ 'extend.what' | transloco }}</p>
      <rz-row
        [label]="'extend.date' | transloco"
        for="extend-date"
        [field]="form.date"
        [server]="sending.wrong()['until']"
      >
        <input id="extend-date" type="date" data-first [formField]="form.date" />
      </rz-row>
      <rz-row [label]="'extend.time' | transloco" for="extend-time" [field]="form.time">
        <input id="extend-time" type="time" [formField]="form.time" />
      </rz-row>
      <rz-row
        [label]="'extend.agreedWith' | transloco"
        for="extend-with"
        [field]="form.agreedWith"
        [server]="sending.wrong()['agreedWith']"
      >
        <input id="extend-with" type="text" [formField]="form.agreedWith" />
      </rz-row>
      <rz-row
        [label]="'extend.note' | transloco"
        for="extend-note"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
      >
        <textarea id="extend-note" rows="2" [formField]="form.note"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ExtendDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  protected readonly deadlines = signal(hearing(this.room.case.value(), 'extend'));
  protected readonly chosen = signal(this.deadlines()[0]?.id ?? '');
  /** The present end, and whoever handed the quote over. */
  readonly #model = signal({
    ...inWarsaw(this.deadlines()[0]?.endInstant ?? inject(OfficeClock).now()),
    agreedWith: this.room.case.value()?.contact?.name ?? '',
    note: '',
  });
  readonly #sent = kept(placeOf('case', this.room.id(), 'extension'), this.#model, ['note']);
  protected readonly form = form(this.#model, (path) => {
    required(path.date);
    required(path.time);
    required(path.agreedWith);
    maxLength(path.agreedWith, 200);
    maxLength(path.note, 2000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { date, time, agreedWith, note } = this.#model();
      const body = {
        deadlineId: this.chosen(),
        until: fromWarsaw(date, time.slice(0, 5)),
        agreedWith: agreedWith.trim(),
        ...(note.trim() ? { note: note.trim() } : {}),
      };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/term-extensions', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
