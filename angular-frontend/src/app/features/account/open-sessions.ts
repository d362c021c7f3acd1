import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { deviceOf } from './device';

/** Where the signed-in person is signed in, and the way to end it there. */
@Component({
  selector: 'rz-open-sessions',
  imports: [MatButton, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <section class="section card" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{{ 'account.sessions' | transloco }}</h2>
      <p class="soft small">{{ 'account.sessionsHint' | transloco }}</p>
      <rz-problem [error]="open.error()" (retry)="open.refresh()" />
      @if (open.value(); as known) {
        <ul>
          @for (one of known.items; track one.id) {
            <li>
              <div>
                <p>
                  {{ device(one.userAgent) || ('account.unknownDevice' | transloco) }}
                  @if (one.current) {
                    <span class="chip">{{ 'account.thisSession' | transloco }}</span>
                  }
                </p>
                <p class="soft small">
                  {{ one.address }} · {{ 'account.signedInAt' | transloco: { at: one.signedInAt | when } }} ·
                  {{ 'account.lastSeenAt' | transloco: { at: one.lastSeenAt | when } }}
                </p>
              </div>
              @if (!one.current) {
                <button
                  matButton
                  type="button"
                  [disabled]="busy()"
                  disabledInteractive
                  [attr.aria-label]="'account.signOutThere' | transloco: { device: device(one.userAgent) }"
                  (click)="end(one.id)"
                >
                  {{ 'account.signOut' | transloco }}
                </button>
              }
            </li>
          }
        </ul>
        @if (known.items.length > 2) {
          <div class="actions">
            <button matButton="outlined" type="button" [disabled]="busy()" disabledInteractive (click)="end()">
              {{ 'account.signOutElsewhere' | transloco }}
            </button>
          </div>
        }
      } @else if (!open.error()) {
        <rz-skeleton [lines]="3" />
      }
    </section>
  `,
  styles: `
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      align-items: center;
      border-block-end: 1px solid var(--line);
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      justify-content: space-between;
      padding-block: var(--s2);
    }
    .actions {
      margin-block-start: var(--s3);
    }
    li p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenSessions {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly open = query(
    () => true,
    () => this.#api.get('/api/session/open'),
  );
  protected readonly busy = signal(false);
  protected readonly device = deviceOf;

  /** The one named, or all but this one. */
  protected async end(id?: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      if (id === undefined) await this.#api.delete('/api/session/open');
      else await this.#api.delete('/api/session/open/{id}', { path: { id } });
      this.#notices.say(this.#translate.text('account.signedOutThere'));
    } catch (error) {
      this.#notices.fail(error);
    } finally {
      this.busy.set(false);
      await this.open.refresh();
    }
  }
}
