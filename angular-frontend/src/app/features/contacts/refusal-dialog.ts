import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import {
  type ContactAddress,
  type LiftingReason,
  liftingReasons,
  type RefusalSource,
  refusalSources,
} from '../../core/api/types';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** Records that somebody does not want to be reached at an address, or lifts it, with the reason. Closes with true. */
@Component({
  selector: 'rz-refusal-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(stands ? 'refusing.lift' : 'refusing.record') | transloco"
      [submitLabel]="(stands ? 'refusing.liftSubmit' : 'common.save') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p>{{ address.value }}</p>
      @if (stands) {
        <rz-row [label]="'refusing.reason' | transloco" for="f-reason">
          <select id="f-reason" [formField]="form.reason">
            @for (reason of reasons; track reason) {
              <option [value]="reason">{{ 'refusing.reasons.' + reason | transloco }}</option>
            }
          </select>
        </rz-row>
      } @else {
        <rz-row [label]="'refusing.source' | transloco" for="f-source">
          <select id="f-source" [formField]="form.source">
            @for (source of sources; track source) {
              <option [value]="source">{{ 'refusals.source.' + source | transloco }}</option>
            }
          </select>
        </rz-row>
        <rz-row
          [label]="'refusing.on' | transloco"
          for="f-on"
          [field]="form.on"
          [hint]="'refusing.text' | transloco"
          [server]="sending.wrong()['on']"
        >
          <input id="f-on" type="date" [formField]="form.on" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class RefusalDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly address = inject<ContactAddress>(DIALOG_DATA);
  protected readonly stands = this.address.refusal !== null;
  protected readonly sources = refusalSources;
  protected readonly reasons = liftingReasons;
  protected readonly sending = submission();
  protected readonly form = form(
    signal<{ source: RefusalSource; on: string; reason: LiftingReason }>({
      source: 'email',
      on: inWarsaw(inject(OfficeClock).now()).date,
      reason: 'askedForContact',
    }),
    (path) => required(path.on),
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { medium, value } = this.address;
      const { source, on, reason } = this.form().value();
      if (this.stands) await this.#api.post('/api/refusals/lifting', { body: { medium, value, reason } });
      else await this.#api.post('/api/refusals', { body: { medium, value, source, on } });
      this.#ref.close(true);
    });
  }
}
