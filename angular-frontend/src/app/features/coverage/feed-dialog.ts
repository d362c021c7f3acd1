import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { CoverageFeed } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface FeedAsked {
  /** The one that is changed; a new one where left out. */
  readonly feed?: CoverageFeed;
}

/** Where a feed stands, and what it is called. It is read once before it is kept. */
@Component({
  selector: 'rz-feed-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.feed ? 'coverage.feed.changeTitle' : 'coverage.feed.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'coverage.feed.address' | transloco"
        for="feed-address"
        [field]="form.address"
        [hint]="'coverage.feed.addressHint' | transloco"
      >
        <input id="feed-address" type="url" autocomplete="off" [formField]="form.address" />
      </rz-row>
      <rz-row
        [label]="'coverage.feed.name' | transloco"
        for="feed-name"
        [field]="form.name"
        [optional]="'common.optional' | transloco"
      >
        <input id="feed-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class FeedDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<FeedAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly form = form(
    signal({ address: this.asked.feed?.address ?? '', name: this.asked.feed?.name ?? '' }),
    (path) => {
      required(path.address);
      maxLength(path.address, 2_000);
      maxLength(path.name, 200);
    },
  );
  #attempt: Attempt | undefined;

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { address, name } = this.form().value();
      const { feed } = this.asked;
      const body = { address: address.trim(), ...(name.trim() && { name: name.trim() }) };
      this.#attempt = attemptFor(body, this.#attempt);
      await (feed
        ? this.#api.patch('/api/coverage-feeds/{id}', { path: { id: feed.id }, body })
        : this.#api.post('/api/coverage-feeds', { body, idempotencyKey: this.#attempt.key }));
      this.#ref.close(true);
    });
  }
}
