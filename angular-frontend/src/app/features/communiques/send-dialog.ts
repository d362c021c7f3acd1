import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Communique } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { submission } from '../../shared/submission';
import { AudienceChoice } from './audience-choice';
import { nobody } from './audience';

/** Sends what stands released, or the news that it was withdrawn, to further people. */
@Component({
  selector: 'rz-send-dialog',
  imports: [AudienceChoice, DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'communiques.mailing.title.' + kind | transloco"
      [submitLabel]="'communiques.mailing.send' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-audience [communique]="communique" [kind]="kind" [(audience)]="audience" />
    </rz-dialog-frame>
  `,
})
export class SendDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly communique = inject<Communique>(DIALOG_DATA);
  protected readonly kind = this.communique.withdrawal ? ('withdrawal' as const) : ('release' as const);
  protected readonly audience = signal({ ...nobody, earlier: this.kind === 'withdrawal' });
  protected readonly sending = submission();
  readonly #form = form(signal({}));

  protected send(): Promise<void> {
    const { id, released, version } = this.communique;
    return this.sending.run(this.#form, async () => {
      const body = { version: released?.version ?? version, kind: this.kind, audience: this.audience() };
      await this.#api.post('/api/communiques/{id}/mailings', { path: { id }, body });
      this.#ref.close(true);
    });
  }
}
