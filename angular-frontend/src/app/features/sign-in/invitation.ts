import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { FormRow } from '../../shared/form-row';
import { shortestPassword } from '../../shared/passwords';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';
import { Threshold } from './threshold';

/** From the link in an invitation: the new employee chooses a password. */
@Component({
  selector: 'rz-invitation',
  imports: [FormField, FormRow, MatButton, ProblemBar, Threshold, TranslocoPipe],
  template: `
    <rz-threshold>
      <h1>{{ 'invitation.title' | transloco }}</h1>
      <p>{{ 'invitation.text' | transloco }}</p>
      <form class="form" novalidate (submit)="submit($event)">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row
          [label]="'account.newPassword' | transloco"
          for="password"
          [field]="form.password"
          [hint]="'account.passwordHint' | transloco"
          [server]="sending.wrong()['password']"
        >
          <input id="password" type="password" autocomplete="new-password" [formField]="form.password" />
        </rz-row>
        <rz-row [label]="'account.repeatPassword' | transloco" for="again" [field]="form.again">
          <input id="again" type="password" autocomplete="new-password" [formField]="form.again" />
        </rz-row>
        <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
          {{ 'invitation.submit' | transloco }}
        </button>
      </form>
    </rz-threshold>
  `,
})
export class Invitation {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);

  readonly token = input.required<string>();
  protected readonly sending = submission();
  protected readonly form = form(signal({ password: '', again: '' }), (path) => {
    required(path.password);
    minLength(path.password, shortestPassword);
    validate(path.again, ({ value, valueOf }) => (value() === valueOf(path.password) ? null : { kind: 'different' }));
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.run(this.form, async () => {
      const { password } = this.form().value();
      await this.#api.post('/api/invitations/{token}/acceptance', {
        path: { token: this.token() },
        body: { password },
      });
      this.#notices.say(this.#translate.text('invitation.done'));
      await this.#router.navigateByUrl('/sign-in');
    });
  }
}
