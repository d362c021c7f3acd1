import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Contribution, ContributionStep } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { remaining } from '../../core/time/warsaw';
import { Dialogs } from '../../shared/dialogs';
import { Files } from '../../shared/files';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { AnswerForm } from './answer-form';
import { ContributionState } from './contribution-state';
import type { TermAsked } from './term-dialog';
import type { WordsAct, WordsAsked } from './words-dialog';

type State = Contribution['state'];

const over: readonly State[] = ['accepted', 'withdrawn', 'overtaken'];
const withUnit: readonly State[] = ['asked', 'returned'];

/** What a unit was asked, all that was said since, and what the reader may do with it: for the unit, or for the case. */
@Component({
  selector: 'rz-contribution',
  imports: [
    AnswerForm,
    ContributionState,
    Files,
    Icon,
    MatButton,
    NamePipe,
    ProblemBar,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <rz-problem [error]="read.error()" (retry)="read.refresh()" />
    @if (read.value(); as one) {
      <p class="about">
        <rz-contribution-state [of]="one" />
        <span class="soft small">{{ 'contributions.term' | transloco: { at: term(one) } }}</span>
      </p>
      <p class="soft small">
        {{ 'contributions.askedBy' | transloco: { name: (one.asker | name), unit: (one.unit | name) } }}
        <time [attr.datetime]="one.askedAt">{{ one.askedAt | when: 'dateTime' }}</time>
        @if (one.holder; as holder) {
          {{ 'contributions.heldBy' | transloco: { name: (holder | name) } }}
        }
      </p>
      @if (one.mail; as mail) {
        <p class="message-bar small" [class]="mailTones[mail.state]">
          <rz-icon name="mail" />{{ 'contributions.mail.' + mail.state | transloco: { to: mail.to } }}
        </p>
      }
      <div class="said question">
        <p>{{ one.question ?? ('common.erased' | transloco) }}</p>
        <rz-files [files]="filesOf(one.attachments)" />
      </div>
      @if (one.thread.length > 0) {
        <ol [attr.aria-label]="'contributions.thread' | transloco">
          @for (step of one.thread; track $index) {
            <li>
              <p class="small">
                <strong>{{ step.from ?? (step.by | name) }}</strong>&ngsp;
                <span class="soft"
                  >{{
                    'contributions.steps.' + step.type
                      | transloco
                        : {
                            version: step.version,
                            unit: step.unit ? (step.unit | name) : '',
                            until: step.until ? lastOf(step.until) : '',
                          }
                  }}, <time [attr.datetime]="step.at">{{ step.at | when: 'dateTime' }}</time></span
                >
                @if (step.late) {
                  <span class="chip tone-danger">{{ 'contributions.late' | transloco }}</span>
                }
                @if (step.held; as held) {
                  &ngsp;<span class="chip tone-warn">{{
                    'contributions.heldBecause.' + held.because | transloco
                  }}</span>
                  @if (held.state !== 'held') {
                    &ngsp;<span class="chip">{{ 'contributions.heldStates.' + held.state | transloco }}</span>
                  }
                }
              </p>
              @if (step.text) {
                <p class="said">{{ step.text }}</p>
              }
              <rz-files [files]="filesOf(step.attachments)" />
              @if (step.originalId; as id) {
                <a class="small" [href]="'/api/attachments/' + id" download>{{
                  'contributions.original' | transloco
                }}</a>
              }
              @if (step.held; as held) {
                @if (one.mayDecide && held.state !== 'accepted') {
                  <div class="actions">
                    <button matButton="outlined" type="button" (click)="take(held.id)">
                      {{ 'contributions.acts.acceptHeld.do' | transloco }}
                    </button>
                    @if (held.state === 'held') {
                      <button matButton type="button" (click)="discard(held.id)">
                        {{ 'contributions.acts.discardHeld.do' | transloco }}
                      </button>
                    }
                  </div>
                }
              }
            </li>
          }
        </ol>
      }
      @if (asksOf(one); as acts) {
        @if (acts.length > 0) {
          <div class="actions" role="group" [attr.aria-label]="'contributions.forCase' | transloco">
            @for (act of acts; track act) {
              <button [matButton]="firstActs.includes(act) ? 'filled' : 'outlined'" type="button" (click)="run(act)">
                {{ 'contributions.acts.' + act + '.do' | transloco }}
              </button>
            }
          </div>
        }
      }
      @if (unitActs(one); as acts) {
        @if (acts.length > 0) {
          <div class="actions" role="group" [attr.aria-label]="'contributions.forUnit' | transloco">
            @for (act of acts; track act) {
              <button [matButton]="act === 'take' ? 'filled' : 'outlined'" type="button" (click)="run(act)">
                {{ 'contributions.acts.' + act + '.do' | transloco }}
              </button>
            }
          </div>
        }
      }
      @if (mayWrite(one)) {
        <rz-answer-form [read]="read" (answered)="answered()" />
      }
      @if (one.state === 'answered' && one.mayAnswer) {
        <p class="message-bar tone-calm small">
          <rz-icon name="info" />{{ 'contributions.betterAllowed' | transloco }}
        </p>
      }
    } @else if (!read.error()) {
      <rz-skeleton [lines]="6" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
    .about,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    .said {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .question {
      display: grid;
      gap: var(--s2);
      padding-inline-start: var(--s3);
      border-inline-start: 2px solid var(--accent);
    }
    ol {
      display: grid;
      gap: var(--s3);
    }
    li {
      display: grid;
      gap: var(--s1);
      padding-block-start: var(--s2);
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class ContributionView {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);
  readonly #clock = inject(OfficeClock);
  readonly #dates = inject(Dates);

  readonly contributionId = input.required<string>();
  readonly read = query(this.contributionId, (id) => this.#api.get('/api/contributions/{id}', { path: { id } }));
  readonly #path = computed(() => ({ id: this.contributionId() }));

  constructor() {
    onChange(['contribution'], () => this.read.refresh(), this.contributionId);
  }

  protected term({ dueAt }: Contribution): string {
    return this.lastOf(dueAt);
  }

  /** The last moment that is still in time. */
  protected lastOf(at: string): string {
    const { lastMoment, byTheHour } = remaining(at, this.#clock.now());
    return this.#dates.of(lastMoment, byTheHour ? 'dateTime' : 'weekday');
  }

  protected filesOf(files: ContributionStep['attachments']) {
    return files.map(({ attachmentId: id, name, size }) => ({ id, name, size }));
  }

  /** What whoever works on the case may do with it now. */
  protected asksOf({ mayDecide, state, mail }: Contribution): readonly AskerAct[] {
    if (!mayDecide || over.includes(state)) return [];
    return [
      ...(mail?.lost ? (['sendAgain'] as const) : []),
      ...(state === 'answered' || state === 'declined' ? (['accept', 'return'] as const) : []),
      ...(state === 'handingOn' ? (['agree', 'refuse'] as const) : []),
      ...(state === 'askedBack' ? (['explain'] as const) : []),
      'extend',
      'withdraw',
    ];
  }

  /** What the unit's people may do besides answering. */
  protected unitActs({ mayAnswer, state, holder }: Contribution): readonly UnitAct[] {
    if (!mayAnswer || !withUnit.includes(state)) return [];
    const mine = holder?.id === this.#session.employee()?.id;
    return [...(mine ? [] : (['take'] as const)), 'give', 'askBack', 'late', 'handOn', 'decline'];
  }

  protected mayWrite({ mayAnswer, state }: Contribution): boolean {
    return mayAnswer && [...withUnit, 'answered'].includes(state);
  }

  /** What the question waits for, where it may be done. */
  protected readonly firstActs: readonly AskerAct[] = ['accept', 'agree', 'sendAgain'];

  protected readonly mailTones: Record<NonNullable<Contribution['mail']>['state'], string> = {
    recorded: 'tone-calm',
    sent: 'tone-calm',
    outbox: 'tone-calm',
    failed: 'tone-danger',
    returned: 'tone-danger',
  };

  /** A held mail is the unit's answer after all. */
  protected take(heldId: string): Promise<void> {
    return this.#onHeld('acceptHeld', (revision) =>
      this.#api.post('/api/contributions/{id}/held-mails/{heldId}/acceptance', {
        path: { ...this.#path(), heldId },
        revision,
      }),
    );
  }

  protected discard(heldId: string): Promise<void> {
    return this.#onHeld('discardHeld', (revision) =>
      this.#api.post('/api/contributions/{id}/held-mails/{heldId}/discarding', {
        path: { ...this.#path(), heldId },
        revision,
      }),
    );
  }

  async #onHeld(
    act: 'acceptHeld' | 'discardHeld',
    write: (revision: number | undefined) => Promise<unknown>,
  ): Promise<void> {
    if (!(await this.#at(write))) return;
    this.#notices.say(this.#translate.text(`contributions.acts.${act}.done`));
    await this.read.refresh();
  }

  protected async run(act: AskerAct | UnitAct): Promise<void> {
    const done = await this.#does[act]();
    if (!done) return;
    this.#notices.say(this.#translate.text(`contributions.acts.${act}.done`));
    await this.read.refresh();
  }

  protected async answered(): Promise<void> {
    this.#notices.say(this.#translate.text('contributions.answerSent'));
    await this.read.refresh();
  }

  readonly #does: Record<AskerAct | UnitAct, () => Promise<boolean>> = {
    accept: () =>
      this.#at((revision) => this.#api.post('/api/contributions/{id}/acceptance', { path: this.#path(), revision })),
    sendAgain: () =>
      this.#at((revision) => this.#api.post('/api/contributions/{id}/sending-again', { path: this.#path(), revision })),
    agree: () =>
      this.#at((revision) =>
        this.#api.post('/api/contributions/{id}/handing-on/consent', { path: this.#path(), revision }),
      ),
    take: () =>
      this.#at((revision) =>
        this.#api.post('/api/contributions/{id}/taking', { path: this.#path(), body: {}, revision }),
      ),
    return: () =>
      this.#words('return', (reason, revision) =>
        this.#api.post('/api/contributions/{id}/return', { path: this.#path(), body: { reason }, revision }),
      ),
    withdraw: () =>
      this.#words('withdraw', (reason, revision) =>
        this.#api.post('/api/contributions/{id}/withdrawal', { path: this.#path(), body: { reason }, revision }),
      ),
    refuse: () =>
      this.#words('refuse', (reason, revision) =>
        this.#api.post('/api/contributions/{id}/handing-on/refusal', {
          path: this.#path(),
          body: { reason },
          revision,
        }),
      ),
    decline: () =>
      this.#words('decline', (reason, revision) =>
        this.#api.post('/api/contributions/{id}/declination', { path: this.#path(), body: { reason }, revision }),
      ),
    explain: () =>
      this.#words('explain', (text, revision) =>
        this.#api.post('/api/contributions/{id}/explanation', { path: this.#path(), body: { text }, revision }),
      ),
    askBack: () =>
      this.#words('askBack', (text, revision) =>
        this.#api.post('/api/contributions/{id}/queries', { path: this.#path(), body: { text }, revision }),
      ),
    extend: () => this.#term('extend'),
    late: () => this.#term('late'),
    handOn: async () =>
      (await this.#dialogs.open<boolean, typeof this.read>(
        async () => (await import('./hand-on-dialog')).HandOnDialog,
        this.read,
      )) ?? false,
    give: async () =>
      (await this.#dialogs.open<boolean, typeof this.read>(
        async () => (await import('./give-dialog')).GiveDialog,
        this.read,
      )) ?? false,
  };

  /** Without asking anything: over what its reader has seen. */
  async #at(write: (revision: number | undefined) => Promise<unknown>): Promise<boolean> {
    try {
      await write(this.read.value()?.revision);
      return true;
    } catch (error) {
      this.#notices.fail(error);
      await this.read.refresh();
      return false;
    }
  }

  async #words(act: WordsAct, write: WordsAsked['write']): Promise<boolean> {
    const load = async () => (await import('./words-dialog')).WordsDialog;
    return (await this.#dialogs.open<boolean, WordsAsked>(load, { act, read: this.read, write })) ?? false;
  }

  async #term(act: TermAsked['act']): Promise<boolean> {
    const load = async () => (await import('./term-dialog')).TermDialog;
    return (await this.#dialogs.open<boolean, TermAsked>(load, { act, read: this.read })) ?? false;
  }
}

type AskerAct = 'sendAgain' | 'accept' | 'return' | 'agree' | 'refuse' | 'explain' | 'extend' | 'withdraw';
type UnitAct = 'take' | 'give' | 'askBack' | 'late' | 'handOn' | 'decline';
