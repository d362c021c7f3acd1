import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { QuotedLine as Quoted } from '../core/api/types';
import { onChange } from '../core/changes/changes';
import { Notices } from '../core/errors/notices';
import { Session } from '../core/session/session';
import { QuotedLine } from './quoted-line';

/** Which version of which line to take the letters of a case quote; warns where it changed or ran out. */
@Component({
  selector: 'rz-quoted-lines',
  imports: [QuotedLine, TranslocoPipe],
  template: `
    @for (one of quotes(); track one.lineId) {
      <rz-quoted-line
        [line]="one"
        [said]="'quotedLines.' + one.state | transloco: { title: one.title, version: one.version, now: one.current }"
        [drop]="'quotedLines.drop' | transloco"
        (dropped)="drop(one)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
    }
  `,
})
export class QuotedLines {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #session = inject(Session);
  readonly caseId = input.required<string>();
  readonly #read = query(
    () => (this.#session.may('readTopics') ? this.caseId() : undefined),
    (id) => this.#api.get('/api/cases/{id}/topics', { path: { id } }),
  );
  protected readonly quotes = computed(() => this.#read.value()?.quotes ?? []);

  constructor() {
    onChange(['topic', 'case'], () => this.#read.refresh());
  }

  protected async drop({ topic, lineId, version }: Quoted): Promise<void> {
    try {
      await this.#api.delete('/api/cases/{id}/line-quotes', {
        path: { id: this.caseId() },
        query: { topicId: topic.id, lineId, version },
      });
      await this.#read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
