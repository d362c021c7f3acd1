import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { Notification } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';

/** As many as the server gives. */
const lines = 200;

/** Where one is named in a note and has not read it. */
@Component({
  selector: 'rz-mentions-desk',
  imports: [Icon, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" aria-labelledby="desk-mentions">
      <h2 id="desk-mentions">{{ 'deskCases.mentions' | transloco }}</h2>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (unread(); as unread) {
        <ul>
          @for (one of unread; track one.line) {
            <li>
              <a [routerLink]="['/cases', one.about.id]"
                ><span class="number">{{ one.about.number }}</span>
                {{ one.about.name || ('common.noSubject' | transloco) }}</a
              >
              <span class="soft small">{{ one.at | when }}</span>
              <button
                class="icon-button"
                type="button"
                [attr.aria-label]="'bell.markRead' | transloco: { number: one.about.number ?? '' }"
                (click)="mark(one)"
              >
                <rz-icon name="check" />
              </button>
            </li>
          } @empty {
            <li class="soft">{{ 'deskCases.noMentions' | transloco }}</li>
          }
        </ul>
      } @else if (!read.error()) {
        <rz-skeleton [lines]="2" />
      }
    </section>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--s2);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    a {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class MentionsDesk {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/notifications', { query: { lines } }),
  );
  protected readonly unread = computed(() =>
    this.read.value()?.items.filter(({ kind, read }) => kind === 'mentioned' && !read),
  );

  constructor() {
    onChange(['case'], () => this.read.refresh());
  }

  protected async mark({ kind, id: upTo, line }: Notification): Promise<void> {
    try {
      await this.#api.post('/api/notifications/read', { body: { kind, upTo, line } });
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
