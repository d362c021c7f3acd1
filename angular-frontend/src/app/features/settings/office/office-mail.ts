import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { type Office, smtpSecurities, type TestMail } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { Session } from '../../../core/session/session';
import { FormRow } from '../../../shared/form-row';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { submission } from '../../../shared/submission';
import { SourcePipe } from './source-pipe';

const fieldsOf = ({ addresses, smtp }: Pick<Office, 'addresses' | 'smtp'>) => ({
  addresses: addresses.join('\n'),
  sends: smtp !== null,
  host: smtp?.host ?? '',
  port: String(smtp?.port ?? 587),
  security: smtp?.security ?? 'starttls',
  user: smtp?.user ?? '',
  password: '',
});
type Fields = ReturnType<typeof fieldsOf>;

/** The office's own mail addresses, and the server that takes its mail. */
@Component({
  selector: 'rz-office-mail',
  imports: [FormField, FormRow, Icon, MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="mail-title">
      <h3 id="mail-title">{{ 'office.mail' | transloco }}</h3>
      <form class="form" novalidate (submit)="$event.preventDefault(); save()">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row
          [label]="'office.addresses' | transloco"
          for="o-addresses"
          [field]="form.addresses"
          [hint]="('office.addressesHint' | transloco) + ' ' + (office() | source: 'addresses')"
          [server]="sending.wrong()['addresses']"
        >
          <textarea id="o-addresses" rows="3" spellcheck="false" [formField]="form.addresses"></textarea>
        </rz-row>
        <label class="choice">
          <input type="checkbox" [formField]="form.sends" />
          {{ 'office.sends' | transloco }}
        </label>
        @if (form.sends().value()) {
          <p class="soft small">{{ office() | source: 'smtp' }}</p>
          <rz-row
            [label]="'office.host' | transloco"
            for="o-host"
            [field]="form.host"
            [server]="sending.wrong()['smtp.host']"
          >
            <input id="o-host" type="text" autocomplete="off" [formField]="form.host" />
          </rz-row>
          <rz-row [label]="'office.security' | transloco" for="o-security">
            <select id="o-security" [formField]="form.security">
              @for (security of securities; track security) {
                <option [value]="security">{{ 'office.securities.' + security | transloco }}</option>
              }
            </select>
          </rz-row>
          <rz-row
            [label]="'office.port' | transloco"
            for="o-port"
            [field]="form.port"
            [server]="sending.wrong()['smtp.port']"
          >
            <input id="o-port" type="text" inputmode="numeric" autocomplete="off" [formField]="form.port" />
          </rz-row>
          <rz-row
            [label]="'office.user' | transloco"
            for="o-user"
            [hint]="'office.userHint' | transloco"
            [server]="sending.wrong()['smtp.user']"
          >
            <input id="o-user" type="text" autocomplete="off" [formField]="form.user" />
          </rz-row>
          @if (form.user().value()) {
            <rz-row
              [label]="'office.password' | transloco"
              for="o-password"
              [hint]="(office().smtp?.passwordSet ? 'office.passwordKept' : 'office.passwordHint') | transloco"
              [server]="sending.wrong()['smtp.password'] ?? sending.wrong()['password']"
            >
              <input id="o-password" type="password" autocomplete="new-password" [formField]="form.password" />
            </rz-row>
          }
        } @else {
          <p class="soft small">{{ 'office.outbox' | transloco }}</p>
        }
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
            {{ 'office.saveMail' | transloco }}
          </button>
          @if (office().smtp) {
            <button matButton type="button" [disabled]="testing()" disabledInteractive (click)="test()">
              {{ (testing() ? 'office.testing' : 'office.testMail') | transloco }}
            </button>
          }
        </div>
        <p class="small" [class.fault]="tested()?.fault" role="status">
          @if (tested(); as test) {
            <rz-icon [name]="test.ok ? 'check' : 'alert'" />
            {{ test.fault ? test.fault.message : ('office.testSent' | transloco: { to: test.to }) }}
          }
        </p>
      </form>
    </section>
  `,
  styles: `
    form {
      margin-block-start: var(--s3);
    }
    .fault {
      color: var(--warn);
    }
  `,
})
export class OfficeMail {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly securities = smtpSecurities;
  protected readonly sending = submission();
  protected readonly testing = signal(false);
  protected readonly tested = signal<TestMail | undefined>(undefined);
  readonly #fields = signal<Fields>(fieldsOf({ addresses: [], smtp: null }));
  readonly #filled = signal<Fields | undefined>(undefined);
  protected readonly form = form(this.#fields, (path) => {
    required(path.addresses);
    required(path.host, { when: ({ valueOf }) => valueOf(path.sends) });
    required(path.port, { when: ({ valueOf }) => valueOf(path.sends) });
  });

  constructor() {
    effect(() => {
      const office = this.office();
      untracked(() => {
        const filled = this.#filled();
        // What is being typed stays.
        if (filled && JSON.stringify(filled) !== JSON.stringify(this.#fields())) return;
        this.#fill(office);
      });
    });
  }

  protected async save(): Promise<void> {
    await this.sending.run(this.form, async () => {
      const { addresses, sends, host, port, security, user, password } = this.#fields();
      const smtp = {
        host: host.trim(),
        port: Number(port),
        security,
        user: user.trim() || null,
        ...(password && { password }),
      };
      const body = { addresses: addresses.split(/[\s,;]+/).filter(Boolean), smtp: sends ? smtp : null };
      try {
        await this.#api.patch('/api/office', { body, revision: this.office().revision });
        this.#filled.set(undefined);
        this.#notices.say(this.#translate.text('common.saved'));
        // It also says whether mail leaves, which stands on every page.
        await this.#session.load();
      } finally {
        this.saved.emit();
      }
    });
  }

  protected async test(): Promise<void> {
    if (this.testing()) return;
    this.testing.set(true);
    this.tested.set(undefined);
    try {
      this.tested.set(await this.#api.post('/api/office/test-mail', {}));
    } catch (error) {
      this.#notices.fail(error);
    }
    this.testing.set(false);
  }

  #fill(office: Office): void {
    this.#filled.set(fieldsOf(office));
    this.#fields.set(fieldsOf(office));
  }
}
