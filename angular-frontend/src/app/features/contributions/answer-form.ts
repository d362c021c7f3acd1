import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Contribution } from '../../core/api/types';
import { Drafts } from '../../core/drafts/drafts';
import { placeOf } from '../../core/drafts/place';
import { Attach } from '../../shared/attach';
import { ProblemBar } from '../../shared/problem-bar';
import { type AttachedFile, Uploads } from '../../shared/uploads';

interface Draft {
  readonly text: string;
  readonly files: readonly AttachedFile[];
}

/** The unit's answer, or a better version of it: a text and documents, kept in this browser until they are sent. */
@Component({
  selector: 'rz-answer-form',
  imports: [Attach, MatButton, ProblemBar, TranslocoPipe],
  template: `
    <form novalidate (submit)="send($event)" (keydown.control.enter)="send($event)" (keydown.meta.enter)="send($event)">
      <div class="field">
        <label for="contribution-answer">{{
          (version() === 0 ? 'contributions.answer' : 'contributions.answerAgain')
            | transloco: { version: version() + 1 }
        }}</label>
        <textarea
          #area
          id="contribution-answer"
          rows="7"
          [value]="text()"
          [attr.aria-invalid]="missing()"
          [attr.aria-describedby]="missing() ? 'contribution-answer-missing' : null"
          (input)="text.set(area.value); missing.set(false)"
        ></textarea>
        @if (missing()) {
          <span class="wrong" id="contribution-answer-missing" role="alert">{{
            'contributions.answerMissing' | transloco
          }}</span>
        }
      </div>
      <rz-attach inputId="contribution-files" [label]="'contributions.addFiles' | transloco" />
      <rz-problem [error]="error()" [retryable]="false" />
      <div class="actions">
        <button matButton="filled" type="submit" [disabled]="blocked()" disabledInteractive>
          {{ 'contributions.sendAnswer' | transloco }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
  `,
  providers: [Uploads],
})
export class AnswerForm {
  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  protected readonly uploads = inject(Uploads);

  readonly read = input.required<Query<Contribution>>();
  readonly answered = output();
  readonly #id = computed(() => this.read().value()?.id ?? '');
  readonly #place = computed(() => placeOf('contribution', this.#id(), 'answer'));
  protected readonly version = computed(() => this.read().value()?.version ?? 0);
  protected readonly text = signal('');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly blocked = computed(() => this.busy() || this.uploads.running() || this.uploads.failed());

  constructor() {
    const load = (place: string): void => {
      const kept = this.#drafts.load<Draft>(place);
      this.text.set(kept?.text ?? '');
      this.uploads.restore(kept?.files ?? []);
    };
    effect(() => {
      const place = this.#place();
      untracked(() => load(place));
    });
    this.#drafts.onChangeElsewhere(this.#place, () => load(this.#place()));
    effect(() => {
      const draft: Draft = { text: this.text(), files: this.uploads.done() };
      untracked(() => {
        if (draft.text || draft.files.length > 0) this.#drafts.save(this.#place(), draft);
        else this.#drafts.drop(this.#place());
      });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.blocked()) return;
    const text = this.text().trim();
    this.missing.set(text === '');
    if (text === '') return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const attachmentIds = this.uploads.done().map(({ id }) => id);
      await this.#api.post('/api/contributions/{id}/answers', {
        path: { id: this.#id() },
        body: { text, ...(attachmentIds.length > 0 && { attachmentIds }) },
        revision: this.read().value()?.revision,
      });
      this.text.set('');
      this.uploads.restore([]);
      this.answered.emit();
    } catch (error) {
      this.error.set(error);
      await this.read().refresh();
    } finally {
      this.busy.set(false);
    }
  }
}
