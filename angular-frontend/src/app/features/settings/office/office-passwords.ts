import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Office } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { FormRow } from '../../../shared/form-row';
import { ProblemBar } from '../../../shared/problem-bar';
import { submission } from '../../../shared/submission';
import { SourcePipe } from './source-pipe';

const fieldsOf = ({ passwordRules }: Pick<Office, 'passwordRules'>) => ({
  shortest: String(passwordRules.shortest),
  remembered: String(passwordRules.remembered),
  forbidden: passwordRules.forbidden.join('\n'),
});
type Fields = ReturnType<typeof fieldsOf>;

/** What a new password has to be. */
@Component({
  selector: 'rz-office-passwords',
  imports: [FormField, FormRow, MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="passwords-title">
      <h3 id="passwords-title">{{ 'office.passwords' | transloco }}</h3>
      <p class="soft small">{{ 'office.passwordsMean' | transloco }} {{ office() | source: 'passwordRules' }}</p>
      <form class="form" novalidate (submit)="$event.preventDefault(); save()">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row
          [label]="'office.shortest' | transloco"
          for="o-shortest"
          [field]="form.shortest"
          [hint]="'office.shortestHint' | transloco"
          [server]="sending.wrong()['passwordRules.shortest']"
        >
          <input id="o-shortest" type="number" [formField]="form.shortest" />
        </rz-row>
        <rz-row
          [label]="'office.remembered' | transloco"
          for="o-remembered"
          [field]="form.remembered"
          [hint]="'office.rememberedHint' | transloco"
          [server]="sending.wrong()['passwordRules.remembered']"
        >
          <input id="o-remembered" type="number" [formField]="form.remembered" />
        </rz-row>
        <rz-row
          [label]="'office.forbidden' | transloco"
          for="o-forbidden"
          [field]="form.forbidden"
          [hint]="'office.forbiddenHint' | transloco"
          [server]="sending.wrong()['passwordRules.forbidden']"
        >
          <textarea id="o-forbidden" rows="3" spellcheck="false" [formField]="form.forbidden"></textarea>
        </rz-row>
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
            {{ 'office.savePasswords' | transloco }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    form {
      margin-block-start: var(--s3);
    }
  `,
})
export class OfficePasswords {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly sending = submission();
  readonly #fields = signal<Fields>({ shortest: '', remembered: '', forbidden: '' });
  readonly #filled = signal<Fields | undefined>(undefined);
  protected readonly form = form(this.#fields, (path) => {
    required(path.shortest);
    required(path.remembered);
  });

  constructor() {
    effect(() => {
      const fields = fieldsOf(this.office());
      untracked(() => {
        const filled = this.#filled();
        // What is being typed stays.
        if (filled && JSON.stringify(filled) !== JSON.stringify(this.#fields())) return;
        this.#filled.set(fields);
        this.#fields.set(fields);
      });
    });
  }

  protected async save(): Promise<void> {
    await this.sending.run(this.form, async () => {
      const { shortest, remembered, forbidden } = this.#fields();
      const passwordRules = {
        shortest: Number(shortest),
        remembered: Number(remembered),
        forbidden: forbidden
          .split('\n')
          .map((word) => word.trim())
          .filter(Boolean),
      };
      try {
        await this.#api.patch('/api/office', { body: { passwordRules }, revision: this.office().revision });
        this.#filled.set(undefined);
        this.#notices.say(this.#translate.text('common.saved'));
      } finally {
        this.saved.emit();
      }
    });
  }
}
