import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Duplicate } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import type { MergeAsked } from './merge-dialog';
import { PairTable } from './pair-table';

/** Two contacts that may be one person: side by side, why, and what to say of it. */
@Component({
  selector: 'rz-duplicate',
  imports: [MatButton, PairTable, TranslocoPipe],
  template: `
    <rz-pair-table [one]="pair().one" [other]="pair().other" />
    <p class="reasons">
      @for (reason of pair().reasons; track reason) {
        <span class="chip">{{ 'merging.reason.' + reason | transloco }}</span>
      }
    </p>
    @if (session.may('mergeContacts')) {
      <div class="acts">
        <button matButton="filled" type="button" [disabled]="busy()" (click)="merge()">
          {{ 'merging.open' | transloco }}
        </button>
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="tellApart()">
          {{ 'merging.apart' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .reasons,
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      margin-block-start: var(--s2);
    }
  `,
})
export class DuplicatePair {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  protected readonly busy = signal(false);

  readonly pair = input.required<Duplicate>();
  /** With the id of the one that survives, where they were merged. */
  readonly settled = output<string | undefined>();

  protected async merge(): Promise<void> {
    const { one, other } = this.pair();
    const survivor = await this.#dialogs.open<string, MergeAsked>(
      async () => (await import('./merge-dialog')).MergeDialog,
      { one, other },
    );
    if (!survivor) return;
    this.#notices.say(this.#translate.text('merging.done'));
    this.settled.emit(survivor);
  }

  protected async tellApart(): Promise<void> {
    const { one, other } = this.pair();
    this.busy.set(true);
    try {
      await this.#api.post('/api/contacts/{id}/told-apart', { path: { id: one.id }, body: { otherId: other.id } });
      this.#notices.say(this.#translate.text('merging.toldApart'));
      this.settled.emit(undefined);
    } catch (error) {
      this.#notices.fail(error);
    } finally {
      this.busy.set(false);
    }
  }
}
