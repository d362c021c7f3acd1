import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { PressTopic } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface PressTopicAsked {
  /** The one whose name is changed; a new one where left out. */
  readonly topic?: PressTopic;
}

/** A topic of the office, under the name by which everybody may read it. */
@Component({
  selector: 'rz-press-topic-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.topic ? 'communiques.room.changeTopic' : 'communiques.room.addTopic') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error() ?? topics.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (!asked.topic) {
        <rz-row [label]="'communiques.topic' | transloco" for="press-topic" [field]="form.topicId">
          <select id="press-topic" [formField]="form.topicId">
            <option value="">{{ 'communiques.room.choose' | transloco }}</option>
            @for (one of topics.value()?.items; track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </rz-row>
      }
      <rz-row
        [label]="'communiques.room.namePl' | transloco"
        for="press-topic-pl"
        [field]="form.pl"
        [hint]="'communiques.room.nameHint' | transloco"
      >
        <input id="press-topic-pl" autocomplete="off" [formField]="form.pl" />
      </rz-row>
      <rz-row [label]="'communiques.room.nameEn' | transloco" for="press-topic-en" [field]="form.en">
        <input id="press-topic-en" autocomplete="off" lang="en" [formField]="form.en" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class PressTopicDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<PressTopicAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly topics = query(
    () => true,
    () => this.#api.get('/api/topics', { query: { limit: 200 } }),
  );
  protected readonly form = form(
    signal({
      topicId: this.asked.topic?.topicId ?? '',
      pl: this.asked.topic?.pl ?? '',
      en: this.asked.topic?.en ?? '',
    }),
    (path) => {
      required(path.topicId);
      required(path.pl);
      required(path.en);
      maxLength(path.pl, 120);
      maxLength(path.en, 120);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { topicId, pl, en } = this.form().value();
      const body = { pl: pl.trim(), en: en.trim() };
      await this.#api.put('/api/press-room/topics/{topicId}', { path: { topicId }, body });
      this.#ref.close(true);
    });
  }
}
