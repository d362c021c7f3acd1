import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { Outcome } from '../../../core/api/types';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

@Component({
  selector: 'rz-close-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'closing.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="(overtaken() ? 'closing.anyway' : 'case.close') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <fieldset
        class="field"
        [attr.aria-describedby]="form.outcome().touched() && form.outcome().invalid() ? 'outcome-wrong' : null"
      >
        <legend>{{ 'closing.outcome' | transloco }}</legend>
        @for (outcome of outcomes(); track outcome) {
          <label class="choice">
            <input type="radio" [value]="outcome" [formField]="form.outcome" />
            {{ 'outcome.' + outcome | transloco }}
          </label>
        }
        @if (anonymous(); as basis) {
          <p class="soft small">{{ 'closing.anonymous' | transloco: { basis } }}</p>
        }
        @if (form.outcome().touched() && form.outcome().invalid()) {
          <span class="wrong" id="outcome-wrong" role="alert">{{ 'closing.outcomeMissing' | transloco }}</span>
        }
      </fieldset>
      <rz-row
        [label]="'closing.note' | transloco"
        for="closing-note"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
      >
        <textarea id="closing-note" rows="2" [formField]="form.note"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class CloseDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #api = inject(Api);
  readonly #kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  readonly #kind = computed(() => this.#kinds.value()?.items.find(({ code }) => code === this.room.case.value()?.kind));
  /** Each kind has its own. */
  protected readonly outcomes = computed(() => this.#kind()?.outcomes ?? []);
  /** By which provision it is left unexamined, because nobody knows who wrote. */
  protected readonly anonymous = computed(() =>
    this.room.case.value()?.contact === null ? this.#kind()?.anonymous : null,
  );
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  readonly #model = signal<{ outcome: Outcome | ''; note: string }>({ outcome: '', note: '' });
  readonly #sent = kept(placeOf('case', this.room.id(), 'closing'), this.#model, ['note']);
  protected readonly form = form(this.#model, (path) => {
    required(path.outcome);
    maxLength(path.note, 5000);
  });

  constructor() {
    effect(() => {
      const likely = this.anonymous()
        ? 'leftUnexamined'
        : wasAnswered(this.room) && this.outcomes().includes('answered')
          ? 'answered'
          : '';
      if (likely && untracked(this.#model).outcome === '')
        untracked(() => this.#model.update((before) => ({ ...before, outcome: likely })));
    });
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { outcome, note } = this.form().value();
      if (!outcome) return;
      const body = { outcome, ...(note.trim() ? { note: note.trim() } : {}) };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/closing', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}

/** Where an answer went out, it was most likely answered; else somebody has to say how it ended. */
const wasAnswered = (room: CaseRoom): boolean =>
  room.case.value()?.correspondence.some(({ direction }) => direction === 'out') ?? false;
