import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwaitedUnit, Draft } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { AwaitedUnits } from '../../shared/awaited-units';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { awaitedIn, type Past } from './past-input';

export type ReasonAct = 'return' | 'urgent' | 'past';

export interface ReasonAsked {
  readonly act: ReasonAct;
  readonly draft: Pick<Draft, 'id' | 'caseId'>;
  /** `past`: why it does not wait for units, where that turned out to be wanted as well. */
  readonly write: (reason: string, past: Past) => Promise<unknown>;
  /** Units that have not answered. */
  readonly awaited: readonly AwaitedUnit[];
}

/** Why a draft is given back, or leaves without the approval that its ladder asks for, or past units that have not answered. */
@Component({
  selector: 'rz-reason-dialog',
  imports: [AwaitedUnits, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'drafts.acts.' + asked.act + '.title' | transloco"
      [submitLabel]="'drafts.acts.' + asked.act + '.do' | transloco"
      [danger]="asked.act === 'urgent'"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'drafts.acts.' + asked.act + '.means' | transloco }}</p>
      <rz-row [label]="'drafts.acts.' + asked.act + '.words' | transloco" for="draft-reason" [field]="form.reason">
        <textarea id="draft-reason" rows="5" [formField]="form.reason"></textarea>
      </rz-row>
      @if (awaited().length > 0) {
        @if (asked.act !== 'past') {
          <rz-row [label]="'drafts.acts.past.words' | transloco" for="draft-past" [field]="form.past">
            <textarea id="draft-past" rows="3" [formField]="form.past"></textarea>
          </rz-row>
        }
        <rz-awaited [units]="awaited()" />
      }
    </rz-dialog-frame>
  `,
})
export class ReasonDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<ReasonAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '', past: '' });
  protected readonly awaited = signal(this.asked.awaited);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
    required(path.past, { when: () => this.asked.act !== 'past' && this.awaited().length > 0 });
    maxLength(path.past, 2_000);
  });
  readonly #sent = kept(
    placeOf('case', this.asked.draft.caseId, `draft.${this.asked.draft.id}.${this.asked.act}`),
    this.#model,
    ['reason', 'past'],
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { reason, past } = this.form().value();
      try {
        await this.asked.write(reason.trim(), past.trim() ? { pastContributionsReason: past.trim() } : {});
      } catch (error) {
        this.awaited.set(awaitedIn(error));
        throw error;
      }
      this.#sent();
      this.#ref.close(true);
    });
  }
}
