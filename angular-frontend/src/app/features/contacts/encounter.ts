import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Encounter } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { OfficeClock } from '../../core/time/office-clock';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import type { EncounterAsked } from './encounter-dialog';

/** In which whoever noted it mends it without saying why. */
const mending = 3_600_000;

/** One contact outside of any case: who, when, what, and what became of it. */
@Component({
  selector: 'rz-encounter',
  imports: [Icon, MatButton, NamePipe, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <div class="page narrow">
      <p class="soft">
        <a routerLink="/contacts">{{ 'nav.contacts' | transloco }}</a>
      </p>
      <rz-problem [error]="encounter.error()" (retry)="encounter.refresh()" />
      @if (encounter.value(); as item) {
        <div class="page-head">
          <h1>{{ item.topic || ('party.entry.' + item.type | transloco) }}</h1>
          @if (mayChange()) {
            <button matButton="outlined" type="button" (click)="correct(item)">
              <rz-icon name="edit" />{{ 'common.edit' | transloco }}
            </button>
            @if (!item.case) {
              <button matButton="outlined" type="button" (click)="makeCase(item)">
                <rz-icon name="inbox" />{{ 'encounters.makeCase' | transloco }}
              </button>
            }
          }
        </div>
        @if (item.text === null) {
          <p class="message-bar tone-warn"><rz-icon name="info" />{{ 'encounters.erased' | transloco }}</p>
        }
        <dl class="facts card">
          <dt>{{ 'encounters.type' | transloco }}</dt>
          <dd>{{ 'party.entry.' + item.type | transloco }}, {{ item.at | when: 'dateTime' }}</dd>
          <dt>{{ 'encounters.who' | transloco }}</dt>
          <dd>
            <ul class="people">
              @for (one of item.participants; track one.contact.id) {
                <li>
                  <a [routerLink]="['/contacts', one.contact.id]">{{ one.contact | name }}</a>
                  @if (one.newsroom?.name; as newsroom) {
                    <span class="soft small">({{ newsroom }})</span>
                  }
                </li>
              }
            </ul>
          </dd>
          <dt>{{ 'encounters.notedBy' | transloco }}</dt>
          <dd>{{ item.notedBy | name }}, {{ item.notedAt | when: 'dateTime' }}</dd>
          @if (item.correctedBy; as by) {
            <dt>{{ 'encounters.correctedBy' | transloco }}</dt>
            <dd>{{ by | name }}, {{ item.correctedAt | when: 'dateTime' }}</dd>
          }
          @if (item.case; as its) {
            <dt>{{ 'encounters.case' | transloco }}</dt>
            <dd>
              <a class="number" [routerLink]="['/cases', its.id]">{{ its.number }}</a>
            </dd>
          }
        </dl>
        @if (item.text) {
          <p class="section text">{{ item.text }}</p>
        }
      } @else {
        <h1 class="cdk-visually-hidden">{{ 'encounters.title' | transloco }}</h1>
      }
    </div>
  `,
  styles: `
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class EncounterPage {
  readonly #api = inject(Api);
  readonly #clock = inject(OfficeClock);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);

  readonly id = input.required<string>();
  protected readonly encounter = query(this.id, (id) => this.#api.get('/api/encounters/{id}', { path: { id } }));
  protected readonly mayChange = computed(
    () => this.#session.may('noteEncounters') && typeof this.encounter.value()?.text === 'string',
  );

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      const topic = this.encounter.value()?.topic;
      if (topic) title.set(topic);
    });
    onChange(
      ['encounter'],
      () => this.encounter.refresh(),
      () => this.id(),
    );
  }

  protected async correct(encounter: Encounter): Promise<void> {
    const isLate = this.#clock.now() > Date.parse(encounter.notedAt) + mending;
    const needsReason = isLate || encounter.notedBy.id !== this.#session.employee()?.id;
    const saved = await this.#dialogs.open<string, EncounterAsked>(
      async () => (await import('./encounter-dialog')).EncounterDialog,
      { encounter, needsReason },
    );
    if (!saved) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.encounter.refresh();
  }

  protected async makeCase({ id }: Encounter): Promise<void> {
    try {
      const made = await this.#api.post('/api/encounters/{id}/case', { path: { id }, body: {} });
      await this.#router.navigate(['/cases', made.id]);
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
