import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Surge } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import type { TopicAsked } from './topic-dialog';

/** Inquiries that look alike and arrived faster than usual: which, and by what numbers it was told. One act makes a topic of them. */
@Component({
  selector: 'rz-surge-page',
  imports: [Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/topics">{{ 'topics.nav' | transloco }}</a>
      </p>
      <h1>{{ 'topics.surge.title' | transloco }}</h1>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as surge) {
        <p>
          <time [attr.datetime]="surge.at">{{ surge.at | when: 'dateTime' }}</time>.
          {{ 'topics.surge.why' | transloco: numbers(surge) }}
        </p>
        @if (session.may('keepTopics')) {
          <p>
            <button matButton="filled" type="button" [disabled]="busy()" (click)="open(surge)">
              <rz-icon name="plus" />{{ 'topics.surge.open' | transloco: { count: surge.cases.length } }}
            </button>
          </p>
        }
        <ul class="list">
          @for (one of surge.cases; track one.id) {
            <li>
              <a [routerLink]="['/cases', one.id]"
                ><span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}</a
              >
              <time class="small soft" [attr.datetime]="one.receivedAt">{{ one.receivedAt | when: 'dateTime' }}</time>
            </li>
          }
        </ul>
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      padding-block: var(--s2);
      overflow-wrap: anywhere;
    }
  `,
})
export class SurgePage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly busy = signal(false);
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/topic-surges/{id}', { path: { id } }),
  );

  protected numbers({ count, hours, usual, threshold }: Surge) {
    return { count, hours, usual: Math.round(usual * 10) / 10, threshold };
  }

  protected async open({ cases }: Surge): Promise<void> {
    const load = async () => (await import('./topic-dialog')).TopicDialog;
    const id = await this.#dialogs.open<string, TopicAsked>(load, { name: cases[0]?.subject ?? '' });
    if (!id) return;
    this.busy.set(true);
    try {
      const caseIds = cases.map((one) => one.id);
      await this.#api.post('/api/topics/{id}/cases', { path: { id }, body: { caseIds } });
      await this.#router.navigate(['/topics', id]);
    } catch (error) {
      this.#notices.fail(error);
    } finally {
      this.busy.set(false);
    }
  }
}
