import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../../../core/i18n/language';
import { WhenPipe } from '../../../core/time/date-pipes';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { conditional } from './conditional';

/** From which day the clocks run again. */
@Component({
  selector: 'rz-end-pause-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'endPause.title' | transloco"
      [submitLabel]="(overtaken() ? 'clockMenu.anyway' : 'endPause.submit') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (pause; as pause) {
        <p>
          {{ 'endPause.since' | transloco: { from: pause.from | when: 'date' } }}
          {{ language.code() === 'pl' ? pause.reasonPl : pause.reasonEn }}
        </p>
      }
      <rz-row
        [label]="'endPause.on' | transloco"
        for="pause-end"
        [field]="form.on"
        [hint]="'endPause.hint' | transloco"
        [server]="sending.wrong()['on']"
      >
        <input id="pause-end" type="date" data-first [min]="pause?.from ?? ''" [max]="today" [formField]="form.on" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class EndPauseDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly language = inject(Language);
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  protected readonly pause = this.room.case.value()?.pauses.find(({ until }) => until === null);
  readonly #model = signal({ on: this.today });
  protected readonly form = form(this.#model, (path) => {
    required(path.on);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const path = { ...this.room.path(), pauseId: this.pause?.id ?? '' };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/pauses/{pauseId}/end', { path, body: this.#model(), revision }),
      );
      this.#ref.close(true);
    });
  }
}
