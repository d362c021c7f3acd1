import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { Translate } from '../../core/i18n/translate';
import { FileChoice } from '../../shared/file-choice';
import { FileFaults } from '../../shared/file-faults';
import { filePreview } from '../../shared/file-preview';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { submission } from '../../shared/submission';

type Reading = Answer<'post', '/api/contacts/import/preview'>;
type ImportKind = 'contacts' | 'cases';

/** A spreadsheet: what the file comes to is shown before anything is entered. */
@Component({
  selector: 'rz-new-import',
  imports: [FileChoice, FileFaults, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './new-import.html',
  styleUrl: './new-import.scss',
})
export class NewImport {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);

  readonly of = input.required<ImportKind>();
  protected readonly sending = submission();
  readonly #form = form(signal({}));
  /** The same key again after a lost answer takes in nobody twice; another file, or other columns, are another import. */
  #key = crypto.randomUUID();
  protected readonly preview = filePreview<Reading, Reading['columns']>((file, columns) =>
    this.#api.postFile(`/api/${this.of()}/import/preview`, file, undefined, columns && { mapping: mappingOf(columns) }),
  );
  protected readonly read = this.preview.read;
  protected readonly leaveOut = signal(false);

  protected readonly isUnclear = computed(() => {
    const read = this.read();
    return read !== undefined && read.count + read.known + read.faulty === 0;
  });
  protected readonly faults = computed(() =>
    (this.read()?.faults ?? []).map(({ line, column, message }) => ({
      line,
      message,
      column: column === null ? undefined : this.#translate.text('imports.column.' + column),
    })),
  );
  /** Of the file, in the order of what a preview shows. */
  protected readonly present = computed(() => (this.read()?.columns ?? []).filter(({ place }) => place !== null));
  protected readonly ready = computed(() => {
    const read = this.read();
    return read !== undefined && !this.preview.reading() && read.count > 0 && (read.faulty === 0 || this.leaveOut());
  });
  /** Opens in a spreadsheet by a double click. */
  protected readonly sample = computed(
    () =>
      'data:text/csv;charset=utf-8,' +
      encodeURIComponent('\uFEFF' + this.#translate.text('imports.sampleText.' + this.of())),
  );

  protected choose(file: File | undefined): Promise<void> {
    this.#key = crypto.randomUUID();
    this.leaveOut.set(false);
    return this.preview.choose(file);
  }

  protected point(column: string, place: string): Promise<void> {
    const read = this.read();
    if (!read) return Promise.resolve();
    this.#key = crypto.randomUUID();
    const chosen = place === '' ? null : Number(place);
    // One column of the file is one thing: whatever held it before holds it no more.
    const columns = read.columns.map((one) =>
      one.name === column ? { ...one, place: chosen } : one.place === chosen ? { ...one, place: null } : one,
    );
    return this.preview.again(columns, { ...read, columns });
  }

  protected send(): Promise<void> {
    const file = this.preview.file();
    const read = this.read();
    if (!file || !read || !this.ready()) return Promise.resolve();
    return this.sending.run(this.#form, async () => {
      const fields = { mapping: mappingOf(read.columns), ...(this.leaveOut() && { leaveOutFaulty: 'true' }) };
      const { id } = await this.#api.postFile(`/api/${this.of()}/import`, file, this.#key, fields);
      await this.#router.navigate(['/imports', id]);
    });
  }
}

const mappingOf = (columns: Reading['columns']): string =>
  JSON.stringify(Object.fromEntries(columns.flatMap(({ name, place }) => (place === null ? [] : [[name, place]]))));
