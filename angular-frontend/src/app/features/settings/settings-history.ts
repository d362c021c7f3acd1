import { Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { HistoryList } from '../../shared/history-list';
import { List, Rows } from '../../shared/list';

/** Who changed what of a page of the settings, read when it is opened. */
@Component({
  selector: 'rz-settings-history',
  imports: [HistoryList, List, Rows, TranslocoPipe],
  template: `
    <details (toggle)="opened.set(true)">
      <summary>{{ 'settings.history' | transloco }}</summary>
      @if (opened()) {
        <rz-list class="card">
          <ng-template [rzRows]="changes" let-items><rz-history [items]="items" /></ng-template>
          <p class="soft">{{ 'settings.noHistory' | transloco }}</p>
        </rz-list>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--s4);
    }
    summary {
      margin-block-end: var(--s2);
    }
  `,
})
export class SettingsHistory {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  /** The kind of thing, as the server names it. */
  readonly of = input.required<string>();
  protected readonly opened = signal(false);
  protected readonly changes = pages(
    'settings-history',
    () => (this.opened() ? { kind: this.of(), language: this.#language.code() } : undefined),
    ({ kind }, cursor, limit) =>
      this.#api.get('/api/administration/history/{kind}', { path: { kind }, query: { cursor, limit } }),
    20,
  );

  constructor() {
    onChange(['mailbox', 'mailAddress', 'numberScheme', 'unit', 'function', 'freeDay', 'photoBucket'], () =>
      this.changes.refresh(),
    );
  }
}
