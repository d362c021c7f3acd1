import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Mailbox, MailboxSignIn as Begun } from '../../core/api/types';
import { dialogTitle } from '../../shared/dialogs';
import { ProblemBar } from '../../shared/problem-bar';

/** Signs a mailbox in at its provider: shows the code that is entered there and waits for it, or goes there and is come back from. */
@Component({
  selector: 'rz-mailbox-sign-in',
  imports: [MatButton, ProblemBar, TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'settings.signInTitle' | transloco: { address: mailbox.address } }}</h2>
      <rz-problem [error]="error()" (retry)="begin()" />
      @if (begun(); as begun) {
        @if (begun.code; as code) {
          <p>{{ 'settings.signInSteps' | transloco }}</p>
          <p class="code">
            <strong>{{ code }}</strong>
            <button matButton="outlined" type="button" (click)="copy(code)">
              {{ (copied() ? 'settings.codeCopied' : 'settings.copyCode') | transloco }}
            </button>
          </p>
          <p>
            <a [href]="begun.url" target="_blank" rel="noopener noreferrer">{{ begun.url }}</a>
          </p>
          @if (!error()) {
            <p class="soft" role="status">{{ 'settings.signInWaits' | transloco }}</p>
          }
        } @else {
          <p role="status">{{ 'settings.signInGoes' | transloco }}</p>
        }
      } @else if (!error()) {
        <p class="soft" role="status">{{ 'settings.signInBegins' | transloco }}</p>
      }
      <div class="actions end">
        <button matButton type="button" (click)="ref.close()">{{ 'common.cancel' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    .code {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s3);
    }
    .code strong {
      font-size: 1.5rem;
      letter-spacing: 0.08em;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class MailboxSignIn {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly mailbox = inject<Mailbox>(DIALOG_DATA);
  protected readonly begun = signal<Begun | undefined>(undefined);
  protected readonly error = signal<unknown>(undefined);
  protected readonly copied = signal(false);
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#waiting));
    void this.begin();
  }

  protected async begin(): Promise<void> {
    this.begun.set(undefined);
    this.error.set(undefined);
    this.copied.set(false);
    try {
      const begun = await this.#api.post('/api/mailboxes/{id}/sign-in', { path: { id: this.mailbox.id } });
      this.begun.set(begun);
      if (begun.interval === null) this.#document.location.assign(begun.url);
      else this.#askIn(begun.interval);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected async copy(code: string): Promise<void> {
    await navigator.clipboard.writeText(code);
    this.copied.set(true);
  }

  #askIn(seconds: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(), seconds * 1_000);
  }

  async #ask(): Promise<void> {
    const path = { id: this.mailbox.id };
    try {
      const { done, askAgainIn } = await this.#api.post('/api/mailboxes/{id}/sign-in/completion', { path, body: {} });
      if (done) this.ref.close(true);
      else this.#askIn(askAgainIn ?? 0);
    } catch (error) {
      this.error.set(error);
    }
  }
}
