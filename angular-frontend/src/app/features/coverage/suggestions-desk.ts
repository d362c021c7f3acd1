import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';

/** What feeds suggest and nobody looked at, for whoever keeps coverage: nothing where there is none. */
@Component({
  selector: 'rz-suggestions-desk',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (waiting.value()?.count; as count) {
      <section class="card" aria-labelledby="suggestions-desk">
        <h2 id="suggestions-desk">{{ 'coverage.suggestions' | transloco }}</h2>
        <a routerLink="/coverage/suggestions">{{ 'coverage.waiting' | transloco: { count } }}</a>
      </section>
    }
  `,
})
export class SuggestionsDesk {
  readonly #api = inject(Api);
  protected readonly waiting = query(
    () => 'suggested' as const,
    (state) => this.#api.get('/api/coverage/figures', { query: { state } }),
  );

  constructor() {
    onChange(['publication'], () => this.waiting.refresh());
  }
}
