import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { TopicOfCase } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import type { InsertionAsked } from '../../shared/editor/insertions';
import { htmlOf } from '../../shared/editor/mail-html';
import { TextPicker, type TextChoice } from '../../shared/text-picker';

/** A line of a topic, or an answer that stands with it. */
interface LineChoice extends TextChoice {
  readonly topicId: string;
  readonly lineId: string;
  readonly version: number;
}

type LinesOfTopic = Pick<TopicOfCase, 'id' | 'name' | 'lines'>;

/** The lines that may be quoted, and their answers. Closes with one as a quotation, and the office remembers which version it was. */
@Component({
  selector: 'rz-pick-line-dialog',
  imports: [TextPicker, TranslocoPipe],
  template: `
    <rz-text-picker
      icon="quote"
      [words]="{
        title: 'topics.pick.title' | transloco,
        search: 'topics.pick.search' | transloco,
        keys: 'topics.pick.keys' | transloco,
        list: 'topics.lines' | transloco,
        noneFound: 'topics.pick.noneFound' | transloco,
        noneAtAll: 'topics.pick.none' | transloco,
      }"
      [choices]="choices()"
      [error]="read.error()"
      (retry)="read.refresh()"
      (picked)="take($event)"
    />
  `,
})
export class PickLineDialog {
  readonly #api = inject(Api);
  readonly #asked = inject<InsertionAsked>(DIALOG_DATA);
  readonly #notices = inject(Notices);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly read = query(
    () => this.#asked,
    ({ caseId, communiqueId }) =>
      communiqueId === undefined ? this.#ofCase(caseId) : this.#ofCommunique(communiqueId),
  );
  protected readonly choices = computed(() =>
    this.read
      .value()
      ?.flatMap(({ id: topicId, name: aside, lines }) =>
        lines
          .filter(({ use }) => use === 'quotable')
          .flatMap(({ id: lineId, version, title, text, questions }): LineChoice[] =>
            [{ name: title, text }, ...questions.map(({ question, answer }) => ({ name: question, text: answer }))].map(
              (words) => ({ ...words, aside, topicId, lineId, version }),
            ),
          ),
      ),
  );
  #busy = false;

  async #ofCase(id: string): Promise<readonly LinesOfTopic[]> {
    return (await this.#api.get('/api/cases/{id}/topics', { path: { id } })).topics;
  }

  async #ofCommunique(id: string): Promise<readonly LinesOfTopic[]> {
    const { topic, lines } = await this.#api.get('/api/communiques/{id}/lines', { path: { id } });
    return topic ? [{ id: topic.id, name: topic.name ?? '', lines }] : [];
  }

  protected async take({ topicId, lineId, version, text }: LineChoice): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { caseId, communiqueId } = this.#asked;
      const body = { topicId, lineId, version };
      await (communiqueId === undefined
        ? this.#api.post('/api/cases/{id}/line-quotes', { path: { id: caseId }, body })
        : this.#api.post('/api/communiques/{id}/lines', { path: { id: communiqueId }, body }));
      this.#ref.close(`<blockquote>${htmlOf(text)}</blockquote>`);
    } catch (error) {
      this.#notices.fail(error);
      await this.read.refresh();
    } finally {
      this.#busy = false;
    }
  }
}
