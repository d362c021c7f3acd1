import { Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique, MailingKind, Person } from '../../core/api/types';
import { ContactPicker } from '../../shared/contact-picker';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { nobody, reaches, type Audience } from './audience';

/** As many as are named one by one at most. */
const mostNamed = 500;
const newsroomsShown = 200;

/** Whom a communiqué goes to: lists, single people and newsrooms, whoever asked about its topic, whoever had an earlier version; with how many that are, and what they will read. */
@Component({
  selector: 'rz-audience',
  imports: [ContactPicker, Icon, MatButton, ProblemBar, TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'communiques.mailing.to.' + kind() | transloco }}</legend>
      <rz-problem [error]="lists.error()" (retry)="lists.refresh()" />
      @for (list of lists.value()?.items ?? []; track list.id) {
        <label class="choice">
          <input type="checkbox" [checked]="audience().listIds.includes(list.id)" (change)="toggle(list.id)" />
          <span>{{ list.name }}</span>
          <span class="small soft">{{ 'communiques.mailing.addresses' | transloco: { count: list.recipients } }}</span>
        </label>
      } @empty {
        @if (lists.value()) {
          <p class="small soft">{{ 'communiques.mailing.noLists' | transloco }}</p>
        }
      }
      @if (communique().topicId; as topic) {
        <label class="choice">
          <input
            type="checkbox"
            [checked]="audience().topicId === topic"
            (change)="set({ topicId: audience().topicId === topic ? null : topic })"
          />
          {{ 'communiques.mailing.askers' | transloco }}
        </label>
      }
      @if (communique().released || communique().withdrawal) {
        <label class="choice">
          <input type="checkbox" [checked]="audience().earlier" (change)="set({ earlier: !audience().earlier })" />
          {{ 'communiques.mailing.earlier' | transloco }}
        </label>
      }
      <div class="one">
        <label [attr.for]="'audience-people-' + kind()">{{ 'communiques.mailing.people' | transloco }}</label>
        <rz-contact-picker
          [inputId]="'audience-people-' + kind()"
          [most]="most"
          [value]="people()"
          (valueChange)="choose($event)"
        />
      </div>
      <div class="one">
        <label [attr.for]="'audience-newsroom-' + kind()">{{ 'communiques.mailing.newsrooms' | transloco }}</label>
        @if (newsrooms().length > 0) {
          <ul class="chips">
            @for (newsroom of newsrooms(); track newsroom.id) {
              <li class="chip">
                {{ newsroom.name }}
                <button
                  type="button"
                  [attr.aria-label]="'contactPicker.remove' | transloco: { name: newsroom.name }"
                  (click)="leaveOut(newsroom.id)"
                >
                  <rz-icon name="close" />
                </button>
              </li>
            }
          </ul>
        }
        <div class="adding">
          <select #room [id]="'audience-newsroom-' + kind()">
            <option value="">{{ 'communiques.mailing.chooseNewsroom' | transloco }}</option>
            @for (newsroom of allNewsrooms.value()?.items ?? []; track newsroom.id) {
              <option [value]="newsroom.id">{{ newsroom.name }}</option>
            }
          </select>
          <button matButton type="button" (click)="take(room)">
            {{ 'communiques.mailing.addNewsroom' | transloco }}
          </button>
        </div>
      </div>
      <div role="status">
        @if (preview.value(); as found) {
          <p>
            <strong>{{ 'communiques.mailing.reaches' | transloco: { count: found.recipients } }}</strong>
            @if (
              found.leftOut.refused + found.leftOut.bounced + found.leftOut.noAddress + found.leftOut.otherTopics > 0
            ) {
              <span class="small soft">{{ 'communiques.mailing.leftOut' | transloco: found.leftOut }}</span>
            }
          </p>
          <details>
            <summary>{{ 'communiques.mailing.preview' | transloco }}</summary>
            <p class="small soft">{{ found.first.join(', ') }}</p>
            <p>
              <strong>{{ found.subject }}</strong>
            </p>
            <pre class="message">{{ found.text }}</pre>
          </details>
        } @else if (chosen()) {
          <p class="small soft">{{ 'communiques.mailing.counting' | transloco }}</p>
        } @else {
          <p class="small soft">{{ 'communiques.mailing.nobody' | transloco }}</p>
        }
      </div>
      <rz-problem [error]="preview.error()" (retry)="preview.refresh()" />
    </fieldset>
  `,
  styles: `
    .message {
      max-height: 16rem;
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      font: inherit;
    }
    .one {
      margin-block: var(--s2);
    }
    .adding,
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s2);
      align-items: center;
    }
    .chips {
      list-style: none;
      padding: 0;
    }
    .chips button {
      display: inline-flex;
      min-inline-size: 1.5rem;
      min-block-size: 1.5rem;
      align-items: center;
      justify-content: center;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: baseline;
    }
  `,
})
export class AudienceChoice {
  readonly #api = inject(Api);
  readonly communique = input.required<Communique>();
  readonly kind = input.required<Exclude<MailingKind, 'test'>>();
  readonly audience = model<Audience>(nobody);
  protected readonly chosen = computed(() => reaches(this.audience()));
  protected readonly lists = query(
    () => true,
    () => this.#api.get('/api/contact-lists'),
  );
  protected readonly preview = query(
    () => (this.chosen() ? { audience: this.audience(), kind: this.kind(), one: this.communique() } : undefined),
    ({ audience, kind, one: { id, version } }) =>
      this.#api.post('/api/communiques/{id}/mailings/preview', { path: { id }, body: { version, kind, audience } }),
  );

  protected readonly most = mostNamed;
  /** Named one by one; the audience holds their ids. */
  protected readonly people = signal<readonly Person[]>([]);
  protected readonly allNewsrooms = query(
    () => newsroomsShown,
    (limit) => this.#api.get('/api/newsrooms', { query: { limit } }),
  );
  protected readonly newsrooms = computed(() => {
    const { newsroomIds } = this.audience();
    return (this.allNewsrooms.value()?.items ?? []).filter(({ id }) => newsroomIds.includes(id));
  });

  protected choose(people: readonly Person[]): void {
    this.people.set(people);
    this.set({ contactIds: people.map(({ id }) => id) });
  }

  protected take(field: HTMLSelectElement): void {
    const id = field.value;
    field.value = '';
    const { newsroomIds } = this.audience();
    if (id !== '' && !newsroomIds.includes(id)) this.set({ newsroomIds: [...newsroomIds, id] });
  }

  protected leaveOut(id: string): void {
    this.set({ newsroomIds: this.audience().newsroomIds.filter((one) => one !== id) });
  }

  protected toggle(id: string): void {
    const { listIds } = this.audience();
    this.set({ listIds: listIds.includes(id) ? listIds.filter((one) => one !== id) : [...listIds, id] });
  }

  protected set(part: Partial<Audience>): void {
    this.audience.update((audience) => ({ ...audience, ...part }));
  }
}
