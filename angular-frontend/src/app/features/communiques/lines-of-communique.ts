import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique, QuotedLine as Quoted } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Session } from '../../core/session/session';
import { Icon } from '../../shared/icon';
import { QuotedLine } from '../../shared/quoted-line';

/** Which lines of its topic a communiqué quotes, and what of the topic's lines changed since it was written: shown to whoever submits, approves or releases it. */
@Component({
  selector: 'rz-lines-of-communique',
  imports: [Icon, QuotedLine, RouterLink, TranslocoPipe],
  template: `
    @if (read.value(); as its) {
      @for (one of its.quotes; track one.lineId) {
        <rz-quoted-line
          [line]="one"
          [said]="
            'communiques.lines.quotes.' + one.state
              | transloco: { title: one.title, version: one.version, now: one.current }
          "
          [drop]="'communiques.lines.drop' | transloco"
          (dropped)="drop(one)"
        />
      }
      @for (one of its.changed; track one.lineId) {
        <div class="message-bar tone-warn" role="status">
          <rz-icon name="alert" />
          <span class="said">
            {{ 'communiques.lines.changed.' + one.change | transloco: { title: one.title, version: one.version } }}
            @if (its.topic; as topic) {
              <a [routerLink]="['/topics', topic.id]">{{ topic.name }}</a>
            }
          </span>
        </div>
      }
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
export class LinesOfCommunique {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #session = inject(Session);
  readonly communique = input.required<Pick<Communique, 'id' | 'version' | 'topicId'>>();
  protected readonly read = query(
    () => {
      const { id, version, topicId } = this.communique();
      return this.#session.may('readTopics') ? { id, version, topicId } : undefined;
    },
    ({ id }) => this.#api.get('/api/communiques/{id}/lines', { path: { id } }),
  );

  constructor() {
    onChange(['topic'], () => this.read.refresh());
  }

  protected async drop({ topic, lineId }: Quoted): Promise<void> {
    try {
      const path = { id: this.communique().id };
      await this.#api.delete('/api/communiques/{id}/lines', { path, query: { topicId: topic.id, lineId } });
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
