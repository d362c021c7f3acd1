import { Component, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { FormattedText } from '../../shared/editor/editor';
import { mailHtml, unstyled } from '../../shared/editor/mail-html';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** What stands under each of one's own answers. */
@Component({
  selector: 'rz-signature',
  imports: [FormattedText, MatButton, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="signature-title">
      <h2 id="signature-title">{{ 'account.signature' | transloco }}</h2>
      <p class="soft small">{{ 'account.signatureHint' | transloco }}</p>
      <rz-problem [error]="kept.error()" (retry)="kept.refresh()" />
      @if (kept.value()) {
        <form class="form" novalidate (submit)="$event.preventDefault(); save()">
          <rz-problem [error]="error()" [retryable]="false" />
          <rz-editor inputId="signature" [label]="'account.signature' | transloco" [(html)]="html" />
          <div class="actions">
            <button matButton="filled" type="submit" [disabled]="busy()" disabledInteractive>
              {{ 'account.saveSignature' | transloco }}
            </button>
          </div>
        </form>
      } @else if (!kept.error()) {
        <rz-skeleton [lines]="4" />
      }
    </section>
  `,
  styles: `
    form {
      margin-block-start: var(--s3);
    }
  `,
})
export class SignatureSettings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly kept = query(
    () => true,
    () => this.#api.get('/api/session/signature'),
  );
  protected readonly html = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);

  constructor() {
    effect(() => {
      const kept = this.kept.value();
      untracked(() => this.html.set(unstyled(kept?.html ?? '')));
    });
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      await this.#api.put('/api/session/signature', { body: { html: mailHtml(this.html()) } });
      this.#notices.say(this.#translate.text('account.signatureSaved'));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
