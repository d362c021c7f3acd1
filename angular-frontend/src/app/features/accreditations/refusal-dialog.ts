import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Accreditation, Journalist } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface RefusalAsked {
  readonly caseId: string;
  readonly read: Query<Accreditation>;
  readonly journalist: Journalist;
}

/** Why somebody is not let in. */
@Component({
  selector: 'rz-refusal-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'accreditation.refuseTitle' | transloco: { name: asked.journalist.name ?? '' }"
      [submitLabel]="'accreditation.refuse' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'accreditation.reason' | transloco"
        for="r-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="r-reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class RefusalDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<RefusalAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.asked.read);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  readonly #sent = kept(placeOf('case', this.asked.caseId, `accreditation.${this.asked.journalist.id}`), this.#model, [
    'reason',
  ]);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 1000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { caseId, journalist } = this.asked;
      const reason = this.form().value().reason.trim();
      await this.#overSeen((revision) =>
        this.#api.post('/api/cases/{id}/accreditation/journalists/{personId}/decision', {
          path: { id: caseId, personId: journalist.id },
          body: { decision: 'refused', reason },
          revision,
        }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
