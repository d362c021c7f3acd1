import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { QuotedLine } from '../core/api/types';
import { onChange } from '../core/changes/changes';
import { Notices } from '../core/errors/notices';
import { Session } from '../core/session/session';
import { Icon } from './icon';

/** Which version of which line to take the letters of a case quote; warns where it changed or ran out. */
@Component({
  selector: 'rz-quoted-lines',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    @for (one of quotes(); track one.lineId) {
      <div class="message-bar" [class]="one.state === 'current' ? 'tone-calm' : 'tone-warn'" role="status">
        <rz-icon [name]="one.state === 'current' ? 'quote' : 'alert'" />
        <span class="said">
          {{ 'quotedLines.' + one.state | transloco: { title: one.title, version: one.version, now: one.current } }}
          <a [routerLink]="['/topics', one.topic.id]">{{ one.topic.name }}</a>
        </span>
        @if (session.may('writeLines')) {
          <button matButton type="button" (click)="drop(one)">{{ 'quotedLines.drop' | transloco }}</button>
        }
      </div>
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
  protected readonly session = inject(Session);
  readonly caseId = input.required<string>();
  readonly #read = query(
    () => (this.session.may('readTopics') ? this.caseId() : undefined),
    (id) => this.#api.get('/api/cases/{id}/topics', { path: { id } }),
  );
  protected readonly quotes = computed(() => this.#read.value()?.quotes ?? []);

  constructor() {
    onChange(['topic', 'case'], () => this.#read.refresh());
  }

  protected async drop({ topic, lineId, version }: QuotedLine): Promise<void> {
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
