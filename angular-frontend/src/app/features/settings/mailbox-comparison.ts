import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Mailbox } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { DialogFrame } from '../../shared/dialog-frame';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { submission } from '../../shared/submission';

/** What a mailbox's server has against what is registered; what is missing is taken in by one key. */
@Component({
  selector: 'rz-mailbox-comparison',
  imports: [DialogFrame, ProblemBar, Skeleton, WhenPipe, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'settings.comparison' | transloco: { address: mailbox.address }"
      [submitLabel]="'settings.takeIn' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy() || !(found.value()?.missingCount ?? 0)"
      (sent)="send()"
    >
      <rz-problem [error]="found.error()" (retry)="found.refresh()" />
      @if (found.value(); as answer) {
        <p>
          {{ 'settings.onServer' | transloco: { onServer: answer.onServer, registered: answer.registered } }}
          {{
            (answer.missingCount === 0 ? 'settings.nothingMissing' : 'settings.missingCount')
              | transloco: { count: answer.missingCount }
          }}
        </p>
        @if (answer.goneCount > 0) {
          <p>
            {{ 'settings.gone' | transloco: { count: answer.goneCount } }}
            @if (answer.goneLatest; as at) {
              <span class="soft small">{{ 'settings.goneLatest' | transloco }} {{ at | when }}</span>
            }
          </p>
        }
        @if (answer.missing.length > 0) {
          <ul tabindex="0" [attr.aria-label]="'settings.missingList' | transloco">
            @for (message of answer.missing; track message.uid) {
              <li>
                <p>{{ message.subject ?? '—' }}</p>
                <p class="soft small">
                  {{ message.from ?? '—' }}
                  @if (message.at; as at) {
                    · {{ at | when }}
                  }
                </p>
                <p class="small">
                  {{ message.fault?.message ?? ('settings.missing.' + message.reason | transloco) }}
                </p>
              </li>
            }
          </ul>
        }
        @if (answer.missingCount > answer.missing.length) {
          <p class="soft small">
            {{ 'settings.moreMissing' | transloco: { count: answer.missingCount - answer.missing.length } }}
          </p>
        }
      } @else if (!found.error()) {
        <rz-skeleton [lines]="4" />
      }
    </rz-dialog-frame>
  `,
  styles: `
    ul {
      max-block-size: 45vh;
      margin: 0;
      padding: 0 var(--s3);
      overflow-y: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      list-style: none;
    }
    li {
      padding-block: var(--s2);
      overflow-wrap: anywhere;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    li p {
      margin: 0;
    }
  `,
})
export class MailboxComparison {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly mailbox = inject<Mailbox>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #form = form(signal({}));
  protected readonly found = query(
    () => this.mailbox.id,
    (id) => this.#api.get('/api/mailboxes/{id}/reconciliation', { path: { id } }),
  );

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      const { wanted } = await this.#api.post('/api/mailboxes/{id}/reconciliation', {
        path: { id: this.mailbox.id },
        body: {},
      });
      this.#notices.say(this.#translate.text('settings.takingIn', { count: wanted }));
      this.#ref.close(true);
    });
  }
}
