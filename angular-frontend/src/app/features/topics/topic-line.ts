import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { TopicLine } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { actingFor, inNameOf } from '../../shared/in-name-of';
import { LadderSteps } from '../../shared/ladder-steps';
import { NamePipe, Names } from '../../shared/name-pipe';
import type { LineAsked } from './line-dialog';
import type { ReturnAsked } from './return-dialog';

/** One line to take: the version that holds, the one that waits, those before, and what can be done. */
@Component({
  selector: 'rz-topic-line',
  imports: [Icon, MatButton, NamePipe, LadderSteps, TranslocoPipe, WhenPipe],
  template: `
    <article class="card" [attr.aria-label]="newest().title">
      <div class="head">
        <h3>{{ newest().title }}</h3>
        @if (line().withdrawn) {
          <span class="chip">{{ 'topics.line.states.withdrawn' | transloco }}</span>
        } @else {
          @if (line().inForce; as version) {
            <span class="chip tone-good"
              ><rz-icon name="check" />{{ 'topics.line.inForce' | transloco: { version } }}</span
            >
          }
          @if (newest().state !== 'approved') {
            <span class="chip tone-warn">{{
              'topics.line.states.' + newest().state | transloco: { version: newest().version }
            }}</span>
          } @else if (line().inForce === null) {
            <span class="chip tone-warn"><rz-icon name="clock" />{{ 'topics.line.notToday' | transloco }}</span>
          }
        }
        <span class="chip">{{ 'topics.line.uses.' + newest().use | transloco }}</span>
      </div>
      @for (one of shown(); track one.version) {
        <section class="version">
          <p class="small soft">
            {{ 'topics.line.by' | transloco: { version: one.version, name: (one.author | name) } }},
            <time [attr.datetime]="one.writtenAt">{{ one.writtenAt | when: 'dateTime' }}</time>
            @if (one.decidedBy; as person) {
              {{ 'topics.line.decided.' + one.state | transloco: { name: (person | name) } }}
            }
          </p>
          <rz-ladder-steps [texts]="'topics.steps.'" [of]="one" [waitsFor]="one === newest() ? line().waitsFor : []" />
          @if (one.reason) {
            <p class="message-bar tone-warn"><rz-icon name="alert" />{{ one.reason }}</p>
          }
          <p class="words">{{ one.text }}</p>
          @if (one.validFrom || one.validUntil) {
            <p class="small soft">
              @if (one.validFrom; as day) {
                {{ 'topics.line.fromDay' | transloco: { day: (day | when: 'date') } }}
              }
              @if (one.validUntil; as day) {
                {{ 'topics.line.untilDay' | transloco: { day: (day | when: 'date') } }}
              }
            </p>
          }
          @if (one.questions.length > 0) {
            <dl>
              @for (each of one.questions; track $index) {
                <dt>{{ each.question }}</dt>
                <dd class="words">{{ each.answer }}</dd>
              }
            </dl>
          }
        </section>
      }
      @if (earlier().length > 0) {
        <details>
          <summary>{{ 'topics.line.earlier' | transloco: { count: earlier().length } }}</summary>
          @for (one of earlier(); track one.version) {
            <section class="version">
              <p class="small soft">
                {{ 'topics.line.by' | transloco: { version: one.version, name: (one.author | name) } }},
                <time [attr.datetime]="one.writtenAt">{{ one.writtenAt | when: 'dateTime' }}</time>
              </p>
              <p class="words">{{ one.text }}</p>
            </section>
          }
        </details>
      }
      <div class="actions">
        @if (mayDecide()) {
          <button matButton="filled" type="button" (click)="approve()">
            <rz-icon name="check" />{{ approveLabel() }}
          </button>
          @if (newest().state === 'written') {
            <button matButton="outlined" type="button" (click)="giveBack()">
              <rz-icon name="undo" />{{ 'topics.line.return' | transloco }}
            </button>
          }
        } @else if (waits() && isOwn() && !newest().ladder) {
          <p class="small soft">{{ 'topics.line.own' | transloco }}</p>
        }
        @if (session.may('writeLines')) {
          <button matButton="outlined" type="button" (click)="rewrite()">
            <rz-icon name="edit" />{{ 'topics.line.newVersion' | transloco }}
          </button>
          @if (!line().withdrawn) {
            <button matButton type="button" (click)="withdraw()">{{ 'topics.line.withdraw' | transloco }}</button>
          }
        }
      </div>
    </article>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    h3 {
      flex: 1 1 14rem;
      overflow-wrap: anywhere;
    }
    .version {
      padding-block: var(--s2);
    }
    .version + .version {
      border-block-start: 1px solid var(--line);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    dt {
      margin-block-start: var(--s2);
      font-weight: 560;
      overflow-wrap: anywhere;
    }
    dd {
      margin: 0;
    }
    summary {
      min-block-size: 1.75rem;
      cursor: pointer;
    }
  `,
})
export class TopicLineCard {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #names = inject(Names);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly topicId = input.required<string>();
  readonly line = input.required<TopicLine>();
  readonly changed = output();

