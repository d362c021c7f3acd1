import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Mailbox, MailboxTest } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import type { MailboxDone } from './mailbox-dialog';
import { SettingsHistory } from './settings-history';
import { SettingSource, settingSources } from './setting-source';

/** The office's mailboxes: what each holds, how it is doing, whether it can be read. */
@Component({
  selector: 'rz-mailbox-settings',
  imports: [EmptyState, Icon, MatButton, ProblemBar, SettingSource, SettingsHistory, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.mailboxes' | transloco }}</h2>
      <button matButton="filled" type="button" (click)="open()">
        <rz-icon name="plus" />{{ 'settings.addMailbox' | transloco }}
      </button>
    </div>
    <rz-problem [error]="mailboxes.error()" (retry)="mailboxes.refresh()" />
    @if (mailboxes.value(); as known) {
      @if (known.items.length > 0) {
        <ul class="list card">
          @for (mailbox of known.items; track mailbox.id) {
            <li>
              <div class="grow">
                <p class="address">{{ mailbox.address }}</p>
                <p class="soft small">
                  {{ kindName(mailbox) }} ·
                  {{ mailbox.imap ? mailbox.imap.host + ', ' + mailbox.imap.folder : ('settings.bySmtp' | transloco) }}
                  @if (mailbox.smtp; as smtp) {
                    · {{ 'settings.sendsBy' | transloco: { host: smtp.host } }}
                  }
                </p>
                <rz-setting-source [sources]="sources()" [of]="mailbox.id" />
                @if (mailbox.state; as state) {
                  @if (state.fault; as fault) {
                    <p class="fault small">
                      <rz-icon name="alert" />{{ fault.message }}
                      @if (state.faultSince; as since) {
                        {{ 'settings.faultSince' | transloco: { at: since | when } }}
                      }
                      @if (state.told) {
                        {{ 'settings.faultTold' | transloco }}
                      }
                    </p>
                  } @else if (state.fetchedAt) {
                    <p class="small">
                      {{ 'settings.fetchedAt' | transloco: { at: state.fetchedAt | when } }}
                      {{ 'settings.takenIn' | transloco: { count: state.taken } }}
                    </p>
                  }
                  @if (state.failed + state.tooLarge > 0) {
                    <p class="fault small">
                      <rz-icon name="alert" />{{
                        'settings.notTakenIn' | transloco: { count: state.failed + state.tooLarge }
                      }}
                    </p>
                  }
                } @else if (mailbox.imap) {
                  <p class="small soft">{{ 'settings.notFetchedYet' | transloco }}</p>
                }
                @if (tests()[mailbox.id]; as test) {
                  <div role="status">
                    @if (mailbox.imap) {
                      <p class="small" [class.fault]="test.fault">
                        <rz-icon [name]="test.fault ? 'alert' : 'check'" />
                        @if (test.fault; as fault) {
                          {{ fault.message }}
                          @if (test.folders; as folders) {
                            {{ 'settings.foldersAre' | transloco: { folders: folders.join(', ') } }}
                          }
                        } @else {
                          {{ 'settings.testWell' | transloco: { count: test.messages } }}
                        }
                      </p>
                    }
                    <p class="small" [class.fault]="test.sendingFault ?? test.roundTripFault">
                      <rz-icon [name]="test.sendingFault || test.roundTripFault ? 'alert' : 'check'" />
                      @if (test.sendingFault ?? test.roundTripFault; as fault) {
                        {{ fault.message }}
                      } @else {
                        {{ (test.cameBack ? 'settings.testCameBack' : 'settings.testSent') | transloco }}
                      }
                    </p>
                  </div>
                }
              </div>
              <div class="actions">
                @if (mailbox.oauth; as oauth) {
                  <button
                    [matButton]="oauth.signedIn ? 'text' : 'filled'"
                    type="button"
                    [attr.aria-label]="'settings.signInMailbox' | transloco: { address: mailbox.address }"
                    (click)="signIn(mailbox)"
                  >
                    {{ (oauth.signedIn ? 'settings.signInAgain' : 'settings.signIn') | transloco }}
                  </button>
                }
                <button
                  matButton
                  type="button"
                  [disabled]="testing() === mailbox.id"
                  disabledInteractive
                  [attr.aria-label]="'settings.testMailbox' | transloco: { address: mailbox.address }"
                  (click)="test(mailbox)"
                >
                  {{ (testing() === mailbox.id ? 'settings.testing' : 'settings.test') | transloco }}
                </button>
                @if (mailbox.imap) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'settings.compareMailbox' | transloco: { address: mailbox.address }"
                    (click)="compare(mailbox)"
                  >
                    {{ 'settings.compare' | transloco }}
                  </button>
                }
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'settings.editMailbox' | transloco: { address: mailbox.address }"
                  (click)="open(mailbox)"
                >
                  {{ 'common.edit' | transloco }}
                </button>
              </div>
            </li>
          }
        </ul>
      } @else {
        <rz-empty
          icon="mail"
          [title]="'settings.noMailboxes' | transloco"
          [text]="'settings.noMailboxesText' | transloco"
        />
      }
    } @else if (!mailboxes.error()) {
      <rz-skeleton [lines]="3" />
    }
    <rz-settings-history of="mailbox" />
  `,
  styles: `
    .list {
      padding-block: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--s2) var(--s4);
      padding-block: var(--s3);
    }
    li > .grow {
      flex: 1 1 18rem;
      min-inline-size: 0;
    }
    .address {
      font-weight: 560;
      overflow-wrap: anywhere;
    }
    .fault {
      color: var(--warn);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
    }
  `,
})
export class MailboxSettings {
  protected readonly sources = settingSources('mailbox');
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  protected readonly mailboxes = query(
    () => this.#language.code(),
    () => this.#api.get('/api/mailboxes'),
  );
  readonly #kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  readonly #names = computed(() => {
    const polish = this.#language.code() === 'pl';
    return new Map(
      (this.#kinds.value()?.items ?? []).map(({ code, namePl, nameEn }) => [code, polish ? namePl : nameEn]),
    );
  });
  protected readonly tests = signal<Readonly<Record<string, MailboxTest>>>({});
  protected readonly testing = signal<string | undefined>(undefined);

  constructor() {
    onChange(['mailbox', 'mailAddress'], () => this.mailboxes.refresh());
    void this.#comeBack();
  }

  protected kindName({ kind }: Mailbox): string {
    return this.#names().get(kind ?? 'pressInquiry') ?? '';
  }

  protected async test({ id }: Mailbox): Promise<void> {
    if (this.testing()) return;
    this.testing.set(id);
    try {
      const answer = await this.#api.post('/api/mailboxes/{id}/test', { path: { id } });
      this.tests.update((tests) => ({ ...tests, [id]: answer }));
    } catch (error) {
      this.#notices.fail(error);
    }
    this.testing.set(undefined);
    await this.mailboxes.refresh();
  }

  protected async open(mailbox?: Mailbox): Promise<void> {
    const done = await this.#dialogs.open<MailboxDone, Mailbox | null>(
      async () => (await import('./mailbox-dialog')).MailboxDialog,
      mailbox ?? null,
    );
    if (!done || (done === 'remove' && !(await this.#remove(mailbox!)))) return;
    this.#notices.say(this.#translate.text('common.saved'));
    this.tests.set({});
    await this.mailboxes.refresh();
  }

  protected async signIn(mailbox: Mailbox): Promise<void> {
    const done = await this.#dialogs.open<boolean, Mailbox>(
      async () => (await import('./mailbox-sign-in')).MailboxSignIn,
      mailbox,
    );
    if (done) this.#notices.say(this.#translate.text('settings.signedIn'));
    await this.mailboxes.refresh();
  }

  /** Somebody comes back from Google: what it sent with them is handed on, and does not stay in the address. */
  async #comeBack(): Promise<void> {
    const { code, state, error } = this.#route.snapshot.queryParams as Readonly<Record<string, string | undefined>>;
    if (state === undefined) return;
    await this.#router.navigate([], { relativeTo: this.#route, queryParams: {}, replaceUrl: true });
    if (code === undefined) {
      this.#notices.say(
        this.#translate.text(error === 'access_denied' ? 'settings.signInDeclined' : 'settings.signInFailed'),
      );
      return;
    }
    try {
      const path = { id: state.split('.', 1)[0]! };
      await this.#api.post('/api/mailboxes/{id}/sign-in/completion', { path, body: { code, state } });
      this.#notices.say(this.#translate.text('settings.signedIn'));
    } catch (failure) {
      this.#notices.fail(failure);
    }
    await this.mailboxes.refresh();
  }

  protected async compare(mailbox: Mailbox): Promise<void> {
    await this.#dialogs.open<boolean, Mailbox>(
      async () => (await import('./mailbox-comparison')).MailboxComparison,
      mailbox,
    );
    await this.mailboxes.refresh();
  }

  #remove(mailbox: Mailbox): Promise<boolean | undefined> {
    return this.#dialogs.open<boolean, Mailbox>(
      async () => (await import('./remove-mailbox-dialog')).RemoveMailboxDialog,
      mailbox,
    );
  }
}
