import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { DialogFrame } from '../../shared/dialog-frame';
import { ProblemBar } from '../../shared/problem-bar';
import { SearchBox } from '../../shared/search-box';
import { submission } from '../../shared/submission';

export interface TopicChoiceAsked {
  readonly caseId: string;
  /** Under which it stands already. */
  readonly topicIds: readonly string[];
}

/** Under which topic a case is put. Closes with its id. */
@Component({
  selector: 'rz-choose-topic-dialog',
  imports: [DialogFrame, ProblemBar, SearchBox, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'topics.putUnder' | transloco"
      [submitLabel]="'topics.putUnder' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-search-box [label]="'topics.search' | transloco" (searched)="q.set($event)" />
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <fieldset>
        <legend class="cdk-visually-hidden">{{ 'topics.nav' | transloco }}</legend>
        @for (one of items(); track one.id) {
          <label class="choice">
            <input
              type="radio"
              name="topic"
              [value]="one.id"
              [checked]="chosen() === one.id"
              (change)="chosen.set(one.id)"
            />
            <span>{{ one.name }}</span>
          </label>
        }
      </fieldset>
      <p class="soft" role="status">
        @if (read.value() && items().length === 0) {
          {{ 'topics.noTopicFound' | transloco }}
        }
      </p>
    </rz-dialog-frame>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--s1);
      padding: 0;
      border: 0;
    }
    span {
      overflow-wrap: anywhere;
    }
  `,
})
export class ChooseTopicDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #asked = inject<TopicChoiceAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly q = signal<string | undefined>(undefined);
  protected readonly chosen = signal<string | undefined>(undefined);
  readonly #form = form(signal({}));
  protected readonly read = query(
    () => this.q() ?? '',
    (q) => this.#api.get('/api/topics', { query: { ...(q && { q }), limit: 30 } }),
  );
  protected readonly items = computed(() =>
    (this.read.value()?.items ?? []).filter(({ id }) => !this.#asked.topicIds.includes(id)),
  );

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      const id = this.chosen();
      if (id === undefined) return;
      await this.#api.post('/api/topics/{id}/cases', { path: { id }, body: { caseIds: [this.#asked.caseId] } });
      this.#ref.close(id);
    });
  }
}
