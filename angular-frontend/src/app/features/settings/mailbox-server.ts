import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { mailSecurities } from '../../core/api/types';
import { FormRow } from '../../shared/form-row';

export interface ServerFields {
  host: string;
  port: string;
  security: (typeof mailSecurities)[number];
  user: string;
  password: string;
}

/** The words of each half of a mailbox: how it is fetched, how it sends. */
const words = {
  imap: {
    host: 'settings.imapHost',
    hostHint: 'settings.imapHostHint',
    security: 'settings.imapSecurity',
    securities: 'settings.security.',
    port: 'settings.imapPort',
    user: 'settings.imapUser',
    userHint: null,
    password: 'settings.password',
  },
  smtp: {
    host: 'settings.smtpHost',
    hostHint: 'settings.smtpHostHint',
    security: 'settings.smtpSecurity',
    securities: 'settings.smtpSecurities.',
    port: 'settings.smtpPort',
    user: 'settings.smtpUser',
    userHint: 'settings.smtpUserHint',
    password: 'settings.smtpPassword',
  },
} as const;

/** The server by which a mailbox is fetched, or by which it sends. */
@Component({
  selector: 'rz-mailbox-server',
  imports: [FormField, FormRow, TranslocoPipe],
  template: `
    @let said = words();
    @let fields = server();
    <rz-row
      [label]="said.host | transloco"
      [for]="'m-host-' + way()"
      [field]="fields.host"
      [hint]="said.hostHint | transloco"
      [server]="wrong()[way() + '.host']"
    >
      <input [id]="'m-host-' + way()" type="text" autocomplete="off" [formField]="fields.host" />
    </rz-row>
    <rz-row [label]="said.security | transloco" [for]="'m-security-' + way()">
      <select [id]="'m-security-' + way()" [formField]="fields.security">
        @for (security of securities; track security) {
          <option [value]="security">{{ said.securities + security | transloco }}</option>
        }
      </select>
    </rz-row>
    <rz-row
      [label]="said.port | transloco"
      [for]="'m-port-' + way()"
      [field]="fields.port"
      [server]="wrong()[way() + '.port']"
    >
      <input [id]="'m-port-' + way()" type="text" inputmode="numeric" autocomplete="off" [formField]="fields.port" />
    </rz-row>
    <rz-row
      [label]="said.user | transloco"
      [for]="'m-user-' + way()"
      [field]="fields.user"
      [hint]="said.userHint ? (said.userHint | transloco) : undefined"
      [server]="wrong()[way() + '.user']"
    >
      <input [id]="'m-user-' + way()" type="text" autocomplete="off" [formField]="fields.user" />
    </rz-row>
    @if (passwordHint(); as hint) {
      @if (way() === 'imap' || fields.user().value()) {
        <rz-row
          [label]="said.password | transloco"
          [for]="'m-password-' + way()"
          [hint]="hint | transloco"
          [server]="wrong()[way() + '.password']"
        >
          <input
            [id]="'m-password-' + way()"
            type="password"
            autocomplete="new-password"
            [formField]="fields.password"
          />
        </rz-row>
      }
    }
  `,
  host: { class: 'form' },
})
export class MailboxServer {
  readonly way = input.required<'imap' | 'smtp'>();
  readonly server = input.required<FieldTree<ServerFields>>();
  /** What the server said of each field of the dialog. */
  readonly wrong = input.required<Record<string, string>>();
  /** A key of a text; null: it signs in without a password. */
  readonly passwordHint = input.required<string | null>();

  protected readonly securities = mailSecurities;
  protected readonly words = computed(() => words[this.way()]);
}
