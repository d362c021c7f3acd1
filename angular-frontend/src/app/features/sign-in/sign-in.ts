import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/session/session';
import { FirstField } from '../../shared/first-field';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';
import { Threshold } from './threshold';

@Component({
  selector: 'rz-sign-in',
  imports: [FirstField, FormField, FormRow, Icon, MatButton, ProblemBar, RouterLink, Threshold, TranslocoPipe],
  template: `
    <rz-threshold>
      <h1>{{ 'signIn.title' | transloco }}</h1>
      <form class="form" novalidate (submit)="submit($event)">
        @if (expired() && !sending.error()) {
          <p class="message-bar tone-warn" role="status">
            <rz-icon name="clock" /><span>{{ 'signIn.expired' | transloco }}</span>
          </p>
        }
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row [label]="'signIn.email' | transloco" for="email" [field]="form.email">
          <input id="email" type="email" autocomplete="username" rzFirstField [formField]="form.email" />
        </rz-row>
        <rz-row [label]="'signIn.password' | transloco" for="password" [field]="form.password">
          <input id="password" type="password" autocomplete="current-password" [formField]="form.password" />
        </rz-row>
        <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
          {{ 'signIn.submit' | transloco }}
        </button>
        <p>
          <!-- Leaving the empty field would say that it is empty, move the link from under the pointer, and lose the click. -->
          <a routerLink="/forgotten-password" (mousedown)="$event.preventDefault()">{{
            'signIn.forgotten' | transloco
          }}</a>
        </p>
      </form>
    </rz-threshold>
  `,
})
export class SignIn {
  readonly #session = inject(Session);
  readonly #router = inject(Router);

  /** Where the person wanted to go. */
  readonly to = input<string>();
  readonly expired = input<string>();

  protected readonly sending = submission();
  protected readonly form = form(signal({ email: '', password: '' }), (path) => {
    required(path.email);
    required(path.password);
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.run(this.form, async () => {
      const { email, password } = this.form().value();
      await this.#session.signIn(email.trim(), password);
      await this.#router.navigateByUrl(localPath(this.to()), { replaceUrl: true });
    });
  }
}

/** Only a path of this console: an address from outside must not be able to send people elsewhere. */
const localPath = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');
