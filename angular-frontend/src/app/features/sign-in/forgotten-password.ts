import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { FirstField } from '../../shared/first-field';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';
import { Threshold } from './threshold';

/** Whoever forgot their password is sent a link to a new one. The answer never tells whether there is such an account. */
@Component({
  selector: 'rz-forgotten-password',
  imports: [FirstField, FormField, FormRow, Icon, MatButton, ProblemBar, RouterLink, Threshold, TranslocoPipe],
  template: `
    <rz-threshold>
      <h1>{{ 'forgotten.title' | transloco }}</h1>
      <div role="status">
        @if (asked(); as email) {
          <p class="message-bar tone-info"><rz-icon name="mail" />{{ 'forgotten.asked' | transloco: { email } }}</p>
          <p class="soft small">{{ 'forgotten.notArrived' | transloco }}</p>
        }
      </div>
      @if (!asked()) {
        <p>{{ 'forgotten.text' | transloco }}</p>
        <form class="form" novalidate (submit)="submit($event)">
          <rz-problem [error]="sending.error()" [retryable]="false" />
          <rz-row [label]="'signIn.email' | transloco" for="email" [field]="form.email">
            <input id="email" type="email" autocomplete="username" rzFirstField [formField]="form.email" />
          </rz-row>
          <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
            {{ 'forgotten.submit' | transloco }}
          </button>
        </form>
      }
      <p>
        <a routerLink="/sign-in">{{ 'forgotten.back' | transloco }}</a>
      </p>
    </rz-threshold>
  `,
})
export class ForgottenPassword {
  readonly #api = inject(Api);

  /** The address that was asked for, once it was. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly sending = submission();
  protected readonly form = form(signal({ email: '' }), (path) => required(path.email));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.run(this.form, async () => {
      const email = this.form().value().email.trim();
      await this.#api.post('/api/session/forgotten-password', { body: { email } });
      this.asked.set(email);
    });
  }
}
