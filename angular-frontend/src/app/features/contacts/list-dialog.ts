import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type ContactList, type ListFilter, newsroomKinds, reaches } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { tagsOf } from './tags';

interface Fields {
  readonly name: string;
  readonly living: string;
  readonly tags: string;
  readonly beat: string;
  readonly kind: NonNullable<ListFilter['newsroomKinds']>[number] | '';
  readonly reach: NonNullable<ListFilter['reaches']>[number] | '';
  readonly county: string;
  readonly language: NonNullable<ListFilter['language']> | '';
}

/** A new list, or another name and filter of one. Closes with its id. */
@Component({
  selector: 'rz-list-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(list ? 'lists.edit' : 'lists.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'lists.name' | transloco" for="l-name" [field]="form.name" [server]="sending.wrong()['name']">
        <input id="l-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      @if (!list) {
        <rz-row [label]="'lists.kind' | transloco" for="l-living" [hint]="'lists.kindHint' | transloco">
          <select id="l-living" [formField]="form.living">
            <option value="">{{ 'lists.own' | transloco }}</option>
            <option value="yes">{{ 'lists.living' | transloco }}</option>
          </select>
        </rz-row>
      }
      @if (form.living().value()) {
        <rz-row
          [label]="'contacts.tags' | transloco"
          for="l-tags"
          [field]="form.tags"
          [optional]="'common.optional' | transloco"
          [hint]="'lists.tagsHint' | transloco"
        >
          <input id="l-tags" type="text" autocomplete="off" [formField]="form.tags" />
        </rz-row>
        <rz-row
          [label]="'contacts.beat' | transloco"
          for="l-beat"
          [field]="form.beat"
          [optional]="'common.optional' | transloco"
        >
          <input id="l-beat" type="text" autocomplete="off" [formField]="form.beat" />
        </rz-row>
        <rz-row [label]="'newsrooms.kind' | transloco" for="l-kind">
          <select id="l-kind" [formField]="form.kind">
            <option value="">{{ 'lists.any' | transloco }}</option>
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ 'newsroomKind.' + kind | transloco }}</option>
            }
          </select>
        </rz-row>
        <rz-row [label]="'newsrooms.reach' | transloco" for="l-reach">
          <select id="l-reach" [formField]="form.reach">
            <option value="">{{ 'lists.any' | transloco }}</option>
            @for (reach of reaches; track reach) {
              <option [value]="reach">{{ 'newsrooms.reaches.' + reach | transloco }}</option>
            }
          </select>
        </rz-row>
        <rz-row
          [label]="'newsrooms.county' | transloco"
          for="l-county"
          [field]="form.county"
          [optional]="'common.optional' | transloco"
        >
          <input id="l-county" type="text" autocomplete="off" [formField]="form.county" />
        </rz-row>
        <rz-row [label]="'contacts.language' | transloco" for="l-language">
          <select id="l-language" [formField]="form.language">
            <option value="">{{ 'lists.any' | transloco }}</option>
            <option value="pl">{{ 'contacts.languages.pl' | transloco }}</option>
            <option value="en">{{ 'contacts.languages.en' | transloco }}</option>
          </select>
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class ListDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly list = inject<ContactList | null>(DIALOG_DATA, { optional: true });
  protected readonly kinds = newsroomKinds;
  protected readonly reaches = reaches;
  protected readonly sending = submission();
  readonly #key = crypto.randomUUID();
  protected readonly form = form(
    signal<Fields>({
      name: this.list?.name ?? '',
      living: this.list?.filter ? 'yes' : '',
      tags: this.list?.filter?.tags?.join(', ') ?? '',
      beat: this.list?.filter?.beat ?? '',
      kind: this.list?.filter?.newsroomKinds?.[0] ?? '',
      reach: this.list?.filter?.reaches?.[0] ?? '',
      county: this.list?.filter?.county ?? '',
      language: this.list?.filter?.language ?? '',
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, 100);
      maxLength(path.tags, 800);
      maxLength(path.beat, 200);
      maxLength(path.county, 100);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const name = this.form().value().name.trim();
      const filter = this.form().value().living ? this.#filter() : undefined;
      if (this.list) {
        const { id, revision } = this.list;
        await this.#api.patch('/api/contact-lists/{id}', {
          path: { id },
          body: { name, ...(filter && { filter }) },
          revision,
        });
        return this.#ref.close(id);
      }
      const body = { name, ...(filter && { filter }) };
      const { id } = await this.#api.post('/api/contact-lists', { body, idempotencyKey: this.#key });
      this.#ref.close(id);
    });
  }

  #filter(): ListFilter {
    const { tags, beat, kind, reach, county, language } = this.form().value();
    return {
      ...(tagsOf(tags).length > 0 && { tags: tagsOf(tags) }),
      ...(beat.trim() && { beat: beat.trim() }),
      ...(kind && { newsroomKinds: [kind] }),
      ...(reach && { reaches: [reach] }),
      ...(county.trim() && { county: county.trim() }),
      ...(language && { language }),
    };
  }
}
