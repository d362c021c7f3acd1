import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** What visitors of the public site sent and what could not be registered yet: nothing of it is lost, and it can be tried again. */
@Component({
  selector: 'rz-public-inbox',
  imports: [EmptyState, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.publicInbox' | transloco }}</h1>
      </div>
      <rz-problem [error]="failure() ?? inbox.error()" (retry)="refresh()" />
      @if (inbox.value(); as waiting) {
        <p class="soft intro">{{ 'mail.publicInbox.intro' | transloco }}</p>
        @if (waiting.items.length > 0) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.publicInbox' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'mail.publicInbox.receivedAt' | transloco }}</th>
                <th scope="col">{{ 'mail.publicInbox.form' | transloco }}</th>
                <th scope="col">{{ 'mail.publicInbox.failure' | transloco }}</th>
                <th scope="col">{{ 'mail.publicInbox.next' | transloco }}</th>
                <th scope="col">
                  <span class="cdk-visually-hidden">{{ 'mail.publicInbox.retry' | transloco }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (item of waiting.items; track item.id) {
                <tr>
                  <td>{{ item.receivedAt | when: 'dateTime' }}</td>
                  <td>{{ item.kind }}</td>
                  <td>{{ item.failure }} ({{ item.attempts }}×)</td>
                  <td>
                    @if (item.nextAttemptAt) {
                      {{ item.nextAttemptAt | when: 'dateTime' }}
                    } @else {
                      {{ 'mail.publicInbox.waits' | transloco }}
                    }
                  </td>
                  <td>
                    <button type="button" class="button" [disabled]="busy()" (click)="retry(item.id)">
                      {{ 'mail.publicInbox.retry' | transloco }}
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <rz-empty
            icon="check"
            [title]="'mail.publicInbox.none' | transloco"
            [text]="'mail.publicInbox.noneText' | transloco"
          />
        }
      } @else if (!inbox.error()) {
        <rz-skeleton [lines]="4" />
      }
    </div>
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
  `,
})
export class PublicInboxPage {
  readonly #api = inject(Api);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly inbox = query(
    () => true,
    () => this.#api.get('/api/public-inbox'),
  );

  protected refresh(): void {
    this.failure.set(undefined);
    void this.inbox.refresh();
  }

  protected async retry(id: string): Promise<void> {
    this.busy.set(true);
    try {
      await this.#api.post('/api/public-inbox/{id}/retry', { path: { id } });
      this.refresh();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
