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

const fieldsOf = ({ attachmentLimits }: Pick<Office, 'attachmentLimits'>) => ({
  file: String(attachmentLimits.fileMegabytes),
  message: String(attachmentLimits.messageMegabytes),
  types: attachmentLimits.types.join(', '),
});
type Fields = ReturnType<typeof fieldsOf>;

/** What may be uploaded, and how large a mail may be that goes out. */
@Component({
  selector: 'rz-office-attachments',
  imports: [FormField, FormRow, MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="attachments-title">
      <h3 id="attachments-title">{{ 'office.attachments' | transloco }}</h3>
      <p class="soft small">{{ 'office.attachmentsMean' | transloco }} {{ office() | source: 'attachmentLimits' }}</p>
      <form class="form" novalidate (submit)="$event.preventDefault(); save()">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row
          [label]="'office.largestFile' | transloco"
          for="o-file"
          [field]="form.file"
          [server]="sending.wrong()['attachmentLimits.fileMegabytes']"
        >
          <input id="o-file" type="number" [formField]="form.file" />
        </rz-row>
        <rz-row
          [label]="'office.largestMessage' | transloco"
          for="o-message"
          [field]="form.message"
          [server]="sending.wrong()['attachmentLimits.messageMegabytes']"
        >
          <input id="o-message" type="number" [formField]="form.message" />
        </rz-row>
        <rz-row
          [label]="'office.fileTypes' | transloco"
          for="o-types"
          [field]="form.types"
          [hint]="'office.fileTypesHint' | transloco"
          [server]="sending.wrong()['attachmentLimits.types']"
        >
          <input id="o-types" type="text" autocomplete="off" spellcheck="false" [formField]="form.types" />
        </rz-row>
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="sending.busy()" disabledInteractive>
            {{ 'office.saveAttachments' | transloco }}
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
export class OfficeAttachments {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly sending = submission();
  readonly #fields = signal<Fields>({ file: '', message: '', types: '' });
  readonly #filled = signal<Fields | undefined>(undefined);
  protected readonly form = form(this.#fields, (path) => {
    required(path.file);
    required(path.message);
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
      const { file, message, types } = this.#fields();
      const attachmentLimits = {
        fileMegabytes: Number(file),
        messageMegabytes: Number(message),
        types: types
          .split(/[\s,;]+/)
          .map((type) => type.replace(/^\./, ''))
          .filter(Boolean),
      };
      try {
        await this.#api.patch('/api/office', { body: { attachmentLimits }, revision: this.office().revision });
        this.#filled.set(undefined);
        this.#notices.say(this.#translate.text('common.saved'));
      } finally {
        this.saved.emit();
      }
    });
  }
}