  protected readonly newest = computed(() => this.line().versions[0]!);
  /** The newest version, and the one that holds. */
  protected readonly shown = computed(() =>
    this.line().versions.filter(({ version }) => version === this.newest().version || version === this.line().inForce),
  );
  protected readonly earlier = computed(() => this.line().versions.filter((one) => !this.shown().includes(one)));
  protected readonly waits = computed(() => !this.line().withdrawn && this.newest().state !== 'approved');
  protected readonly isOwn = computed(() => this.newest().author.id === this.session.employee()?.id);
  protected readonly mayDecide = computed(() => this.waits() && this.line().signsAs.length > 0);
  /** In whose name, where the reader may not do it for themselves. */
  readonly #other = computed(() => inNameOf(this.line().signsAs, this.session.employee()?.id));

  protected approveLabel(): string {
    const other = this.#other();
    const act = this.#translate.text(this.newest().ladder ? 'topics.steps.sign' : 'topics.line.approve');
    return other ? `${act} (${this.#translate.text('topics.steps.for', { name: this.#names.of(other) })})` : act;
  }

  protected approve(): Promise<void> {
    const said = this.newest().ladder ? 'topics.steps.wasSigned' : 'topics.line.wasApproved';
    return this.#run(said, () =>
      this.#api.post('/api/topics/{id}/lines/{lineId}/approval', {
        path: this.#path(),
        body: { version: this.newest().version, ...this.#inName() },
      }),
    );
  }

  protected async giveBack(): Promise<void> {
    const { title, version } = this.newest();
    const path = this.#path();
    const load = async () => (await import('./return-dialog')).ReturnDialog;
    const write = (reason: string) =>
      this.#api.post('/api/topics/{id}/lines/{lineId}/return', { path, body: { version, reason, ...this.#inName() } });
    if (await this.#dialogs.open<boolean, ReturnAsked>(load, { lineId: path.lineId, title, write }))
      this.#said('topics.line.wasReturned');
  }

  protected async rewrite(): Promise<void> {
    const load = async () => (await import('./line-dialog')).LineDialog;
    const line = { id: this.line().id, newest: this.newest() };
    if (await this.#dialogs.open<boolean, LineAsked>(load, { topicId: this.topicId(), line }))
      this.#said('topics.line.wasWritten');
  }

  protected withdraw(): Promise<void> {
    return this.#run('topics.line.wasWithdrawn', () =>
      this.#api.post('/api/topics/{id}/lines/{lineId}/withdrawal', { path: this.#path() }),
    );
  }

  #inName() {
    return actingFor(this.line().signsAs, this.session.employee()?.id);
  }

  #path() {
    return { id: this.topicId(), lineId: this.line().id };
  }

  async #run(said: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.#said(said);
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #said(key: string): void {
    this.#notices.say(this.#translate.text(key));
    this.changed.emit();
  }
}
