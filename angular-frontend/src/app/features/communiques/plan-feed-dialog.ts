import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { dialogTitle } from '../../shared/dialogs';
import { ProblemBar } from '../../shared/problem-bar';

/** The plan in one's own calendar: its secret address is made, renewed and revoked here, and shown once. */
@Component({
  selector: 'rz-plan-feed-dialog',
  imports: [MatButton, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'communiques.feed.title' | transloco }}</h2>
      <rz-problem [error]="error() ?? feed.error()" [retryable]="false" />
      <p>{{ 'communiques.feed.means' | transloco }}</p>
      @if (address(); as shown) {
        <label class="address">
          {{ 'communiques.feed.address' | transloco }}
          <input #field readonly [value]="shown" (focus)="field.select()" />
        </label>
        <p class="soft">{{ 'communiques.feed.once' | transloco }}</p>
        <button matButton="outlined" type="button" (click)="copy(shown)">
          {{ 'communiques.feed.copy' | transloco }}
        </button>
      } @else if (feed.value()?.openedAt; as at) {
        <p class="soft">{{ 'communiques.feed.since' | transloco: { at: (at | when: 'dateTime') } }}</p>
      }
      <div class="actions end">
        <button matButton type="button" (click)="ref.close()">{{ 'communiques.feed.close' | transloco }}</button>
        @if (feed.value()?.openedAt) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="revoke()">
            {{ 'communiques.feed.revoke' | transloco }}
          </button>
        }
        @if (!address()) {
          <button matButton="filled" type="button" [disabled]="busy()" (click)="make()">
            {{ (feed.value()?.openedAt ? 'communiques.feed.renew' : 'communiques.feed.make') | transloco }}
          </button>
        }
      </div>
    </div>
  `,
  styles: `
    .address input {
      inline-size: 100%;
    }
  `,
})
export class PlanFeedDialog {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly ref = inject<DialogRef>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly address = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly feed = query(
    () => true,
    () => this.#api.get('/api/plan-feed'),
  );

  /** Without a key for repetitions: the answer, which holds the secret, is kept nowhere. */
  protected make(): Promise<void> {
    return this.#act(async () => this.address.set((await this.#api.post('/api/plan-feed')).address));
  }

  protected revoke(): Promise<void> {
    return this.#act(async () => {
      await this.#api.delete('/api/plan-feed');
      this.address.set(undefined);
      this.#notices.say(this.#translate.text('communiques.feed.revoked'));
    });
  }

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    this.#notices.say(this.#translate.text('communiques.feed.copied'));
  }

  async #act(write: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.error.set(undefined);
    try {
      await write();
      await this.feed.refresh();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
