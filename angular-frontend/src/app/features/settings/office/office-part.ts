import { Component, effect, inject, input, type Signal, signal, untracked } from '@angular/core';
import { form, type FieldTree, type SchemaOrSchemaFn } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Given } from '../../../core/api/endpoints';
import type { Office, OfficeSetting } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { ProblemBar } from '../../../shared/problem-bar';
import { type Submission, submission } from '../../../shared/submission';
import { SourcePipe } from './source-pipe';

/** Rules of the office that are changed together. */
export interface PartForm<Fields> {
  readonly form: FieldTree<Fields>;
  readonly sending: Submission;
  save(): Promise<void>;
}

/**
 * The fields of a part, filled with what holds. What is being typed stays, also when somebody else changes the office meanwhile. In a constructor.
 * @param empty what stands in the fields before the office is there
 */
export function partForm<Fields extends object>({
  office,
  empty,
  fieldsOf,
  changesOf,
  schema,
  saved,
}: {
  readonly office: Signal<Office>;
  readonly empty: Fields;
  readonly fieldsOf: (office: Office) => Fields;
  readonly changesOf: (fields: Fields) => Given<'patch', '/api/office'>['body'];
  readonly schema: SchemaOrSchemaFn<Fields>;
  readonly saved: () => void;
}): PartForm<Fields> {
  const api = inject(Api);
  const notices = inject(Notices);
  const translate = inject(Translate);
  const sending = submission();
  const fields = signal(empty);
  const filled = signal<Fields | undefined>(undefined);
  const part = form(fields, schema);

  effect(() => {
    const held = fieldsOf(office());
    untracked(() => {
      const before = filled();
      if (before && JSON.stringify(before) !== JSON.stringify(fields())) return;
      filled.set(held);
      fields.set(held);
    });
  });

  const save = () =>
    sending.run(part, async () => {
      try {
        await api.patch('/api/office', { body: changesOf(fields()), revision: office().revision });
        filled.set(undefined);
        notices.say(translate.text('common.saved'));
      } finally {
        saved();
      }
    });
  return { form: part, sending, save };
}

/** Texts that somebody wrote into one field. */
export const listOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean);

/** The frame of a part: what it is, where its values come from, its fields (the content) and the button. */
@Component({
  selector: 'rz-office-part',
  imports: [MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" [attr.aria-labelledby]="setting() + '-title'">
      <h3 [id]="setting() + '-title'">{{ title() }}</h3>
      <p class="soft small">{{ means() }} {{ office() | source: setting() }}</p>
      <form class="form" novalidate (submit)="$event.preventDefault(); part().save()">
        <rz-problem [error]="part().sending.error()" [retryable]="false" />
        <ng-content />
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="part().sending.busy()" disabledInteractive>
            {{ saveLabel() }}
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
export class OfficePart {
  readonly office = input.required<Office>();
  readonly setting = input.required<OfficeSetting>();
  readonly title = input.required<string>();
  readonly means = input.required<string>();
  readonly saveLabel = input.required<string>();
  readonly part = input.required<Pick<PartForm<unknown>, 'sending' | 'save'>>();
}
