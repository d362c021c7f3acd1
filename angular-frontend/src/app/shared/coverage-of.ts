import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import { onChange } from '../core/changes/changes';
import { Session } from '../core/session/session';
import { CoverageFiguresLine } from './coverage-figures';
import { CoverageRows } from './coverage-rows';
import { Icon } from './icon';

const shown = 10;

/** What came of a topic or a communiqué in the media: figures, and the newest publications. */
@Component({
  selector: 'rz-coverage-of',
  imports: [CoverageFiguresLine, CoverageRows, Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    @if (read.value(); as read) {
      <section aria-labelledby="coverage-title">
        <div class="head">
          <h2 id="coverage-title">{{ 'coverageOf.title' | transloco }}</h2>
          @if (session.may('keepCoverage')) {
            <a
              matButton="outlined"
              routerLink="/coverage"
              [queryParams]="{ topic: topic(), communique: communique(), begin: 'true' }"
            >
              <rz-icon name="plus" />{{ 'coverageOf.add' | transloco }}
            </a>
          }
        </div>
        @if (read.figures.count > 0) {
          <rz-coverage-figures [figures]="read.figures" />
          <rz-coverage-rows [items]="read.items" />
          @if (read.figures.count > read.items.length) {
            <p>
              <a routerLink="/coverage" [queryParams]="{ topic: topic(), communique: communique() }">{{
                'coverageOf.all' | transloco: { count: read.figures.count }
              }}</a>
            </p>
          }
        } @else {
          <p class="soft">{{ 'coverageOf.none' | transloco }}</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
      margin-block-start: var(--s5);
    }
  `,
})
export class CoverageOf {
  readonly #api = inject(Api);
  protected readonly session = inject(Session);
  /** One of them. */
  readonly topic = input<string>();
  readonly communique = input<string>();
  protected readonly read = query(
    () => (this.session.may('readCoverage') ? { topic: this.topic(), communique: this.communique() } : undefined),
    async (filter) => {
      const [figures, { items }] = await Promise.all([
        this.#api.get('/api/coverage/figures', { query: filter }),
        this.#api.get('/api/coverage', { query: { ...filter, limit: shown } }),
      ]);
      return { figures, items };
    },
  );

  constructor() {
    onChange(['publication'], () => this.read.refresh());
  }
}
