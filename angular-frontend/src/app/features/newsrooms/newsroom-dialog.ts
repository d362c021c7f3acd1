import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Newsroom, newsroomKinds } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** A new newsroom, or changes to the one that it is given. */
@Component({
  selector: 'rz-newsroom-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(newsroom ? 'newsrooms.edit' : 'newsrooms.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'newsrooms.name' | transloco"
        for="n-name"
        [field]="form.name"
        [server]="sending.wrong()['name']"
      >
        <input id="n-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row [label]="'newsrooms.kind' | transloco" for="n-kind" [hint]="'newsrooms.kindHint' | transloco">
        <select id="n-kind" [formField]="form.kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ 'newsroomKind.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'newsrooms.domains' | transloco"
        for="n-domains"
        [hint]="'newsrooms.domainsHint' | transloco"
        [server]="sending.wrong()['domains']"
      >
        <input id="n-domains" type="text" autocomplete="off" spellcheck="false" [formField]="form.domains" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class NewsroomDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly newsroom = inject<Newsroom | null>(DIALOG_DATA, { optional: true });
  protected readonly kinds = newsroomKinds;
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      name: this.newsroom?.name ?? '',
      kind: this.newsroom?.kind ?? 'daily',
      domains: this.newsroom?.domains.join(', ') ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, kind, domains } = this.form().value();
      const body = { name: name.trim(), kind, domains: domains.split(/[\s,;]+/).filter(Boolean) };
      if (this.newsroom) {
        await this.#api.patch('/api/newsrooms/{id}', {
          path: { id: this.newsroom.id },
          body,
          revision: this.newsroom.revision,
        });
      } else await this.#api.post('/api/newsrooms', { body });
      this.#ref.close(true);
    });
  }
}
