import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case, CaseIntervention, Category, InterventionPhoto, Reporter } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { KindPanel } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { placeOf } from '../../core/drafts/place';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { Skeleton } from '../../shared/skeleton';
import type { PlaceAsked } from './place-dialog';
import { placeWords } from './place-words';
import type { StepAsked } from './step-dialog';
import { NearReports } from './near-reports';
import type { PhotoAsked } from './photo-dialog';
import { Photos } from './photos';
import { Publication } from './publication';
import { SameReports } from './same-reports';
import type { ReasonAsked } from './reason-dialog';

/** Where what a resident reported is, of which category, and what was done about it. */
@Component({
  selector: 'rz-intervention-panel',
  imports: [
    Icon,
    MatButton,
    NamePipe,
    NearReports,
    Photos,
    ProblemBar,
    Publication,
    SameReports,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <section class="card" aria-labelledby="intervention-title">
      <div class="head">
        <h2 id="intervention-title" tabindex="-1">{{ 'intervention.title' | transloco }}</h2>
        @if (read.value(); as report) {
          <span class="chip" [class.tone-good]="report.state === 'done'">{{
            'intervention.states.' + report.state | transloco
          }}</span>
          @if (report.promise; as day) {
            <span class="chip" [class.tone-danger]="report.broken"
              ><rz-icon [name]="report.broken ? 'alert' : 'clock'" />{{
                (report.broken ? 'intervention.broken' : 'intervention.promised')
                  | transloco: { day: (day | when: 'date') }
              }}</span
            >
          }
        }
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as report) {
        <dl class="facts">
          <dt>
            @if (mayKeep()) {
              <label for="intervention-category">{{ 'intervention.category' | transloco }}</label>
            } @else {
              {{ 'intervention.category' | transloco }}
            }
          </dt>
          <dd>
            @if (mayKeep()) {
              <select #choice id="intervention-category" (change)="categorise(choice.value)">
                @if (!report.category) {
                  <option value="">{{ 'intervention.noCategory' | transloco }}</option>
                }
                @for (one of offered(); track one.id) {
                  <option [value]="one.id" [selected]="one.id === report.category?.id">
                    {{ one.open ? one.name : ('intervention.closedCategory' | transloco: { name: one.name }) }}
                  </option>
                }
              </select>
            } @else {
              {{ report.category?.name ?? ('intervention.noCategory' | transloco) }}
            }
          </dd>
          <dt>{{ 'intervention.place' | transloco }}</dt>
          <dd>
            @if (report.place; as place) {
              <p class="where">{{ words(report) }}</p>
              @if (place.areaName ?? place.areaCode; as area) {
                <p class="small soft">{{ area }}</p>
              }
              @if (place.latitude !== null) {
                <p class="small soft number">{{ place.latitude }}; {{ place.longitude }}</p>
              }
            } @else {
              <p class="soft">{{ 'intervention.noPlace' | transloco }}</p>
            }
            @if (mayKeep()) {
              <button matButton type="button" (click)="place()">
                <rz-icon name="edit" />{{
                  (report.place ? 'intervention.changePlace' : 'intervention.setPlace') | transloco
                }}
              </button>
            }
          </dd>
          @if (report.satisfied !== null || report.mailsOff) {
            <dt>{{ 'intervention.said' | transloco }}</dt>
            <dd>
              @if (report.satisfied !== null) {
                <p>{{ (report.satisfied ? 'intervention.satisfied' : 'intervention.unsatisfied') | transloco }}</p>
              }
              @if (report.mailsOff) {
                <p class="small soft">{{ 'intervention.mailsOff' | transloco }}</p>
              }
            </dd>
          }
          @if (report.confidential) {
            <dt>{{ 'intervention.reporter' | transloco }}</dt>
            <dd>
              @if (reporter(); as person) {
                <p>{{ person.name ?? ('common.erased' | transloco) }}</p>
                <p class="small soft">{{ person.email }} {{ person.phone }}</p>
              } @else {
                <button matButton type="button" (click)="showReporter()">
                  {{ 'intervention.showReporter' | transloco }}
                </button>
              }
            </dd>
          }
        </dl>
        <rz-photos [photos]="photosOf(null)" [mayKeep]="mayKeep()" (remove)="removePhoto($event)" />
        @if (mayKeep()) {
          <button matButton type="button" (click)="addPhoto(undefined)">
            <rz-icon name="attach" />{{ 'intervention.addPhotoOfReport' | transloco }}
          </button>
        }
        <div class="head">
          <h3>{{ 'intervention.steps' | transloco }}</h3>
          @if (mayKeep()) {
            <button matButton="outlined" type="button" (click)="take()">
              <rz-icon name="plus" />{{ 'intervention.take' | transloco }}
            </button>
          }
        </div>
        <ol>
          @for (one of report.steps; track one.id) {
            <li>
              <p class="marks">
                <strong>{{ 'intervention.states.' + one.step | transloco }}</strong>
                <span class="chip" [class.tone-calm]="one.public">{{
                  (one.public ? 'intervention.visible' : 'intervention.internal') | transloco
                }}</span>
                @if (one.promisedFor; as day) {
                  <span class="small">{{ 'intervention.promised' | transloco: { day: (day | when: 'date') } }}</span>
                }
                <span class="small soft">{{ one.by | name }}, {{ one.at | when: 'dateTime' }}</span>
                @if (mayKeep()) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'intervention.withdrawOf' | transloco: { step: one.text ?? '' }"
                    (click)="withdraw(one.id)"
                  >
                    {{ 'intervention.withdraw' | transloco }}
                  </button>
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'intervention.addPhotoOf' | transloco: { step: one.text ?? '' }"
                    (click)="addPhoto(one)"
                  >
                    {{ 'intervention.addPhoto' | transloco }}
                  </button>
                }
              </p>
              <p class="where">{{ one.text ?? ('common.erased' | transloco) }}</p>
              <rz-photos [photos]="photosOf(one.id)" [mayKeep]="mayKeep()" (remove)="removePhoto($event)" />
            </li>
          } @empty {
            <li class="soft">{{ 'intervention.noSteps' | transloco }}</li>
          }
        </ol>
        <rz-publication [case]="case()" [report]="report" (changed)="read.refresh()" />
        @if (same.value()?.items; as items) {
          <rz-same-reports
            [caseId]="case().id"
            [items]="items"
            [mayLink]="mayLink()"
            [mayAnswer]="mayAnswer()"
            (changed)="same.refresh()"
          />
        }
        <rz-near-reports
          [caseId]="case().id"
          [revision]="report.revision"
          [mayLink]="mayLink()"
          [linked]="linked()"
          (changed)="same.refresh()"
        />
      } @else if (!read.error()) {
        <rz-skeleton [lines]="4" />
      }
    </section>
  `,
  styles: `
    .head,
    .marks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    .head h2,
    .head h3 {
      margin: 0;
    }
    dl {
      margin-block: var(--s3);
    }
    dd select {
      max-inline-size: 100%;
    }
    .where {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    li {
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    ol {
      list-style: none;
      padding: 0;
      margin-block-start: var(--s2);
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class InterventionPanel implements KindPanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly #session = inject(Session);

  readonly case = input.required<Case>();
  readonly #id = computed(() => this.case().id);
  protected readonly mayKeep = computed(
    () => this.case().status !== 'closed' && !this.case().dismissed && this.#session.may('keepInterventions'),
  );
  protected readonly read = query(this.#id, (id) => this.#api.get('/api/cases/{id}/intervention', { path: { id } }));
  /** Those that staff found to be of the same, itself among them. */
  protected readonly same = query(this.#id, (id) => this.#api.get('/api/cases/{id}/same-reports', { path: { id } }));
  protected readonly linked = computed(() =>
    (this.same.value()?.items ?? []).map(({ id }) => id).filter((id) => id !== this.#id()),
  );
  /** Also of what is closed: it was the same all the same. */
  protected readonly mayLink = computed(() => this.#session.may('keepInterventions'));
  protected readonly mayAnswer = computed(() => this.#session.may('answerCases'));
  readonly #categories = query(
    () => true,
    () => this.#api.get('/api/intervention-categories'),
  );
  /** Those that can be chosen, and the one that it is of. */
  protected readonly offered = computed((): readonly Category[] =>
    (this.#categories.value()?.categories ?? []).filter(
      ({ id, open }) => open || id === this.read.value()?.category?.id,
    ),
  );

  constructor() {
    onChange(['case'], () => this.read.refresh(), this.#id);
    onChange(['case'], () => this.same.refresh());
    onChange(['interventionCategories'], () => this.#categories.refresh());
  }

  /** Given in confidence: looked at when somebody has to know. */
  protected readonly reporter = signal<Reporter | undefined>(undefined);

  protected async showReporter(): Promise<void> {
    try {
      this.reporter.set(await this.#api.get('/api/cases/{id}/reporter', { path: { id: this.#id() } }));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected words({ place }: CaseIntervention): string {
    return place ? placeWords(place, this.#translate, this.#language.code()) : '';
  }

  protected async categorise(categoryId: string): Promise<void> {
    if (categoryId === '') return;
    try {
      await overSeen(this.read)((revision) =>
        this.#api.put('/api/cases/{id}/category', { path: { id: this.#id() }, body: { categoryId }, revision }),
      );
      this.#notices.say(this.#translate.text('intervention.categorySaved'));
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.read.refresh();
  }

  protected place(): Promise<void> {
    return this.#ask<PlaceAsked>(
      async () => (await import('./place-dialog')).PlaceDialog,
      { caseId: this.#id(), read: this.read },
      'placeSaved',
    );
  }

  protected take(): Promise<void> {
    return this.#ask<StepAsked>(
      async () => (await import('./step-dialog')).StepDialog,
      { caseId: this.#id(), read: this.read },
      'taken',
    );
  }

  protected withdraw(stepId: string): Promise<void> {
    const path = { id: this.#id(), stepId };
    return this.#askWhy(
      {
        place: placeOf('case', path.id, `step.${stepId}`),
        title: 'intervention.withdrawTitle',
        means: 'intervention.withdrawMeans',
        submit: 'intervention.withdraw',
        write: (reason) => this.#api.post('/api/cases/{id}/steps/{stepId}/withdrawal', { path, body: { reason } }),
      },
      'withdrawn',
    );
  }

  /** Those of a step; null: of the report itself. */
  protected photosOf(stepId: string | null): readonly InterventionPhoto[] {
    const { photos, steps } = this.read.value()!;
    // What a withdrawn step showed is still a photo of the report.
    const isThere = (id: string | null) => steps.some((step) => step.id === id);
    return photos.filter((photo) => (isThere(photo.stepId) ? photo.stepId : null) === stepId);
  }

  protected addPhoto(step: PhotoAsked['step']): Promise<void> {
    return this.#ask<PhotoAsked>(
      async () => (await import('./photo-dialog')).PhotoDialog,
      { caseId: this.#id(), step },
      'photoAdded',
    );
  }

  protected removePhoto(photoId: string): Promise<void> {
    const path = { id: this.#id(), photoId };
    return this.#askWhy(
      {
        place: placeOf('case', path.id, `photo.${photoId}`),
        title: 'intervention.removePhotoTitle',
        means: 'intervention.removePhotoMeans',
        submit: 'intervention.removePhoto',
        write: (reason) => this.#api.post('/api/cases/{id}/photos/{photoId}/removal', { path, body: { reason } }),
      },
      'photoRemoved',
    );
  }

  #askWhy(asked: ReasonAsked, said: string): Promise<void> {
    return this.#ask(async () => (await import('./reason-dialog')).ReasonDialog, asked, said);
  }

  async #ask<T>(load: Parameters<Dialogs['open']>[0], asked: T, said: string): Promise<void> {
    if (!(await this.#dialogs.open<boolean, T>(load, asked))) return;
    this.#notices.say(this.#translate.text(`intervention.${said}`));
    await this.read.refresh();
  }
}
