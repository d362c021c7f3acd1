import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Query } from '../../core/api/query';
import type { Contribution } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export type WordsAct = 'return' | 'withdraw' | 'refuse' | 'explain' | 'askBack' | 'decline';

export interface WordsAsked {
  readonly act: WordsAct;
  readonly read: Query<Contribution>;
  readonly write: (words: string, revision: number | undefined) => Promise<unknown>;
}

/** What is done with a few words: given back, withdrawn, asked back, explained, declined. */
@Component({
  selector: 'rz-words-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contributions.acts.' + asked.act + '.title' | transloco"
      [submitLabel]="'contributions.acts.' + asked.act + '.do' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'contributions.acts.' + asked.act + '.words' | transloco"
        for="contribution-words"
        [field]="form.words"
      >
        <textarea id="contribution-words" rows="5" [formField]="form.words"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class WordsDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<WordsAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.asked.read);
  protected readonly sending = submission();
  readonly #model = signal({ words: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.words);
    maxLength(path.words, 2_000);
  });
  readonly #sent = kept(placeOf('contribution', this.asked.read.value()?.id, this.asked.act), this.#model, ['words']);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const words = this.form().value().words.trim();
      await this.#overSeen((revision) => this.asked.write(words, revision));
      this.#sent();
      this.#ref.close(true);
    });
  }
}
