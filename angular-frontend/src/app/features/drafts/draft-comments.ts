import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Draft, DraftComment } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { type Mention, Mentions, mentionsIn } from '../../shared/mentions';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { passageIn, type Selected } from './passage';

/** What people say of a draft among themselves: each comment with the words that it is about, also once these are gone. */
@Component({
  selector: 'rz-draft-comments',
  imports: [MatButton, Mentions, NamePipe, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" aria-labelledby="comments-title">
      <h2 id="comments-title" tabindex="-1" #title>{{ 'draftComments.title' | transloco }}</h2>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-problem [error]="failure()" [retryable]="false" />
      @if (read.value(); as book) {
        <ul>
          @for (one of shown(); track one.id) {
            <li>
              <blockquote>{{ one.quoted ?? ('common.erased' | transloco) }}</blockquote>
              @if (one.gone) {
                <p class="small soft">{{ 'draftComments.gone' | transloco: { version: one.version } }}</p>
              }
              <p class="words">
                <strong>{{ one.by | name }}</strong>&ngsp;<span class="small soft">{{ one.at | when }}</span
                ><br />{{ one.text ?? ('common.erased' | transloco) }}
              </p>
              @for (answer of one.answers; track answer.id) {
                <p class="words answer">
                  <strong>{{ answer.by | name }}</strong>&ngsp;<span class="small soft">{{ answer.at | when }}</span
                  ><br />{{ answer.text ?? ('common.erased' | transloco) }}
                </p>
              }
              @if (one.resolved; as resolved) {
                <p class="small soft">{{ 'draftComments.resolvedBy' | transloco: { name: (resolved.by | name) } }}</p>
              }
              @if (mayComment()) {
                <div class="actions">
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'draftComments.answerTo' | transloco: { name: (one.by | name) }"
                    (click)="begin(one)"
                  >
                    {{ 'draftComments.answer' | transloco }}
                  </button>
                  <button
                    matButton
                    type="button"
                    [disabled]="busy()"
                    disabledInteractive
                    [attr.aria-label]="
                      (one.resolved ? 'draftComments.reopenOf' : 'draftComments.resolveOf')
                        | transloco: { name: (one.by | name) }
                    "
                    (click)="settle(one)"
                  >
                    {{ (one.resolved ? 'draftComments.reopen' : 'draftComments.resolve') | transloco }}
                  </button>
                </div>
              }
            </li>
          } @empty {
            <li class="soft">{{ 'draftComments.none' | transloco }}</li>
          }
        </ul>
        @if (resolvedCount(); as count) {
          <button
            matButton
            type="button"
            [attr.aria-pressed]="withResolved()"
            (click)="withResolved.set(!withResolved())"
          >
            {{ 'draftComments.withResolved' | transloco: { count } }}
          </button>
        }
        @if (mayComment()) {
          @if (answering(); as about) {
            <form class="form" novalidate (submit)="$event.preventDefault(); send()">
              @if (about === 'new') {
                <!-- A readonly one has no caret: nobody could select in it without a mouse. -->
                <div class="field">
                  <label for="comment-passage">{{
                    'draftComments.passage' | transloco: { version: draft().version }
                  }}</label>
                  <textarea
                    #passage
                    id="comment-passage"
                    rows="6"
                    aria-readonly="true"
                    aria-describedby="comment-quoted"
                    [value]="draft().newest.text ?? ''"
                    (beforeinput)="$event.preventDefault()"
                    (select)="mark(passage)"
                    (keyup)="mark(passage)"
                    (mouseup)="mark(passage)"
                  ></textarea>
                  <span class="hint" id="comment-quoted" role="status">{{
                    quoted()
                      ? ('draftComments.quoted' | transloco: { words: quoted() })
                      : ('draftComments.mark' | transloco)
                  }}</span>
                </div>
              }
              <div class="field">
                <label for="comment-text">{{
                  (about === 'new' ? 'draftComments.text' : 'draftComments.answerText') | transloco
                }}</label>
                <textarea
                  #area
                  id="comment-text"
                  rows="3"
                  maxlength="5000"
                  [value]="text()"
                  (input)="text.set(area.value)"
                ></textarea>
                <rz-mentions may="readDrafts" [field]="area" (taken)="mentioned.set([...mentioned(), $event])" />
                <span class="hint">{{ 'draftComments.mentionHint' | transloco }}</span>
              </div>
              @if (missing(); as what) {
                <p class="wrong" role="alert">{{ 'draftComments.missing.' + what | transloco }}</p>
              }
              <div class="actions">
                <button matButton="filled" type="submit" [disabled]="busy()" disabledInteractive>
                  {{ 'draftComments.send' | transloco }}
                </button>
                <button matButton type="button" (click)="end()">{{ 'common.cancel' | transloco }}</button>
              </div>
            </form>
          } @else if (draft().state !== 'sent') {
            <button matButton="outlined" type="button" (click)="begin('new')">
              {{ 'draftComments.add' | transloco }}
            </button>
          }
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="2" />
      }
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    blockquote {
      margin: 0;
      padding-inline-start: var(--s3);
      border-inline-start: 2px solid var(--line-strong);
      color: var(--ink-soft);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .answer {
      margin-inline-start: var(--s4);
    }
    .wrong {
      color: var(--danger);
      font-size: var(--small);
    }
  `,
})
export class DraftComments {
  readonly #api = inject(Api);
  readonly #injector = inject(Injector);
  readonly #notices = inject(Notices);
  readonly #session = inject(Session);
  readonly #translate = inject(Translate);
  readonly draft = input.required<Draft>();
  readonly #id = computed(() => this.draft().id);
  protected readonly read = query(this.#id, (id) => this.#api.get('/api/drafts/{id}/comments', { path: { id } }));
  protected readonly mayComment = computed(() => this.#session.may('commentDrafts'));
  protected readonly withResolved = signal(false);
  protected readonly shown = computed(() =>
    (this.read.value()?.items ?? []).filter(({ resolved }) => this.withResolved() || !resolved),
  );
  protected readonly resolvedCount = computed(
    () => (this.read.value()?.items ?? []).filter(({ resolved }) => resolved).length,
  );
  /** What is being written: a new one, or an answer to this one. */
  protected readonly answering = signal<DraftComment | 'new' | undefined>(undefined);
  protected readonly text = signal('');
  protected readonly mentioned = signal<readonly Mention[]>([]);
  readonly #marked = signal({ version: 0, from: 0, to: 0, words: '' });
  protected readonly quoted = computed(() => this.#marked().words.trim());
  protected readonly missing = signal<'passage' | 'text' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly passage = viewChild<ElementRef<HTMLTextAreaElement>>('passage');
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  constructor() {
    onChange(['draft'], () => this.read.refresh(), this.#id);
  }

  protected begin(about: DraftComment | 'new'): void {
    this.end();
    this.answering.set(about);
    afterNextRender(() => (this.passage() ?? this.area())?.nativeElement.focus(), { injector: this.#injector });
  }

  /** On words that somebody marked while they wrote, in the newest version, which has them by now. */
  beginOn(selected: Selected): void {
    this.end();
    this.answering.set('new');
    afterNextRender(
      () => {
        const field = this.passage()?.nativeElement;
        if (!field) return;
        const place = passageIn(field.value, selected);
        if (!place) return field.focus();
        field.setSelectionRange(place.from, place.to);
        this.mark(field);
        this.area()?.nativeElement.focus();
      },
      { injector: this.#injector },
    );
  }

  protected end(): void {
    this.answering.set(undefined);
    this.text.set('');
    this.mentioned.set([]);
    this.missing.set(undefined);
    this.failure.set(undefined);
    this.#marked.set({ version: 0, from: 0, to: 0, words: '' });
  }

  /** With the version in which it was marked: another may come while somebody writes. */
  protected mark({ selectionStart: from, selectionEnd: to, value }: HTMLTextAreaElement): void {
    if (to > from) this.#marked.set({ version: this.draft().version, from, to, words: value.slice(from, to) });
  }

  protected send(): Promise<void> | undefined {
    const about = this.answering();
    const text = this.text().trim();
    this.missing.set(about === 'new' && !this.quoted() ? 'passage' : text ? undefined : 'text');
    if (!about || this.missing()) {
      (this.missing() === 'passage' ? this.passage() : this.area())?.nativeElement.focus();
      return undefined;
    }
    const mentionIds = mentionsIn(text, this.mentioned()).map(({ id }) => id);
    const id = this.#id();
    const { version, from, to } = this.#marked();
    return this.#run(async () => {
      const { untold } =
        about === 'new'
          ? await this.#api.post('/api/drafts/{id}/comments', {
              path: { id },
              body: { version, from, to, text, mentionIds },
            })
          : await this.#api.post('/api/drafts/{id}/comments/{commentId}/answers', {
              path: { id, commentId: about.id },
              body: { text, mentionIds },
            });
      this.end();
      const names = untold.map(({ name }) => name).join(', ');
      return names ? 'draftComments.doneUntold' : 'draftComments.done';
    });
  }

  protected settle({ id: commentId, resolved }: DraftComment): Promise<void> {
    const path = { id: this.#id(), commentId };
    return this.#run(async () => {
      await (resolved
        ? this.#api.post('/api/drafts/{id}/comments/{commentId}/reopening', { path })
        : this.#api.post('/api/drafts/{id}/comments/{commentId}/resolution', { path }));
      return resolved ? 'draftComments.isReopened' : 'draftComments.isResolved';
    });
  }

  /** The buttons go with what was done: whoever works by keyboard goes on at the title. */
  async #run(act: () => Promise<string>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const said = await act();
      await this.read.refresh();
      this.#notices.say(this.#translate.text(said));
      this.title()?.nativeElement.focus();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
