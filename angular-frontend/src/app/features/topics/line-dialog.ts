import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { applyEach, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { type LineVersion, lineUses } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { submission } from '../../shared/submission';

export interface LineAsked {
  readonly topicId: string;
  /** Of which a new version is written; a new line where left out. */
  readonly line?: { readonly id: string; readonly newest: LineVersion };
}

/** What the office says: its words, what is likely to be asked, on which days it holds, and for whom. */
@Component({
  selector: 'rz-line-dialog',
  imports: [DialogFrame, FormField, FormRow, Icon, MatButton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.line ? 'topics.line.versionTitle' : 'topics.line.newTitle') | transloco"
      [submitLabel]="'topics.line.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="small soft">{{ 'topics.line.means' | transloco }}</p>
      <rz-row [label]="'topics.line.title' | transloco" for="line-title" [field]="form.title">
        <input id="line-title" type="text" [formField]="form.title" />
      </rz-row>
      <rz-row [label]="'topics.line.text' | transloco" for="line-text" [field]="form.text">
        <textarea id="line-text" rows="5" [formField]="form.text"></textarea>
      </rz-row>
      <div class="field">
        <label for="line-use">{{ 'topics.line.use' | transloco }}</label>
        <select id="line-use" [formField]="form.use">
          @for (one of uses; track one) {
            <option [value]="one">{{ 'topics.line.uses.' + one | transloco }}</option>
          }
        </select>
      </div>
      <div class="days">
        <rz-row [label]="'topics.line.from' | transloco" for="line-from" [optional]="'common.optional' | transloco">
          <input id="line-from" type="date" [formField]="form.validFrom" />
        </rz-row>
        <rz-row
          [label]="'topics.line.until' | transloco"
          for="line-until"
          [optional]="'common.optional' | transloco"
          [server]="sending.wrong()['validUntil']"
        >
          <input id="line-until" type="date" [formField]="form.validUntil" />
        </rz-row>
      </div>
      @for (one of form.questions; track $index; let place = $index) {
        <fieldset>
          <legend>{{ 'topics.line.question' | transloco: { number: place + 1 } }}</legend>
          <rz-row [label]="'topics.line.asked' | transloco" [for]="'question-' + place" [field]="one.question">
            <input [id]="'question-' + place" type="text" [formField]="one.question" />
          </rz-row>
          <rz-row [label]="'topics.line.answer' | transloco" [for]="'answer-' + place" [field]="one.answer">
            <textarea [id]="'answer-' + place" rows="2" [formField]="one.answer"></textarea>
          </rz-row>
          <button matButton type="button" (click)="removeQuestion(place)">
            <rz-icon name="close" />{{ 'topics.line.removeQuestion' | transloco: { number: place + 1 } }}
          </button>
        </fieldset>
      }
      <p>
        <button matButton="outlined" type="button" (click)="addQuestion()">
          <rz-icon name="plus" />{{ 'topics.line.addQuestion' | transloco }}
        </button>
      </p>
    </rz-dialog-frame>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: var(--s2) var(--s3);
    }
    fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
      padding: var(--s2) var(--s3);
      border: 1px solid var(--line);
      border-radius: 5px;
    }
  `,
})
export class LineDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<LineAsked>(DIALOG_DATA);
  protected readonly uses = lineUses;
  protected readonly sending = submission();
  readonly #before = this.asked.line?.newest;
  readonly #model = signal({
    title: this.#before?.title ?? '',
    text: this.#before?.text ?? '',
    use: this.#before?.use ?? 'quotable',
    validFrom: this.#before?.validFrom ?? '',
    validUntil: this.#before?.validUntil ?? '',
    questions: this.#before?.questions.map((one) => ({ ...one })) ?? [],
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.title);
    maxLength(path.title, 200);
    required(path.text);
    maxLength(path.text, 10_000);
    applyEach(path.questions, (one) => {
      required(one.question);
      maxLength(one.question, 1_000);
      required(one.answer);
      maxLength(one.answer, 10_000);
    });
  });
  /** Of this version alone: the next one begins with its own words. */
  readonly #sent = kept(this.#place(), this.#model, ['title', 'text', 'questions']);
  #attempt: Attempt | undefined;

  #place(): string {
    const { topicId, line } = this.asked;
    return `line.${topicId}.${line ? `${line.id}.${line.newest.version}` : 'new'}`;
  }

  protected addQuestion(): void {
    this.#model.update((model) => ({ ...model, questions: [...model.questions, { question: '', answer: '' }] }));
  }

  protected removeQuestion(place: number): void {
    this.#model.update((model) => ({ ...model, questions: model.questions.filter((_, index) => index !== place) }));
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { title, text, use, validFrom, validUntil, questions } = this.form().value();
      const words = {
        title: title.trim(),
        text: text.trim(),
        use,
        questions: questions.map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() })),
        ...(validFrom && { validFrom }),
        ...(validUntil && { validUntil }),
      };
      const { topicId: id, line } = this.asked;
      this.#attempt = attemptFor(words, this.#attempt);
      const idempotencyKey = this.#attempt.key;
      await (line
        ? this.#api.post('/api/topics/{id}/lines/{lineId}/versions', {
            path: { id, lineId: line.id },
            body: { ...words, version: line.newest.version + 1 },
            idempotencyKey,
          })
        : this.#api.post('/api/topics/{id}/lines', { path: { id }, body: words, idempotencyKey }));
      this.#sent();
      this.#ref.close(true);
    });
  }
}
