import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Topic } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { LadderSteps } from '../../shared/ladder-steps';
import { NamePipe } from '../../shared/name-pipe';
import { CrisisRecord } from './crisis-record';
import type { CrisisWordsAsked } from './crisis-words-dialog';

type Statement = Topic['crises'][number]['statements'][number];

/** The crisis of a topic: who was called, what was decided, what is said to all who wait, and how far that is. */
@Component({
  selector: 'rz-crisis-panel',
  imports: [CrisisRecord, Icon, MatButton, NamePipe, LadderSteps, TranslocoPipe],
  template: `
    @if (going(); as crisis) {
      <section class="card" aria-labelledby="crisis-title">
        <div class="head">
          <h2 id="crisis-title">
            <span class="chip tone-danger"><rz-icon name="alert" />{{ 'topics.crisis.going' | transloco }}</span>
          </h2>
          @if (session.may('declareCrises')) {
            <button matButton="outlined" type="button" (click)="end()">
              {{ 'topics.crisis.end' | transloco }}
            </button>
          }
        </div>
        <p class="words">{{ crisis.reason }}</p>
        <div class="actions">
          @if (session.may('workOnCrises')) {
            <button matButton="filled" type="button" (click)="write('decision')">
              <rz-icon name="plus" />{{ 'topics.crisis.log' | transloco }}
            </button>
            <button matButton="outlined" type="button" (click)="write('statement')">
              <rz-icon name="send" />{{ 'topics.crisis.statement' | transloco }}
            </button>
          }
        </div>
        @if (waiting(); as statement) {
          <div class="statement">
            <h3>{{ 'topics.crisis.waits' | transloco }}</h3>
            <p class="words">{{ statement.text }}</p>
            <p class="small soft">{{ statement.author | name }}</p>
            <rz-ladder-steps [texts]="'topics.steps.'" [of]="statement" [waitsFor]="statement.waitsFor" />
            @if (statement.signsAs.length > 0) {
              <button matButton="filled" type="button" [disabled]="busy()" (click)="approve(statement)">
                <rz-icon name="check" />{{
                  (givesBy(statement) ? 'topics.crisis.approve' : 'topics.steps.sign')
                    | transloco: { count: topic().figures.open }
                }}
              </button>
            } @else if (!statement.ladder) {
              <p class="small soft">{{ 'topics.crisis.other' | transloco }}</p>
            }
          </div>
        }
      </section>
    } @else if (session.may('declareCrises') && !topic().closed) {
      <p>
        <button matButton="outlined" type="button" (click)="write('crisis')">
          <rz-icon name="alert" />{{ 'topics.crisis.declare' | transloco }}
        </button>
      </p>
    }
    @if (topic().progress; as progress) {
      <p class="message-bar" [class]="progress.waiting > 0 ? 'tone-warn' : 'tone-calm'" role="status">
        <rz-icon [name]="progress.waiting > 0 ? 'clock' : 'check'" />
        <span class="said">
          {{ 'topics.crisis.progress' | transloco: { given: progress.given, waiting: progress.waiting } }}
          @for (one of progress.withheld; track one.code) {
            {{ 'topics.crisis.withheld' | transloco: { count: one.count, why: why(one.code) } }}
          }
        </span>
      </p>
    }
    @for (crisis of records(); track crisis.id) {
      <section class="card" [attr.aria-label]="'topics.crisis.logOf' | transloco: { reason: crisis.reason }">
        <h3>{{ 'topics.crisis.logOf' | transloco: { reason: crisis.reason } }}</h3>
        <rz-crisis-record [crisis]="crisis" />
        <p>
          <a matButton="outlined" [href]="'/api/topics/' + topic().id + '/crises/' + crisis.id + '/report'" download>
            <rz-icon name="download" />{{ 'topics.crisis.report' | transloco }}
          </a>
        </p>
      </section>
    }
  `,
  styles: `
    :host,
    .statement {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class CrisisPanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly topic = input.required<Topic>();
  readonly changed = output();
  protected readonly busy = signal(false);
  protected readonly going = computed(() => this.topic().crises.find(({ endedAt }) => endedAt === null));
  protected readonly waiting = computed(() => this.going()?.statements.find(({ approvedAt }) => approvedAt === null));

  /** Without the statement that waits: it stands above. */
  protected readonly records = computed(() =>
    this.topic().crises.map((crisis) => ({
      ...crisis,
      statements: crisis.statements.filter(({ approvedAt }) => approvedAt !== null || crisis.endedAt !== null),
    })),
  );

  /** The words of the refusal where the console has some for so many. */
  protected why(code: string): string {
    return this.#translate.find(`topics.crisis.why.${code}`) ?? this.#translate.text('topics.crisis.whyElse');
  }

  protected async write(what: CrisisWordsAsked['what']): Promise<void> {
    const load = async () => (await import('./crisis-words-dialog')).CrisisWordsDialog;
    if (await this.#dialogs.open<boolean, CrisisWordsAsked>(load, { what, topicId: this.topic().id }))
      this.#said(`topics.crisis.said.${what}`);
  }

  /** The reader's word is the last that it needs. */
  protected givesBy({ levels }: Statement): boolean {
    return levels.filter(({ signedBy }) => signedBy === null).length <= 1;
  }

  protected approve(statement: Statement): Promise<void> {
    const path = { id: this.topic().id, statementId: statement.id };
    const me = this.session.employee()?.id;
    const other = statement.signsAs.some(({ id }) => id === me) ? undefined : statement.signsAs[0];
    const body = other ? { actingFor: other.id } : {};
    return this.#run(this.givesBy(statement) ? 'topics.crisis.said.approved' : 'topics.steps.wasSigned', () =>
      this.#api.post('/api/topics/{id}/statements/{statementId}/approval', { path, body }),
    );
  }

  protected end(): Promise<void> {
    const path = { id: this.topic().id };
    return this.#run('topics.crisis.said.ended', () => this.#api.post('/api/topics/{id}/crisis-end', { path }));
  }

  async #run(said: string, act: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await act();
      this.#said(said);
    } catch (error) {
      this.#notices.fail(error);
      this.changed.emit();
    } finally {
      this.busy.set(false);
    }
  }

  #said(key: string): void {
    this.#notices.say(this.#translate.text(key));
    this.changed.emit();
  }
}
