import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type Kind, type Mailbox, mailAfterwards, mailSecurities } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** `remove`: somebody wants it removed, and is asked once more. */
export type MailboxDone = 'saved' | 'remove';

/** A new mailbox, or changes to the one that it is given. */
@Component({
  selector: 'rz-mailbox-dialog',
  imports: [DialogFrame, FormField, FormRow, MatButton, TranslocoPipe],
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
      <label class="choice">
        <input type="checkbox" [formField]="form.fetched" />
        {{ 'settings.byImap' | transloco }}
      </label>
      @if (form.fetched().value()) {
        <rz-row
          [label]="'settings.imapHost' | transloco"
          for="m-host"
          [field]="form.host"
          [hint]="'settings.imapHostHint' | transloco"
          [server]="sending.wrong()['imap.host']"
        >
          <input id="m-host" type="text" autocomplete="off" [formField]="form.host" />
        </rz-row>
        <rz-row [label]="'settings.imapSecurity' | transloco" for="m-security">
          <select id="m-security" [formField]="form.security">
            @for (security of securities; track security) {
              <option [value]="security">{{ 'settings.security.' + security | transloco }}</option>
            }
          </select>
        </rz-row>
        <rz-row
          [label]="'settings.imapPort' | transloco"
          for="m-port"
          [field]="form.port"
          [server]="sending.wrong()['imap.port']"
        >
          <input id="m-port" type="text" inputmode="numeric" autocomplete="off" [formField]="form.port" />
        </rz-row>
        <rz-row
          [label]="'settings.imapUser' | transloco"
          for="m-user"
          [field]="form.user"
          [server]="sending.wrong()['imap.user']"
        >
          <input id="m-user" type="text" autocomplete="off" [formField]="form.user" />
        </rz-row>
        <rz-row
          [label]="'settings.password' | transloco"
          for="m-password"
          [hint]="(mailbox?.imap ? 'settings.imapPasswordKept' : 'settings.imapPasswordHint') | transloco"
          [server]="sending.wrong()['imap.password']"
        >
          <input id="m-password" type="password" autocomplete="new-password" [formField]="form.password" />
        </rz-row>
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
        <rz-row
          [label]="'settings.smtpHost' | transloco"
          for="m-smtp-host"
          [field]="form.smtpHost"
          [hint]="'settings.smtpHostHint' | transloco"
          [server]="sending.wrong()['smtp.host']"
        >
          <input id="m-smtp-host" type="text" autocomplete="off" [formField]="form.smtpHost" />
        </rz-row>
        <rz-row [label]="'settings.smtpSecurity' | transloco" for="m-smtp-security">
          <select id="m-smtp-security" [formField]="form.smtpSecurity">
            @for (security of securities; track security) {
              <option [value]="security">{{ 'settings.smtpSecurities.' + security | transloco }}</option>
            }
          </select>
        </rz-row>
        <rz-row
          [label]="'settings.smtpPort' | transloco"
          for="m-smtp-port"
          [field]="form.smtpPort"
          [server]="sending.wrong()['smtp.port']"
        >
          <input id="m-smtp-port" type="text" inputmode="numeric" autocomplete="off" [formField]="form.smtpPort" />
        </rz-row>
        <rz-row
          [label]="'settings.smtpUser' | transloco"
          for="m-smtp-user"
          [hint]="'settings.smtpUserHint' | transloco"
          [server]="sending.wrong()['smtp.user']"
        >
          <input id="m-smtp-user" type="text" autocomplete="off" [formField]="form.smtpUser" />
        </rz-row>
        @if (form.smtpUser().value()) {
          <rz-row
            [label]="'settings.smtpPassword' | transloco"
            for="m-smtp-password"
            [hint]="
              (mailbox?.smtp?.passwordSet ? 'settings.imapPasswordKept' : 'settings.smtpPasswordHint') | transloco
            "
            [server]="sending.wrong()['smtp.password']"
          >
            <input id="m-smtp-password" type="password" autocomplete="new-password" [formField]="form.smtpPassword" />
          </rz-row>
        }
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
  protected readonly securities = mailSecurities;
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
      host: this.mailbox?.imap?.host ?? '',
      port: String(this.mailbox?.imap?.port ?? 993),
      security: this.mailbox?.imap?.security ?? 'tls',
      user: this.mailbox?.imap?.user ?? '',
      password: '',
      folder: this.mailbox?.imap?.folder ?? 'INBOX',
      since: this.mailbox?.imap?.since ?? '',
      afterwards: this.mailbox?.imap?.afterwards ?? 'nothing',
      moveTo: this.mailbox?.imap?.moveTo ?? '',
      throughGateway: this.mailbox?.imap?.throughGateway ?? false,
      senderName: this.mailbox?.senderName ?? '',
      sends: Boolean(this.mailbox?.smtp),
      smtpHost: this.mailbox?.smtp?.host ?? '',
      smtpPort: String(this.mailbox?.smtp?.port ?? 587),
      smtpSecurity: this.mailbox?.smtp?.security ?? 'starttls',
      smtpUser: this.mailbox?.smtp?.user ?? '',
      smtpPassword: '',
    }),
    (path) => {
      required(path.address);
      email(path.address);
      maxLength(path.address, 254);
      required(path.host, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.port, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.user, { when: ({ valueOf }) => valueOf(path.fetched) });
      required(path.folder, { when: ({ valueOf }) => valueOf(path.fetched) });
      maxLength(path.senderName, 200);
      required(path.smtpHost, { when: ({ valueOf }) => valueOf(path.sends) });
      required(path.smtpPort, { when: ({ valueOf }) => valueOf(path.sends) });
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { address, kind, fetched, host, port, security, user, password, folder, since, ...rest } =
        this.form().value();
      const imap = {
        host: host.trim(),
        port: Number(port),
        security,
        user: user.trim(),
        folder: folder.trim(),
        afterwards: rest.afterwards,
        moveTo: rest.afterwards === 'move' ? rest.moveTo.trim() : null,
        throughGateway: rest.throughGateway,
        ...(since && { since }),
        ...(password && { password }),
      };
      const body = {
        address: address.trim(),
        kind: kind === 'pressInquiry' ? null : (kind as Kind),
        imap: fetched ? imap : null,
        senderName: rest.senderName.trim() || null,
        smtp: rest.sends ? smtpOf({ ...rest, password }) : null,
      };
      if (this.mailbox) {
        const { id, revision } = this.mailbox;
        await this.#api.patch('/api/mailboxes/{id}', { path: { id }, body, revision });
      } else await this.#api.post('/api/mailboxes', { body });
      this.ref.close('saved');
    });
  }
}

interface SmtpFields {
  readonly smtpHost: string;
  readonly smtpPort: string;
  readonly smtpSecurity: 'tls' | 'starttls' | 'none';
  readonly smtpUser: string;
  readonly smtpPassword: string;
  /** Of the mailbox, as it was entered just now. */
  readonly password: string;
}

/** Mailboxes mostly have one password for both ways: the one just entered for fetching is taken where none is entered for sending. */
function smtpOf({ smtpHost, smtpPort, smtpSecurity, smtpUser, smtpPassword, password }: SmtpFields) {
  const secret = smtpPassword || password;
  return {
    host: smtpHost.trim(),
    port: Number(smtpPort),
    security: smtpSecurity,
    user: smtpUser.trim() || null,
    ...(smtpUser.trim() && secret && { password: secret }),
  };
}
