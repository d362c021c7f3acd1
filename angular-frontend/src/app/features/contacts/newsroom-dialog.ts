import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Newsroom, newsroomKinds, type Reach, reaches } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { ContactPicker } from '../../shared/contact-picker';
import { tagsOf } from './tags';

/** A new newsroom, or changes to the one that it is given. */
@Component({
  selector: 'rz-newsroom-dialog',
  imports: [ContactPicker, DialogFrame, FormField, FormRow, TranslocoPipe],
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
      <rz-row
        [label]="'newsrooms.addresses' | transloco"
        for="n-addresses"
        [hint]="'newsrooms.addressesHint' | transloco"
        [server]="sending.wrong()['addresses']"
      >
        <input id="n-addresses" type="text" autocomplete="off" spellcheck="false" [formField]="form.addresses" />
      </rz-row>
      <rz-row [label]="'newsrooms.reach' | transloco" for="n-reach">
        <select id="n-reach" [formField]="form.reach">
          <option value="">{{ 'newsrooms.reachUnknown' | transloco }}</option>
          @for (reach of reaches; track reach) {
            <option [value]="reach">{{ 'newsrooms.reaches.' + reach | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'newsrooms.county' | transloco"
        for="n-county"
        [field]="form.county"
        [optional]="'common.optional' | transloco"
      >
        <input id="n-county" type="text" autocomplete="off" [formField]="form.county" />
      </rz-row>
      <rz-row
        [label]="'contacts.tags' | transloco"
        for="n-tags"
        [field]="form.tags"
        [optional]="'common.optional' | transloco"
        [hint]="'contacts.tagsHint' | transloco"
      >
        <input id="n-tags" type="text" autocomplete="off" [formField]="form.tags" />
      </rz-row>
      <rz-row [label]="'newsrooms.editor' | transloco" for="n-editor" [optional]="'common.optional' | transloco">
        <rz-contact-picker inputId="n-editor" [most]="1" [formField]="form.editor" />
      </rz-row>
      @if (form.editor().value().length > 0) {
        <rz-row
          [label]="'newsrooms.editorSince' | transloco"
          for="n-since"
          [field]="form.editorSince"
          [optional]="'common.optional' | transloco"
        >
          <input id="n-since" type="date" [formField]="form.editorSince" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class NewsroomDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly newsroom = inject<Newsroom | null>(DIALOG_DATA, { optional: true });
  protected readonly kinds = newsroomKinds;
  protected readonly reaches = reaches;
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      name: this.newsroom?.name ?? '',
      kind: this.newsroom?.kind ?? 'daily',
      domains: this.newsroom?.domains.join(', ') ?? '',
      addresses: this.newsroom?.addresses.join(', ') ?? '',
      reach: known(this.newsroom?.reach),
      county: this.newsroom?.county ?? '',
      tags: this.newsroom?.tags.join(', ') ?? '',
      editor: this.newsroom?.editor ? [this.newsroom.editor] : [],
      editorSince: this.newsroom?.editor?.since ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      maxLength(path.county, 100);
      maxLength(path.tags, 800);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, kind, domains, addresses, reach, county, tags, editor, editorSince } = this.form().value();
      const listed = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
      const body = {
        name: name.trim(),
        kind,
        domains: listed(domains),
        addresses: listed(addresses),
        reach: reach || null,
        county: county.trim() || null,
        tags: tagsOf(tags),
        editorId: editor[0]?.id ?? null,
        editorSince: (editor.length > 0 && editorSince) || null,
      };
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

const known = (reach: Newsroom['reach'] | undefined): Reach | '' => reach ?? '';
