import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Coverage, FollowUp } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { ToneChip } from '../../shared/tone-chip';
import type { CoverageAsked } from './coverage-dialog';

/** One publication: what it belongs to, and what the office does about it. */
@Component({
  selector: 'rz-publication-page',
  imports: [CountPipe, Icon, MatButton, ProblemBar, RouterLink, Skeleton, ToneChip, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/coverage">{{ 'coverage.nav' | transloco }}</a>
      </p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as one) {
        <div class="page-head">
          <h1>{{ one.title ?? ('common.erased' | transloco) }}</h1>
          @if (one.tone; as tone) {
            <rz-tone [tone]="tone" />
          }
          @if (one.state !== 'recorded') {
            <span class="chip tone-warn">{{ 'coverage.states.' + one.state | transloco }}</span>
          }
        </div>
        <p>
          {{ one.outlet ?? ('common.erased' | transloco) }},
          <time [attr.datetime]="one.publishedOn">{{ one.publishedOn | when: 'date' }}</time>
          @if (one.link; as link) {
            ·
            <a class="words" [href]="link" target="_blank" rel="noopener noreferrer">{{
              'coverage.openPage' | transloco
            }}</a>
          }
          @if (one.clippingId) {
            · <a [href]="'/api/coverage/' + one.id + '/clipping'" download>{{ 'coverage.openClipping' | transloco }}</a>
          }
        </p>
        @if (one.note) {
          <p class="words">{{ one.note }}</p>
        }
        <dl class="facts">
          @if (one.reach !== null) {
            <div>
              <dt>{{ 'coverage.reach' | transloco }}</dt>
              <dd>{{ one.reach | count: true }}</dd>
            </div>
          }
          @if (one.communique; as link) {
            <div>
              <dt>{{ 'coverage.communique' | transloco }}</dt>
              <dd>
                <a [routerLink]="['/communiques', link.id]">{{ link.name ?? ('common.erased' | transloco) }}</a>
              </dd>
            </div>
          }
          @if (one.topic; as link) {
            <div>
              <dt>{{ 'coverage.topic' | transloco }}</dt>
              <dd>
                <a [routerLink]="['/topics', link.id]">{{ link.name }}</a>
              </dd>
            </div>
          }
          @if (one.case; as link) {
            <div>
              <dt>{{ 'coverage.case' | transloco }}</dt>
              <dd>
                <a [routerLink]="['/cases', link.id]"
                  ><span class="number">{{ link.number }}</span> {{ link.name ?? ('common.erased' | transloco) }}</a
                >
              </dd>
            </div>
          }
          @if (one.contact; as link) {
            <div>
              <dt>{{ 'coverage.contact' | transloco }}</dt>
              <dd>
                <a [routerLink]="['/contacts', link.id]">{{ link.name ?? ('common.erased' | transloco) }}</a>
              </dd>
            </div>
          }
          @if (one.feed; as feed) {
            <div>
              <dt>{{ 'coverage.fromFeed' | transloco }}</dt>
              <dd>{{ feed.name ?? ('coverage.feedGone' | transloco) }}</dd>
            </div>
          }
        </dl>
        @if (one.followUps.length > 0) {
          <h2>{{ 'coverage.followUps' | transloco }}</h2>
          <ul class="list">
            @for (follow of one.followUps; track follow.case.id) {
              <li>
                <a [routerLink]="['/cases', follow.case.id]"
                  >{{ 'coverage.followUp.' + follow.kind | transloco }}
                  <span class="number">{{ follow.case.number }}</span></a
                >
              </li>
            }
          </ul>
        }
        <div class="actions">
          @if (one.state === 'recorded') {
            @if (session.may('keepCoverage')) {
              <button matButton="outlined" type="button" (click)="change()">
                <rz-icon name="edit" />{{ 'coverage.change' | transloco }}
              </button>
            }
            @if (session.may('followUpCoverage')) {
              <button
                matButton="outlined"
                type="button"
                [disabled]="busy()"
                disabledInteractive
                (click)="follow(one, 'pressCriticism')"
              >
                {{ 'coverage.begin.pressCriticism' | transloco }}
              </button>
              <button
                matButton="outlined"
                type="button"
                [disabled]="busy()"
                disabledInteractive
                (click)="follow(one, 'rectification')"
              >
                {{ 'coverage.begin.rectification' | transloco }}
              </button>
            }
            @if (session.may('keepCoverage')) {
              <button matButton type="button" [disabled]="busy()" disabledInteractive (click)="remove(one)">
                {{ 'coverage.remove' | transloco }}
              </button>
            }
          } @else if (session.may('keepCoverage')) {
            @if (one.state === 'removed') {
              <button matButton="filled" type="button" [disabled]="busy()" disabledInteractive (click)="restore(one)">
                {{ 'coverage.restore' | transloco }}
              </button>
            } @else {
              <button matButton="filled" type="button" [disabled]="busy()" disabledInteractive (click)="take(one)">
                {{ 'coverage.take' | transloco }}
              </button>
            }
          }
        </div>
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    h1,
    .words {
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-wrap;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      margin-block-start: var(--s4);
    }
  `,
})
export class PublicationPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly busy = signal(false);
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/coverage/{id}', { path: { id } }),
  );

  constructor() {
    onChange(['publication'], () => this.read.refresh(), this.id);
    shortcuts({ e: () => void this.change() });
  }

  protected async change(): Promise<void> {
    if (this.read.value()?.state !== 'recorded' || !this.session.may('keepCoverage')) return;
    const load = async () => (await import('./coverage-dialog')).CoverageDialog;
    const changed = await this.#dialogs.open<string, CoverageAsked>(load, { read: this.read });
    await this.read.refresh();
    if (changed) this.#notices.say(this.#translate.text('coverage.changed'));
  }

  protected async follow({ id }: Coverage, kind: FollowUp): Promise<void> {
    await this.#run(async () => {
      const { caseId } = await this.#api.post('/api/coverage/{id}/follow-ups', { path: { id }, body: { kind } });
      await this.#router.navigate(['/cases', caseId]);
    });
  }

  protected async remove({ id }: Coverage): Promise<void> {
    const removed = await this.#run(() => this.#api.delete('/api/coverage/{id}', { path: { id } }));
    if (removed) this.#notices.undoable(this.#translate.text('coverage.removed'), () => void this.restore({ id }));
  }

  protected async restore({ id }: Pick<Coverage, 'id'>): Promise<void> {
    if (await this.#run(() => this.#api.post('/api/coverage/{id}/restoration', { path: { id } })))
      this.#notices.say(this.#translate.text('coverage.restored'));
  }

  protected async take({ id }: Coverage): Promise<void> {
    if (await this.#run(() => this.#api.post('/api/coverage/{id}/taking', { path: { id } })))
      this.#notices.say(this.#translate.text('coverage.taken'));
  }

  async #run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      await act();
      await this.read.refresh();
      return true;
    } catch (error) {
      this.#notices.fail(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
