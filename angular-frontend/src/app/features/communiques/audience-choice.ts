import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique, MailingKind } from '../../core/api/types';
import { ProblemBar } from '../../shared/problem-bar';
import { nobody, reaches, type Audience } from './audience';

/** Whom a communiqué goes to: lists, whoever asked about its topic, whoever had an earlier version; with how many that are, and what they will read. */
@Component({
  selector: 'rz-audience',
  imports: [ProblemBar, TranslocoPipe],
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
      <div role="status">
        @if (preview.value(); as found) {
          <p>
            <strong>{{ 'communiques.mailing.reaches' | transloco: { count: found.recipients } }}</strong>
            @if (found.leftOut.refused + found.leftOut.bounced + found.leftOut.noAddress > 0) {
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

  protected toggle(id: string): void {
    const { listIds } = this.audience();
    this.set({ listIds: listIds.includes(id) ? listIds.filter((one) => one !== id) : [...listIds, id] });
  }

  protected set(part: Partial<Audience>): void {
    this.audience.update((audience) => ({ ...audience, ...part }));
  }
}
