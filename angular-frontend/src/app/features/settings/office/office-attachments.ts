import { Component, input, output } from '@angular/core';
import { FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Office } from '../../../core/api/types';
import { FormRow } from '../../../shared/form-row';
import { listOf, OfficePart, partForm } from './office-part';

/** What may be uploaded, and how large a mail may be that goes out. */
@Component({
  selector: 'rz-office-attachments',
  imports: [FormField, FormRow, OfficePart, TranslocoPipe],
  template: `
    <rz-office-part
      [office]="office()"
      setting="attachmentLimits"
      [title]="'office.attachments' | transloco"
      [means]="'office.attachmentsMean' | transloco"
      [saveLabel]="'office.saveAttachments' | transloco"
      [part]="part"
    >
      <rz-row
        [label]="'office.largestFile' | transloco"
        for="o-file"
        [field]="part.form.file"
        [server]="part.sending.wrong()['attachmentLimits.fileMegabytes']"
      >
        <input id="o-file" type="number" [formField]="part.form.file" />
      </rz-row>
      <rz-row
        [label]="'office.largestMessage' | transloco"
        for="o-message"
        [field]="part.form.message"
        [server]="part.sending.wrong()['attachmentLimits.messageMegabytes']"
      >
        <input id="o-message" type="number" [formField]="part.form.message" />
      </rz-row>
      <rz-row
        [label]="'office.fileTypes' | transloco"
        for="o-types"
        [field]="part.form.types"
        [hint]="'office.fileTypesHint' | transloco"
        [server]="part.sending.wrong()['attachmentLimits.types']"
      >
        <input id="o-types" type="text" autocomplete="off" spellcheck="false" [formField]="part.form.types" />
      </rz-row>
    </rz-office-part>
  `,
})
export class OfficeAttachments {
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly part = partForm({
    office: this.office,
    empty: { file: '', message: '', types: '' },
    fieldsOf: ({ attachmentLimits: { fileMegabytes, messageMegabytes, types } }) => ({
      file: String(fileMegabytes),
      message: String(messageMegabytes),
      types: types.join(', '),
    }),
    changesOf: ({ file, message, types }) => ({
      attachmentLimits: {
        fileMegabytes: Number(file),
        messageMegabytes: Number(message),
        types: listOf(types, /[\s,;]+/).map((type) => type.replace(/^\./, '')),
      },
    }),
    schema: (path) => {
      required(path.file);
      required(path.message);
    },
    saved: () => this.saved.emit(),
  });
}
