import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { Query } from '../../core/api/query';
import { type CaseIntervention, type InterventionStep, interventionSteps } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface StepAsked {
  readonly caseId: string;
  readonly read: Query<CaseIntervention>;
}

/** What was done about a report, and by when it is promised to be done. */
@Component({
  selector: 'rz-step-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'intervention.takeTitle' | transloco"
      [submitLabel]="'intervention.take' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'intervention.step' | transloco" for="step-kind" [field]="form.step">
        <select id="step-kind" [formField]="form.step">
          @for (one of steps; track one) {
            <option [value]="one">{{ 'intervention.states.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'intervention.text' | transloco" for="step-text" [field]="form.text">
        <textarea id="step-text" rows="4" [formField]="form.text"></textarea>
      </rz-row>
      @if (!ends()) {
        <rz-row
          [label]="'intervention.promisedFor' | transloco"
          for="step-promise"
          [field]="form.promisedFor"
          [server]="sending.wrong()['promisedFor']"
          [hint]="'intervention.promisedHint' | transloco"
        >
          <input id="step-promise" type="date" [formField]="form.promisedFor" />
        </rz-row>
      }
      <div>
        <label class="choice">
          <input type="checkbox" [formField]="form.public" />
          {{ 'intervention.public' | transloco }}
        </label>
        <p class="small soft">{{ 'intervention.publicMeans' | transloco }}</p>
      </div>
    </rz-dialog-frame>
  `,
})
export class StepDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<StepAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  protected readonly steps = interventionSteps;
  protected readonly sending = submission();
  readonly #model = signal({ step: nextAfter(this.#asked.read.value()), text: '', promisedFor: '', public: true });
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    maxLength(path.text, 5_000);
  });
  /** Nothing is promised any more of what is done or refused. */
  protected readonly ends = computed(() => ['done', 'refused'].includes(this.#model().step));
  readonly #sent = kept(placeOf('case', this.#asked.caseId, 'step'), this.#model, ['text']);
  #attempt: Attempt | undefined;

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { step, text, promisedFor, public: isPublic } = this.form().value();
      const body = {
        step,
        text: text.trim(),
        public: isPublic,
        ...(promisedFor && !this.ends() && { promisedFor }),
      };
      this.#attempt = attemptFor(body, this.#attempt);
      const idempotencyKey = this.#attempt.key;
      const path = { id: this.#asked.caseId };
      await this.#overSeen((revision) =>
        this.#api.post('/api/cases/{id}/steps', { path, body, revision, idempotencyKey }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}

/** The usual one; what has ended is taken up again first. */
function nextAfter(report: CaseIntervention | undefined): InterventionStep {
  switch (report?.state) {
    case 'accepted':
      return 'inspected';
    case 'inspected':
      return 'ordered';
    case 'ordered':
      return 'done';
    default:
      return 'accepted';
  }
}
