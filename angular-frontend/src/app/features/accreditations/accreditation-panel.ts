import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case, Journalist } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { KindPanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { Skeleton } from '../../shared/skeleton';
import type { EventAsked } from './event-dialog';
import type { JournalistAsked } from './journalist-dialog';
import type { RefusalAsked } from './refusal-dialog';

/** To what journalists ask to be accredited, who they are, and who of them is let in. */
@Component({
  selector: 'rz-accreditation-panel',
  imports: [Icon, MatButton, NamePipe, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" aria-labelledby="accreditation-title">
      <div class="head">
        <h2 id="accreditation-title">{{ 'accreditation.title' | transloco }}</h2>
        @if (mayEnter()) {
          <button matButton type="button" (click)="describe()">
            <rz-icon name="edit" />{{ 'accreditation.describe' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as accreditation) {
        @if (accreditation.event) {
          <dl class="facts">
            <dt>{{ 'accreditation.event' | transloco }}</dt>
            <dd>{{ accreditation.event }}</dd>
            @if (accreditation.on; as on) {
              <dt>{{ 'accreditation.on' | transloco }}</dt>
              <dd>
                <time [attr.datetime]="on">{{ on | when: 'date' }}</time>
              </dd>
            }
            @if (accreditation.place) {
              <dt>{{ 'accreditation.place' | transloco }}</dt>
              <dd>{{ accreditation.place }}</dd>
            }
            @if (accreditation.pressEventId; as meeting) {
              <dt>{{ 'accreditation.meeting' | transloco }}</dt>
              <dd>
                <a [routerLink]="['/press-events', meeting]">{{
                  accreditation.pressEventTitle ?? ('common.erased' | transloco)
                }}</a>
              </dd>
            }
          </dl>
        } @else {
          <p class="soft">{{ 'accreditation.notSaid' | transloco }}</p>
        }
        <h3>{{ 'accreditation.people' | transloco }} ({{ accreditation.journalists.length }})</h3>
        @if (accreditation.journalists.length === 0) {
          <p class="soft">{{ 'accreditation.nobody' | transloco }}</p>
        }
        <ul>
          @for (one of accreditation.journalists; track one.id) {
            <li>
              <span class="who">
                @if (one.contactId && one.name) {
                  <a [routerLink]="['/contacts', one.contactId]">{{ one | name }}</a>
                } @else {
                  {{ one | name }}
                }
                <span
                  class="chip"
                  [class.tone-good]="one.decision === 'accredited'"
                  [class.tone-danger]="one.decision === 'refused'"
                  >{{ 'accreditation.decision.' + (one.decision ?? 'open') | transloco }}</span
                >
                @if (one.reason) {
                  <span class="soft small">{{ one.reason }}</span>
                }
              </span>
              <span class="acts">
                @if (mayDecide() && one.decision !== 'accredited') {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="labelled('accreditation.accredit', one)"
                    (click)="accredit(one)"
                  >
                    {{ 'accreditation.accredit' | transloco }}
                  </button>
                }
                @if (mayDecide() && one.decision !== 'refused') {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="labelled('accreditation.refuse', one)"
                    (click)="refuse(one)"
                  >
                    {{ 'accreditation.refuse' | transloco }}…
                  </button>
                }
                @if (mayEnter()) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="labelled('accreditation.remove', one)"
                    (click)="remove(one)"
                  >
                    {{ 'accreditation.remove' | transloco }}
                  </button>
                }
              </span>
            </li>
          }
        </ul>
        @if (mayEnter()) {
          <button matButton="outlined" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'accreditation.add' | transloco }}
          </button>
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="4" />
      }
    </section>
  `,
  styles: `
    .head,
    li,
    .who,
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    .head,
    li {
      justify-content: space-between;
    }
    h3 {
      margin-block: var(--s3) var(--s2);
    }
    ul {
      margin-block-end: var(--s2);
    }
    li {
      padding-block: var(--s1);
      border-block-start: 1px solid var(--line);
    }
    .who {
      overflow-wrap: anywhere;
    }
  `,
})
export class AccreditationPanel implements KindPanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);

  readonly case = input.required<Case>();
  readonly #id = computed(() => this.case().id);
  readonly #open = computed(() => this.case().status !== 'closed' && !this.case().dismissed);
  protected readonly mayEnter = computed(() => this.#open() && this.#session.may('enterAccreditations'));
  protected readonly mayDecide = computed(() => this.#open() && this.#session.may('decideAccreditations'));
  protected readonly read = query(this.#id, (id) => this.#api.get('/api/cases/{id}/accreditation', { path: { id } }));

  constructor() {
    onChange(['case'], () => this.read.refresh(), this.#id);
    onChange(['pressEvent'], () => this.read.refresh());
  }

  protected labelled(act: string, { name }: Journalist): string {
    return this.#translate.text('accreditation.of', { act: this.#translate.text(act), name: name ?? '' });
  }

  protected async describe(): Promise<void> {
    await this.#ask<EventAsked>(async () => (await import('./event-dialog')).EventDialog, {
      caseId: this.#id(),
      read: this.read,
    });
  }

  protected async add(): Promise<void> {
    await this.#ask<JournalistAsked>(async () => (await import('./journalist-dialog')).JournalistDialog, {
      caseId: this.#id(),
      read: this.read,
    });
  }

  protected async refuse(journalist: Journalist): Promise<void> {
    await this.#ask<RefusalAsked>(async () => (await import('./refusal-dialog')).RefusalDialog, {
      caseId: this.#id(),
      read: this.read,
      journalist,
    });
  }

  async #ask<Asked>(load: Parameters<Dialogs['open']>[0], asked: Asked): Promise<void> {
    if (await this.#dialogs.open<boolean, Asked>(load, asked)) await this.read.refresh();
  }

  protected accredit({ id: personId }: Journalist): Promise<void> {
    return this.#write((revision) =>
      this.#api.post('/api/cases/{id}/accreditation/journalists/{personId}/decision', {
        path: { id: this.#id(), personId },
        body: { decision: 'accredited' },
        revision,
      }),
    );
  }

  protected remove({ id: personId, name }: Journalist): Promise<void> {
    return this.#write(async (revision) => {
      await this.#api.delete('/api/cases/{id}/accreditation/journalists/{personId}', {
        path: { id: this.#id(), personId },
        revision,
      });
      this.#notices.say(this.#translate.text('accreditation.removed', { name: name ?? '' }));
    });
  }

  async #write(write: (revision: number | undefined) => Promise<unknown>): Promise<void> {
    try {
      await overSeen(this.read)(write);
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
