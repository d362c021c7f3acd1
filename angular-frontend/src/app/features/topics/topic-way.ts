import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Topic } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';

const shown = 5;

/** The whole way of a topic: what was asked, what the office says, what it released, and what was published then. */
@Component({
  selector: 'rz-topic-way',
  imports: [CountPipe, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <ol [attr.aria-label]="'topics.way.title' | transloco">
      <li>
        <h2>{{ 'topics.way.asked' | transloco }}</h2>
        <p>
          <strong>{{ topic().figures.cases | count }}</strong>
          <span class="small soft">{{ 'topics.way.open' | transloco: { count: topic().figures.open } }}</span>
        </p>
        <a class="small" [routerLink]="[]" fragment="cases-title">{{ 'topics.cases' | transloco }}</a>
      </li>
      <li>
        <h2>{{ 'topics.way.said' | transloco }}</h2>
        <p>
          <strong>{{ topic().lines.length | count }}</strong>
          <span class="small soft">{{ 'topics.way.inForce' | transloco: { count: inForce() } }}</span>
        </p>
        <a class="small" [routerLink]="[]" fragment="lines-title">{{ 'topics.lines' | transloco }}</a>
      </li>
      @if (released.value(); as released) {
        <li>
          <h2>{{ 'topics.way.released' | transloco }}</h2>
          @for (one of released; track one.id) {
            <p class="small words">
              <a [routerLink]="['/communiques', one.id]">{{ one.headline ?? ('common.erased' | transloco) }}</a>
              <span class="soft">
                @if (one.releasedAt; as at) {
                  <time [attr.datetime]="at">{{ at | when: 'date' }}</time>
                } @else {
                  {{ 'topics.way.notYet' | transloco }}
                }
              </span>
            </p>
          } @empty {
            <p class="small soft">{{ 'topics.way.nothingReleased' | transloco }}</p>
          }
        </li>
      }
      @if (published.value(); as figures) {
        <li>
          <h2>{{ 'topics.way.published' | transloco }}</h2>
          <p>
            <strong>{{ figures.count | count }}</strong>
            <span class="small soft">{{ 'topics.way.negative' | transloco: { count: figures.negative } }}</span>
          </p>
          <a class="small" [routerLink]="[]" fragment="coverage-title">{{ 'coverageOf.title' | transloco }}</a>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
      gap: var(--s3);
      margin: var(--s4) 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      min-inline-size: 0;
    }
    h2 {
      font-size: 1rem;
      margin-block: 0 var(--s1);
    }
    strong {
      margin-inline-end: var(--s2);
      font-size: 1.5rem;
      font-variant-numeric: tabular-nums;
    }
    p {
      margin-block: 0 var(--s1);
    }
    .words {
      overflow-wrap: anywhere;
    }
    /* An arrow to the next step, where they stand beside each other. */
    @media (min-width: 64em) {
      li + li::before {
        content: '→';
        position: absolute;
        inset-inline-start: calc(-1 * var(--s3) - 0.2em);
        inset-block-start: 40%;
        color: var(--ink-soft, currentcolor);
      }
    }
  `,
})
export class TopicWay {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly topic = input.required<Topic>();
  protected readonly inForce = computed(() => this.topic().lines.filter(({ inForce }) => inForce !== null).length);
  protected readonly released = query(
    () => (this.#session.may('readCommuniques') ? this.topic().id : undefined),
    async (topic) => (await this.#api.get('/api/communiques', { query: { topic, limit: shown } })).items,
  );
  protected readonly published = query(
    () => (this.#session.may('readCoverage') ? this.topic().id : undefined),
    (topic) => this.#api.get('/api/coverage/figures', { query: { topic } }),
  );

  constructor() {
    onChange(['publication'], () => this.published.refresh());
    onChange(['communique'], () => this.released.refresh());
  }
}
