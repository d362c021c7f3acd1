import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FileChoice } from '../../shared/file-choice';
import { FileFaults } from '../../shared/file-faults';
import { filePreview } from '../../shared/file-preview';
import { Icon } from '../../shared/icon';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

export type StaffFileKind = 'units' | 'employees' | 'classes';

type Reading =
  | { of: 'units'; file: Answer<'post', '/api/units/import/preview'> }
  | { of: 'employees'; file: Answer<'post', '/api/employees/import/preview'> }
  | { of: 'classes'; file: Answer<'post', '/api/office/subject-classes/import/preview'> };

const PATHS = {
  units: '/api/units/import',
  employees: '/api/employees/import',
  classes: '/api/office/subject-classes/import',
} as const satisfies Record<StaffFileKind, string>;

/** Units, employees or classes of records from a spreadsheet: what the file comes to is shown before anything is entered. */
@Component({
  selector: 'rz-staff-file-dialog',
  imports: [DialogFrame, FileChoice, FileFaults, Icon, MatButton, Skeleton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'settings.file.title.' + kind | transloco"
      [submitLabel]="'settings.file.takeIn' | transloco: { count: planned().length }"
      [error]="preview.error() ?? sending.error()"
      [busy]="sending.busy() || preview.reading() || planned().length === 0 || faults().length > 0"
      (sent)="send()"
    >
      <p class="small">{{ 'settings.file.columns.' + kind | transloco }}</p>
      <p class="choose">
        <rz-file-choice
          inputId="staff-file"
          icon="table"
          accept=".csv,text/csv"
          [label]="'settings.file.choose' | transloco"
          [name]="preview.file()?.name"
          (chosen)="preview.choose($event[0])"
        />
        <a matButton [href]="sample" [download]="'settings.file.sampleName.' + kind | transloco">
          <rz-icon name="download" />{{ 'settings.file.sample' | transloco }}
        </a>
      </p>
      <div role="status">
        @if (preview.reading()) {
          <rz-skeleton [lines]="4" />
        } @else if (read(); as answer) {
          <p>
            {{ 'settings.file.new' | transloco: { count: planned().length } }}
            @if (answer.file.known.length > 0) {
              {{ 'settings.file.known' | transloco: { count: answer.file.known.length } }}
            }
            @if (kind === 'employees' && planned().length > 0 && faults().length === 0) {
              {{ 'settings.file.invites' | transloco }}
            }
          </p>
          @if (faults().length > 0) {
            <p class="fault">
              <rz-icon name="alert" />{{ 'settings.file.faults' | transloco: { count: faults().length } }}
            </p>
            <rz-file-faults [faults]="faults()" />
          }
        }
      </div>
      @if (faults().length === 0 && planned().length > 0) {
        <div class="rows" tabindex="0" role="region" [attr.aria-label]="'settings.file.preview' | transloco">
          <table class="table">
            <tbody>
              @for (row of planned(); track row.line) {
                <tr>
                  <td>{{ row.name }}</td>
                  <td>{{ row.detail }}</td>
                  <td>{{ row.unit }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </rz-dialog-frame>
  `,
  styles: `
    .choose {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .fault {
      color: var(--danger);
    }
    .rows {
      max-block-size: 16rem;
      overflow: auto;
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class StaffFileDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #staff = inject(Staff);
  readonly #translate = inject(Translate);
  protected readonly kind = inject<StaffFileKind>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #form = form(signal({}));
  protected readonly preview = filePreview<Reading>((file) => this.#look(file));
  protected readonly read = this.preview.read;
  protected readonly faults = computed(() => this.read()?.file.faults ?? []);
  protected readonly planned = computed(() => this.#rows(this.read()));
  /** Opens in a spreadsheet by a double click. */
  protected readonly sample =
    'data:text/csv;charset=utf-8,' +
    encodeURIComponent('\uFEFF' + this.#translate.text('settings.file.sampleText.' + this.kind));

  /** The same key again after a lost answer enters nobody twice. */
  readonly #key = crypto.randomUUID();

  protected send(): Promise<void> {
    const file = this.preview.file();
    if (!file || this.planned().length === 0 || this.faults().length > 0) return Promise.resolve();
    return this.sending.run(this.#form, async () => {
      const { added } = await this.#api.postFile(PATHS[this.kind], file, this.#key);
      this.#ref.close(this.#translate.text('settings.file.takenIn', { count: added }));
    });
  }

  async #look(file: File): Promise<Reading> {
    switch (this.kind) {
      case 'units':
        return { of: 'units', file: await this.#api.postFile('/api/units/import/preview', file) };
      case 'employees':
        return { of: 'employees', file: await this.#api.postFile('/api/employees/import/preview', file) };
      case 'classes':
        return { of: 'classes', file: await this.#api.postFile('/api/office/subject-classes/import/preview', file) };
    }
  }

  #rows(read: Reading | undefined): { line: number; name: string; detail: string; unit: string }[] {
    const unitName = (id: string | null) => (id === null ? '' : this.#staff.nameOfUnit(id));
    switch (read?.of) {
      case undefined:
        return [];
      case 'units':
        return read.file.planned.map(({ line, name, kind, parentId, parentName }) => ({
          line,
          name,
          detail: this.#translate.text('unitKind.' + kind),
          unit: parentName ?? unitName(parentId),
        }));
      case 'classes':
        return read.file.planned.map(({ line, symbol, name, retention, parent }) => ({
          line,
          name: `${symbol} ${name}`,
          detail: retention ?? '',
          unit: parent ?? '',
        }));
      case 'employees':
        return read.file.planned.map(({ line, name, email, roles, unitId, heads }) => ({
          line,
          name: `${name} (${email})`,
          detail: roles.map((role) => this.#translate.text('role.' + role)).join(', '),
          unit: unitName(unitId) + (heads ? ` · ${this.#translate.text('settings.file.heads')}` : ''),
        }));
    }
  }
}
