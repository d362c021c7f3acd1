import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case, Publication } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { KindPanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { Skeleton } from '../../shared/skeleton';
import type { PublicationAsked } from './publication-dialog';
import type { ReviewDayAsked } from './review-day-dialog';

/** What was published about the office on a day. */
@Component({
  selector: 'rz-press-review-panel',
  imports: [Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" aria-labelledby="press-review-title">
      <div class="head">
        <h2 id="press-review-title">
          @if (read.value()?.on; as on) {
            {{ 'pressReview.ofDay' | transloco: { day: on | when: 'date' } }}
          } @else {
            {{ 'pressReview.title' | transloco }}
          }
        </h2>
        @if (mayKeep()) {
          <button matButton type="button" (click)="date()">
            <rz-icon name="clock" />{{ 'pressReview.date' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as review) {
        @if (review.publications.length === 0) {
          <p class="soft">{{ 'pressReview.none' | transloco }}</p>
        }
        <ul>
          @for (one of review.publications; track one.id) {
            <li>
              <p>
                <strong>{{ one.outlet }}</strong>
                @if (one.place) {
                  <span class="soft">, {{ one.place }}</span>
                }
              </p>
              <p>
                @if (one.link) {
                  <a [href]="one.link" target="_blank" rel="noopener noreferrer nofollow">{{ one.title }}</a>
                } @else {
                  {{ one.title }}
                }
              </p>
              <p class="about">
                <span
                  class="chip"
                  [class.tone-good]="one.tone === 'positive'"
                  [class.tone-danger]="one.tone === 'negative'"
                  >{{ 'pressReview.tones.' + one.tone | transloco }}</span
                >
                @if (one.newsroom; as newsroom) {
                  <a [routerLink]="['/newsrooms', newsroom.id]">{{ newsroom.name }}</a>
                }
                @if (one.linkedCase; as linked) {
                  <a class="number" [routerLink]="['/cases', linked.id]">{{ linked.number }}</a>
                }
                @if (mayKeep()) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="labelled('pressReview.correct', one)"
                    (click)="edit(one)"
                  >
                    {{ 'pressReview.correct' | transloco }}
                  </button>
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="labelled('pressReview.remove', one)"
                    (click)="remove(one)"
                  >
                    {{ 'pressReview.remove' | transloco }}
                  </button>
                }
              </p>
            </li>
          }
        </ul>
        @if (mayKeep()) {
          <button matButton="outlined" type="button" (click)="edit()">
            <rz-icon name="plus" />{{ 'pressReview.add' | transloco }}
          </button>
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="4" />
      }
    </section>
  `,
  styles: `
    .head,
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
    .about {
      justify-content: start;
    }
    ul {
      margin-block-end: var(--s2);
    }
    li {
      padding-block: var(--s2);
      overflow-wrap: anywhere;
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class PressReviewPanel implements KindPanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);

  readonly case = input.required<Case>();
  readonly #id = computed(() => this.case().id);
  protected readonly mayKeep = computed(
    () => this.case().status !== 'closed' && !this.case().dismissed && this.#session.may('keepPressReviews'),
  );
  protected readonly read = query(this.#id, (id) => this.#api.get('/api/cases/{id}/press-review', { path: { id } }));

  constructor() {
    onChange(['case'], () => this.read.refresh(), this.#id);
  }

  protected labelled(act: string, { title }: Publication): string {
    return this.#translate.text('pressReview.of', { act: this.#translate.text(act), title: title ?? '' });
  }

  protected async date(): Promise<void> {
    const asked = { caseId: this.#id(), read: this.read };
    const load = async () => (await import('./review-day-dialog')).ReviewDayDialog;
    if (await this.#dialogs.open<boolean, ReviewDayAsked>(load, asked)) await this.read.refresh();
  }

  protected async edit(publication?: Publication): Promise<void> {
    const asked = { caseId: this.#id(), read: this.read, ...(publication && { publication }) };
    const load = async () => (await import('./publication-dialog')).PublicationDialog;
    if (await this.#dialogs.open<boolean, PublicationAsked>(load, asked)) await this.read.refresh();
  }

  protected async remove({ id: publicationId, title }: Publication): Promise<void> {
    try {
      await overSeen(this.read)((revision) =>
        this.#api.delete('/api/cases/{id}/press-review/publications/{publicationId}', {
          path: { id: this.#id(), publicationId },
          revision,
        }),
      );
      this.#notices.say(this.#translate.text('pressReview.removed', { title: title ?? '' }));
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
