import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { CoverageFeed } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import type { FeedAsked } from './feed-dialog';

/** Which feeds are read, and how that goes. */
@Component({
  selector: 'rz-coverage-feeds',
  imports: [EmptyState, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/coverage">{{ 'coverage.nav' | transloco }}</a>
      </p>
      <div class="page-head">
        <h1>{{ 'coverage.feeds' | transloco }}</h1>
        @if (session.may('keepCoverageFeeds')) {
          <button matButton="filled" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'coverage.feed.add' | transloco }}
          </button>
        }
      </div>
      <p class="soft">{{ 'coverage.feed.about' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value()?.items; as items) {
        @if (items.length > 0) {
          <ul class="list">
            @for (feed of items; track feed.id) {
              <li>
                <div class="what">
                  <strong class="words">{{ feed.name }}</strong>
                  <span class="small soft words">{{ feed.address }}</span>
                  @if (feed.stopped) {
                    <span class="chip">{{ 'coverage.feed.stopped' | transloco }}</span>
                  } @else if (feed.fault) {
                    <span class="chip tone-danger"><rz-icon name="alert" />{{ faultWords(feed.fault) }}</span>
                    @if (feed.failingSince; as at) {
                      <span class="small soft">{{
                        'coverage.feed.since' | transloco: { at: (at | when: 'dateTime') }
                      }}</span>
                    }
                    @if (feed.nextAt; as at) {
                      <span class="small soft">{{
                        'coverage.feed.again' | transloco: { at: (at | when: 'dateTime') }
                      }}</span>
                    }
                  } @else if (feed.readAt) {
                    <span class="small soft">{{
                      'coverage.feed.read' | transloco: { at: (feed.readAt | when: 'dateTime') }
                    }}</span>
                  } @else {
                    <span class="small soft">{{ 'coverage.feed.notYet' | transloco }}</span>
                  }
                </div>
                @if (session.may('keepCoverageFeeds')) {
                  <span class="acts">
                    <button matButton="outlined" type="button" (click)="change(feed)">
                      <rz-icon name="edit" />{{ 'coverage.feed.change' | transloco }}
                    </button>
                    <button matButton type="button" (click)="stop(feed)">
                      {{ (feed.stopped ? 'coverage.feed.goOn' : 'coverage.feed.stop') | transloco }}
                    </button>
                    <button matButton type="button" (click)="remove(feed)">
                      {{ 'coverage.feed.remove' | transloco }}
                    </button>
                  </span>
                }
              </li>
            }
          </ul>
        } @else {
          <rz-empty
            icon="web"
            [title]="'coverage.feed.none' | transloco"
            [text]="'coverage.feed.noneText' | transloco"
          />
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="4" />
      }
    </div>
  `,
  styleUrl: './rows.scss',
})
export class CoverageFeedsPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/coverage-feeds'),
  );

  constructor() {
    onChange(['coverageFeed'], () => this.read.refresh());
  }

  protected faultWords(code: string): string {
    return this.#translate.find(`coverage.faults.${code}`) ?? this.#translate.text('coverage.faults.other');
  }

  protected async add(): Promise<void> {
    const load = async () => (await import('./feed-dialog')).FeedDialog;
    if (await this.#dialogs.open<boolean, FeedAsked>(load, {})) await this.#said('coverage.feed.added');
  }

  protected async change(feed: CoverageFeed): Promise<void> {
    const load = async () => (await import('./feed-dialog')).FeedDialog;
    if (await this.#dialogs.open<boolean, FeedAsked>(load, { feed })) await this.#said('coverage.feed.changed');
  }

  protected stop({ id, stopped }: CoverageFeed): Promise<void> {
    return this.#run(stopped ? 'coverage.feed.goesOn' : 'coverage.feed.isStopped', () =>
      this.#api.patch('/api/coverage-feeds/{id}', { path: { id }, body: { stopped: !stopped } }),
    );
  }

  /** Taken back by adding it anew: nothing hangs on its id. */
  protected async remove({ id, name, address }: CoverageFeed): Promise<void> {
    try {
      await this.#api.delete('/api/coverage-feeds/{id}', { path: { id } });
      await this.read.refresh();
      this.#notices.undoable(
        this.#translate.text('coverage.feed.removed'),
        () =>
          void this.#run('coverage.feed.added', () =>
            this.#api.post('/api/coverage-feeds', { body: { name, address } }),
          ),
      );
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #run(done: string, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
      await this.#said(done);
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #said(key: string): Promise<void> {
    this.#notices.say(this.#translate.text(key));
    await this.read.refresh();
  }
}
