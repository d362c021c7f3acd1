import { Component, inject, signal } from '@angular/core';
import { form, FormField, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Theme } from '../../core/theme/theme';
import { FormRow } from '../../shared/form-row';
import { shortestPassword } from '../../shared/passwords';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';
import { NoticeMails } from './notice-mails';
import { OpenSessions } from './open-sessions';
import { SignatureSettings } from './signature';

/** The signed-in person's own: language, theme, signature, password, open sessions. */
@Component({
  selector: 'rz-account',
  imports: [
    FormField,
    FormRow,
    MatButton,
    NoticeMails,
    OpenSessions,
    ProblemBar,
    RouterLink,
    SignatureSettings,
    TranslocoPipe,
  ],
  templateUrl: './account.html',
})
export class Account {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);

  protected readonly languages = ['pl', 'en'] as const;
  protected readonly themes = ['system', 'light', 'dark'] as const;
  protected readonly sending = submission();
  protected readonly form = form(signal({ current: '', password: '', again: '' }), (path) => {
    required(path.current);
    required(path.password);
    minLength(path.password, shortestPassword);
    validate(path.again, ({ value, valueOf }) => (value() === valueOf(path.password) ? null : { kind: 'different' }));
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.run(this.form, async () => {
      const { current, password } = this.form().value();
      await this.#api.post('/api/session/password', { body: { currentPassword: current, newPassword: password } });
      this.form().reset({ current: '', password: '', again: '' });
      this.#notices.say(this.#translate.text('account.passwordChanged'));
    });
  }
}
