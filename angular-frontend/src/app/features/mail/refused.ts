import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** Mail that the server refused because it was too large: who should be asked to send it in another way. */
@Component({
  selector: 'rz-refused',
  imports: [EmptyState, FileSizePipe, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.refusedMail' | transloco }}</h1>
      </div>
      <rz-problem [error]="mail.error()" (retry)="mail.refresh()" />
      @if (mail.value(); as refused) {
        <p class="soft intro">{{ 'mail.refusedMail.intro' | transloco }} {{ refused.limit | fileSize }}.</p>
        @if (refused.items.length > 0) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.refusedMail' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'mail.refusedMail.domain' | transloco }}</th>
                <th scope="col">{{ 'mail.refusedMail.at' | transloco }}</th>
                <th scope="col">{{ 'mail.refusedMail.times' | transloco }}</th>
                <th scope="col">{{ 'mail.refusedMail.size' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (item of refused.items; track item.senderDomain + item.at) {
                <tr>
                  <td>{{ item.senderDomain || ('mail.unknownSender' | transloco) }}</td>
                  <td>{{ item.at | when: 'dateTime' }}</td>
                  <td>{{ item.times }}</td>
                  <td>{{ item.size | fileSize }}</td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <rz-empty
            icon="mail"
            [title]="'mail.refusedMail.none' | transloco"
            [text]="'mail.refusedMail.noneText' | transloco"
          />
        }
      } @else if (!mail.error()) {
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
export class RefusedPage {
  readonly #api = inject(Api);
  protected readonly mail = query(
    () => true,
    () => this.#api.get('/api/administration/refused-mail'),
  );
}
