import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';

/** Which communiqués somebody, or a newsroom at its general addresses, was sent, and from which of these mail comes back. */
@Component({
  selector: 'rz-contact-mailings',
  imports: [Icon, MatButton, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" aria-labelledby="contact-mailings-title">
      <h2 id="contact-mailings-title">{{ 'contacts.mailings.title' | transloco }}</h2>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @for (address of read.value()?.bounced ?? []; track address.email) {
        <div class="message-bar tone-warn">
          <rz-icon name="alert" />
          <span>
            {{
              'contacts.mailings.bounced'
                | transloco: { email: address.email, at: (address.at | when: 'date'), status: address.status }
            }}
          </span>
          @if (session.may('trustAddresses')) {
            <button matButton type="button" (click)="trust(address.email)">
              {{ 'contacts.mailings.trust' | transloco }}
            </button>
          }
        </div>
      }
      <ul>
        @for (one of read.value()?.items ?? []; track one.mailingId) {
          <li>
            <a [routerLink]="['/mailings', one.mailingId]">{{
              one.communique.headline ?? ('common.erased' | transloco)
            }}</a>
            <span class="small">{{ 'contacts.mailings.states.' + one.state | transloco }}</span>
            <span class="small soft">
              {{ 'contacts.mailings.kinds.' + one.kind | transloco }} ·
              <time [attr.datetime]="one.at">{{ one.at | when: 'dateTime' }}</time>
              @if (one.email) {
                · {{ one.email }}
              }
            </span>
          </li>
        } @empty {
          @if (read.value()) {
            <li class="soft">{{ 'contacts.mailings.none' | transloco }}</li>
          }
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      margin-block: var(--s4);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      align-items: baseline;
      padding-block: var(--s1);
      overflow-wrap: anywhere;
    }
  `,
})
export class ContactMailings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  readonly whose = input<'contact' | 'newsroom'>('contact');
  protected readonly read = query(
    () => ({ whose: this.whose(), path: { id: this.id() } }),
    ({ whose, path }) => this.#api.get(`/api/${whose}s/{id}/mailings` as const, { path }),
  );

  constructor() {
    onChange(['contact', 'newsroom'], () => this.read.refresh(), this.id);
  }

  /** Mail that comes back once more says so again. */
  protected async trust(email: string): Promise<void> {
    try {
      await this.#api.post(`/api/${this.whose()}s/{id}/trusted-addresses` as const, {
        path: { id: this.id() },
        body: { email },
      });
      this.#notices.say(this.#translate.text('contacts.mailings.trusted', { email }));
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.read.refresh();
  }
}
