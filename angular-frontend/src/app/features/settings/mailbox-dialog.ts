import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type Kind, type Mailbox, mailAfterwards } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { MailboxServer, type ServerFields } from './mailbox-server';

/** `remove`: somebody wants it removed, and is asked once more. */
export type MailboxDone = 'saved' | 'remove';

/** A new mailbox, or changes to the one that it is given. */
@Component({
  selector: 'rz-mailbox-dialog',
  imports: [DialogFrame, FormField, FormRow, MailboxServer, MatButton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(mailbox ? 'settings.changeMailbox' : 'settings.addMailbox') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'settings.mailboxAddress' | transloco"
        for="m-address"
        [field]="form.address"
        [server]="sending.wrong()['address']"
      >
        <input id="m-address" type="email" autocomplete="off" [formField]="form.address" />
      </rz-row>
      <rz-row [label]="'settings.mailboxKind' | transloco" for="m-kind">
        <select id="m-kind" [formField]="form.kind">
          @for (kind of kinds(); track kind[0]) {
            <option [value]="kind[0]">{{ kind[1] }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'settings.signsIn' | transloco" for="m-signs-in">
        <select id="m-signs-in" [formField]="form.signsIn" (change)="fill()">
          @for (way of waysIn; track way) {
            <option [value]="way">{{ 'settings.signsInBy.' + way | transloco }}</option>
          }
        </select>
      </rz-row>
      @if (!byPassword()) {
        <rz-row
          [label]="'settings.clientId' | transloco"
          for="m-client"
          [field]="form.clientId"
          [hint]="'settings.clientIdHint' | transloco"
          [server]="sending.wrong()['oauth.clientId']"
        >
          <input id="m-client" type="text" autocomplete="off" [formField]="form.clientId" />
        </rz-row>
        @if (form.signsIn().value() === 'google') {
          <rz-row
            [label]="'settings.clientSecret' | transloco"
            for="m-client-secret"
            [hint]="
              (mailbox?.oauth?.clientSecretSet ? 'settings.clientSecretKept' : 'settings.clientSecretHint') | transloco
            "
            [server]="sending.wrong()['oauth.clientSecret']"
          >
            <input id="m-client-secret" type="password" autocomplete="new-password" [formField]="form.clientSecret" />
          </rz-row>
        } @else {
          <rz-row
            [label]="'settings.tenant' | transloco"
            for="m-tenant"
            [hint]="'settings.tenantHint' | transloco"
            [server]="sending.wrong()['oauth.tenant']"
          >
            <input id="m-tenant" type="text" autocomplete="off" [formField]="form.tenant" />
          </rz-row>
        }
      }
      <label class="choice">
        <input type="checkbox" [formField]="form.fetched" />
        {{ 'settings.byImap' | transloco }}
      </label>
      @if (form.fetched().value()) {
        <rz-mailbox-server
          way="imap"
          [server]="form.imap"
          [wrong]="sending.wrong()"
          [passwordHint]="
            byPassword() ? (mailbox?.imap ? 'settings.imapPasswordKept' : 'settings.imapPasswordHint') : null
          "
        />
        <rz-row
          [label]="'settings.imapFolder' | transloco"
          for="m-folder"
          [field]="form.folder"
          [server]="sending.wrong()['imap.folder']"
        >
          <input id="m-folder" type="text" autocomplete="off" [formField]="form.folder" />
        </rz-row>
        <rz-row
          [label]="'settings.imapSince' | transloco"
          for="m-since"
          [hint]="'settings.imapSinceHint' | transloco"
          [server]="sending.wrong()['imap.since']"
        >
          <input id="m-since" type="date" [formField]="form.since" />
        </rz-row>
        <rz-row [label]="'settings.imapAfterwards' | transloco" for="m-afterwards">
          <select id="m-afterwards" [formField]="form.afterwards">
            @for (afterwards of choices; track afterwards) {
              <option [value]="afterwards">{{ 'settings.afterwards.' + afterwards | transloco }}</option>
            }
          </select>
        </rz-row>
        @if (form.afterwards().value() === 'move') {
          <rz-row [label]="'settings.imapMoveTo' | transloco" for="m-move" [server]="sending.wrong()['imap.moveTo']">
            <input id="m-move" type="text" autocomplete="off" [formField]="form.moveTo" />
          </rz-row>
        }
        <label class="choice">
          <input type="checkbox" [formField]="form.throughGateway" />
          {{ 'settings.imapGateway' | transloco }}
        </label>
      }
      <rz-row
        [label]="'settings.senderName' | transloco"
        for="m-sender"
        [hint]="'settings.senderNameHint' | transloco"
        [field]="form.senderName"
        [server]="sending.wrong()['senderName']"
      >
        <input id="m-sender" type="text" autocomplete="off" [formField]="form.senderName" />
      </rz-row>
      <label class="choice">
        <input type="checkbox" [formField]="form.sends" />
        {{ 'settings.bySmtpOfOwn' | transloco }}
      </label>
      @if (form.sends().value()) {
        <rz-mailbox-server
          way="smtp"
          [server]="form.smtp"
          [wrong]="sending.wrong()"
          [passwordHint]="
            byPassword()
              ? mailbox?.smtp?.passwordSet
                ? 'settings.imapPasswordKept'
                : 'settings.smtpPasswordHint'
              : null
          "
        />
      }
      @if (mailbox) {
        <p>
          <button matButton class="danger" type="button" (click)="ref.close('remove')">
            {{ 'settings.removeMailbox' | transloco }}
          </button>
        </p>
      }
    </rz-dialog-frame>
  `,
})
export class MailboxDialog {
  readonly #api = inject(Api);
  protected readonly ref = inject<DialogRef<MailboxDone>>(DialogRef);
  readonly #language = inject(Language);
  protected readonly mailbox = inject<Mailbox | null>(DIALOG_DATA);
  protected readonly waysIn = waysIn;
  protected readonly choices = mailAfterwards;
  protected readonly sending = submission();
  readonly #known = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly kinds = computed(() => {
    const polish = this.#language.code() === 'pl';
    return (this.#known.value()?.items ?? []).map(({ code, namePl, nameEn }) => [code, polish ? namePl : nameEn]);
  });
  protected readonly form = form(
    signal({
      address: this.mailbox?.address ?? '',
      kind: this.mailbox?.kind ?? 'pressInquiry',
      fetched: !this.mailbox || this.mailbox.imap !== null,
      signsIn: this.mailbox?.oauth?.provider ?? usualWayIn,
      clientId: this.mailbox?.oauth?.clientId ?? '',
      clientSecret: '',
      tenant: this.mailbox?.oauth?.tenant ?? '',
      imap: fieldsOf(this.mailbox?.imap, 993, 'tls'),
      folder: this.mailbox?.imap?.folder ?? 'INBOX',
      since: this.mailbox?.imap?.since ?? '',
      afterwards: this.mailbox?.imap?.afterwards ?? 'nothing',
      moveTo: this.mailbox?.imap?.moveTo ?? '',
      throughGateway: this.mailbox?.imap?.throughGateway ?? false,
      senderName: this.mailbox?.senderName ?? '',
      sends: Boolean(this.mailbox?.smtp),
      smtp: fieldsOf(this.mailbox?.smtp, 587, 'starttls'),
    }),
    (path) => {
      required(path.address);
      email(path.address);
      maxLength(path.address, 254);
      required(path.imap.host, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.imap.port, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.imap.user, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.clientId, { when: ({ valueOf }) => valueOf(path.signsIn) !== 'password' });
      required(path.folder, { when: ({ valueOf }) => valueOf(path.fetched) });
      maxLength(path.senderName, 200);
      required(path.smtp.host, { when: ({ valueOf }) => valueOf(path.sends) });
      required(path.smtp.port, { when: ({ valueOf }) => valueOf(path.sends) });
    },
  );

  protected readonly byPassword = computed(() => this.form.signsIn().value() === 'password');

  /** A provider has its own servers; what somebody entered stays. */
  protected fill(): void {
    const way = this.form.signsIn().value();
    if (way === 'password') return;
    const { imap, smtp, address } = this.form().value();
    const { smtp: sending, ...fetching } = servers[way];
    if (!imap.host) this.form.imap().value.set({ ...imap, ...fetching, user: imap.user || address });
    if (smtp.host) return;
    this.form.smtp().value.set({ ...smtp, ...sending, user: smtp.user || address });
    this.form.sends().value.set(true);
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { address, kind, fetched, folder, since, signsIn, ...rest } = this.form().value();
      const byPassword = signsIn === 'password';
      const { user, ...imapServer } = serverOf(rest.imap, byPassword ? rest.imap.password : '');
      const imap = {
        ...imapServer,
        user: user ?? '',
        folder: folder.trim(),
        afterwards: rest.afterwards,
        moveTo: rest.afterwards === 'move' ? rest.moveTo.trim() : null,
        throughGateway: rest.throughGateway,
        ...(since && { since }),
      };
      const smtpPassword = rest.smtp.password || rest.imap.password;
      const body = {
        address: address.trim(),
        kind: kind === 'pressInquiry' ? null : (kind as Kind),
        imap: fetched ? imap : null,
        senderName: rest.senderName.trim() || null,
        // Mailboxes mostly have one password for both ways: the one just entered for fetching is taken where none is entered for sending.
        smtp: rest.sends ? serverOf(rest.smtp, byPassword ? smtpPassword : '') : null,
        oauth: byPassword
          ? null
          : {
              provider: signsIn,
              clientId: rest.clientId.trim(),
              tenant: rest.tenant.trim() || null,
              ...(rest.clientSecret && { clientSecret: rest.clientSecret }),
            },
      };
      if (this.mailbox) {
        const { id, revision } = this.mailbox;
        await this.#api.patch('/api/mailboxes/{id}', { path: { id }, body, revision });
      } else await this.#api.post('/api/mailboxes', { body });
      this.ref.close('saved');
    });
  }
}

const waysIn = ['password', 'microsoft', 'google'] as const;
type WayIn = (typeof waysIn)[number];
/** Of a new mailbox. */
const usualWayIn: WayIn = 'password';

const servers = {
  microsoft: {
    host: 'outlook.office365.com',
    port: '993',
    security: 'tls',
    smtp: { host: 'smtp.office365.com', port: '587', security: 'starttls' },
  },
  google: {
    host: 'imap.gmail.com',
    port: '993',
    security: 'tls',
    smtp: { host: 'smtp.gmail.com', port: '465', security: 'tls' },
  },
} as const;

interface KnownServer extends Pick<ServerFields, 'host' | 'security'> {
  readonly port: number;
  readonly user: string | null;
}

const fieldsOf = (
  known: KnownServer | null | undefined,
  port: number,
  security: ServerFields['security'],
): ServerFields => ({
  host: known?.host ?? '',
  port: String(known?.port ?? port),
  security: known?.security ?? security,
  user: known?.user ?? '',
  password: '',
});

function serverOf({ host, port, security, user }: ServerFields, password: string) {
  return {
    host: host.trim(),
    port: Number(port),
    security,
    user: user.trim() || null,
    ...(user.trim() && password && { password }),
  };
}
