import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { views } from '../../../core/api/types';
import { PAST_OFFICE } from '../../../core/past-office';
import { CountPipe } from '../../../shared/count-pipe';
import { Inbox } from './inbox';

/** The inbox as it was: its views with their counts, which the menu has for today, and the list of one of them. */
@Component({
  selector: 'rz-past-inbox',
  imports: [CountPipe, Inbox, RouterLink, TranslocoPipe],
  template: `
    <nav class="views" [attr.aria-label]="'inbox.title' | transloco">
      @for (one of views; track one) {
        <a
          class="chip"
          routerLink="."
          queryParamsHandling="merge"
          [queryParams]="{ view: one }"
          [attr.aria-current]="view() === one ? 'page' : null"
        >
          {{ 'views.' + one | transloco }}
          @if (counts.value(); as known) {
            <span class="number">{{ known[one] | count }}</span>
          }
        </a>
      }
    </nav>
    <rz-inbox
      [view]="view()"
      [kind]="said('kind')"
      [status]="said('status')"
      [channel]="said('channel')"
      [assignee]="said('assignee')"
      [contact]="said('contact')"
      [newsroom]="said('newsroom')"
      [watched]="said('watched')"
      [dismissed]="said('dismissed')"
      [q]="said('q')"
      [sort]="said('sort')"
    />
  `,
  styles: `
    .views {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      padding-inline: var(--s4);
    }
    .views a[aria-current] {
      outline: 2px solid var(--accent);
    }
  `,
})
export class PastInbox {
  readonly #api = inject(Api);
  readonly #past = inject(PAST_OFFICE);
  readonly #asked = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly views = views;
  protected readonly view = computed(() => this.said('view') ?? 'all');
  protected readonly counts = query(
    () => ({ replay: this.#past.replay() }),
    (wanted) => this.#api.get('/api/cases/counts', { query: wanted }),
  );

  protected said(name: string): string | undefined {
    return this.#asked()?.get(name) ?? undefined;
  }
}
