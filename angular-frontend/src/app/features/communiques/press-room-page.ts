import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { PressTopic } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import type { PressDutyAsked } from './press-duty-dialog';
import type { PressTopicAsked } from './press-topic-dialog';

/** What the press room shows beside communiqués: who is on duty, and topics. */
@Component({
  selector: 'rz-press-room',
  imports: [EmptyState, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/communiques">{{ 'communiques.nav' | transloco }}</a>
      </p>
      <div class="page-head">
        <h1>{{ 'communiques.roomTitle' | transloco }}</h1>
        <a matButton="outlined" href="/prasa" target="_blank" rel="noopener">
          <rz-icon name="web" />{{ 'communiques.room.open' | transloco }}
        </a>
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as room) {
        <section aria-labelledby="duty-title">
          <div class="page-head">
            <h2 id="duty-title">{{ 'communiques.room.duty' | transloco }}</h2>
            @if (session.may('keepPressRoom')) {
              <button matButton="outlined" type="button" (click)="setDuty()">
                <rz-icon name="edit" />{{ 'communiques.room.changeDuty' | transloco }}
              </button>
            }
          </div>
          @if (room.duty; as duty) {
            <p>{{ reached(duty.phone, duty.email) }}</p>
            <p class="soft">{{ (language.code() === 'pl' ? duty.hoursPl : duty.hoursEn) ?? duty.hoursPl }}</p>
          } @else {
            <p class="soft">{{ 'communiques.room.noDuty' | transloco }}</p>
          }
        </section>
        <section aria-labelledby="topics-title">
          <div class="page-head">
            <h2 id="topics-title">{{ 'communiques.room.topics' | transloco }}</h2>
            @if (session.may('keepPressRoom')) {
              <button matButton="outlined" type="button" (click)="change()">
                <rz-icon name="plus" />{{ 'communiques.room.addTopic' | transloco }}
              </button>
            }
          </div>
          @if (room.topics.length > 0) {
            <ul>
              @for (topic of room.topics; track topic.topicId) {
                <li>
                  <span class="words">
                    <a [href]="'/prasa/temat/' + topic.slug" target="_blank" rel="noopener">{{ topic.pl }}</a>
                    <span class="small soft" lang="en">{{ topic.en }}</span>
                  </span>
                  @if (session.may('keepPressRoom')) {
                    <span>
                      <button
                        matButton
                        type="button"
                        [attr.aria-label]="'communiques.room.changeThis' | transloco: { name: topic.pl }"
                        (click)="change(topic)"
                      >
                        {{ 'communiques.room.change' | transloco }}
                      </button>
                      <button
                        matButton
                        type="button"
                        [attr.aria-label]="'communiques.room.hideThis' | transloco: { name: topic.pl }"
                        (click)="hide(topic)"
                      >
                        {{ 'communiques.room.hide' | transloco }}
                      </button>
                    </span>
                  }
                </li>
              }
            </ul>
          } @else {
            <rz-empty
              icon="newsroom"
              [title]="'communiques.room.noTopics' | transloco"
              [text]="'communiques.room.noTopicsText' | transloco"
            />
          }
        </section>
      } @else if (!read.error()) {
        <rz-skeleton [lines]="5" />
      }
    </div>
  `,
  styles: `
    section {
      margin-block-end: var(--s5);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      align-items: center;
      justify-content: space-between;
      padding-block: var(--s1);
      border-block-end: 1px solid var(--line);
    }
    .words {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class PressRoomPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/press-room'),
  );

  constructor() {
    onChange(['pressRoom'], () => this.read.refresh());
  }

  protected reached(...ways: readonly (string | null)[]): string {
    return ways.filter(Boolean).join(', ');
  }

  protected async setDuty(): Promise<void> {
    const load = async () => (await import('./press-duty-dialog')).PressDutyDialog;
    const asked = { duty: this.read.value()?.duty ?? null };
    if (await this.#dialogs.open<boolean, PressDutyAsked>(load, asked)) await this.#said('communiques.room.dutySet');
  }

  protected async change(topic?: PressTopic): Promise<void> {
    const load = async () => (await import('./press-topic-dialog')).PressTopicDialog;
    if (await this.#dialogs.open<boolean, PressTopicAsked>(load, topic ? { topic } : {}))
      await this.#said('communiques.room.topicShown');
  }

  protected async hide({ topicId, pl, en }: PressTopic): Promise<void> {
    const path = { topicId };
    try {
      await this.#api.delete('/api/press-room/topics/{topicId}', { path });
      await this.read.refresh();
      this.#notices.undoable(this.#translate.text('communiques.room.topicHidden'), () => void this.#show(path, pl, en));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #show(path: { topicId: string }, pl: string, en: string): Promise<void> {
    try {
      await this.#api.put('/api/press-room/topics/{topicId}', { path, body: { pl, en } });
      await this.#said('communiques.room.topicShown');
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #said(key: string): Promise<void> {
    this.#notices.say(this.#translate.text(key));
    await this.read.refresh();
  }
}
