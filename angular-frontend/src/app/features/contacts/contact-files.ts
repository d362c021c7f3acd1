import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { FileSizePipe } from '../../core/time/date-pipes';
import { FileChoice } from '../../shared/file-choice';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly contactId: string;
}

/** What is kept with a contact: consents, accreditations, cards. */
@Component({
  selector: 'rz-contact-files',
  imports: [FileChoice, FileSizePipe, Icon, ProblemBar, TranslocoPipe],
  template: `
    <section class="card">
      <h2>{{ 'contacts.files' | transloco }}</h2>
      <rz-problem [error]="files.error()" (retry)="files.refresh()" />
      <ul>
        @for (file of files.value()?.items ?? []; track file.id) {
          <li>
            <a [href]="'/api/attachments/' + file.id" download>
              <rz-icon name="attach" /><span class="one-line">{{ file.name }}</span>
            </a>
            <span class="soft small">{{ file.size | fileSize }}</span>
            @if (session.may('enterContacts')) {
              <button
                class="icon-button"
                type="button"
                [attr.aria-label]="'attach.remove' | transloco: { name: file.name }"
                (click)="remove(file)"
              >
                <rz-icon name="close" />
              </button>
            }
          </li>
        } @empty {
          @if (files.value()) {
            <li class="soft">{{ 'contacts.noFiles' | transloco }}</li>
          }
        }
      </ul>
      @if (session.may('enterContacts')) {
        <p>
          <rz-file-choice inputId="contact-file" [label]="'contacts.addFile' | transloco" (chosen)="add($event[0])" />
        </p>
      }
    </section>
  `,
  styles: `
    li a {
      align-items: center;
      display: inline-flex;
      gap: var(--s1);
    }
    section {
      margin-block: var(--s4);
    }
    li {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class ContactFiles {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #shortcuts = inject(Shortcuts);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly files = query(
    () => this.id(),
    (id) => this.#api.get('/api/contacts/{id}/files', { path: { id } }),
  );

  constructor() {
    onChange(['contact'], () => this.files.refresh());
  }

  protected async add(file: File | undefined): Promise<void> {
    if (!file) return;
    await this.#try(async () => {
      const { id: attachmentId } = await this.#api.upload(file, () => undefined);
      await this.#api.post('/api/contacts/{id}/files', { path: { id: this.id() }, body: { attachmentId } });
    });
  }

  protected async remove({ id: fileId, name, contactId: id }: Kept): Promise<void> {
    await this.#try(async () => {
      // `z` at once means this file, before the page can say so.
      await this.#shortcuts.muted(this.#api.delete('/api/contacts/{id}/files/{fileId}', { path: { id, fileId } }));
      this.#notices.undoable(
        this.#translate.text('contacts.fileRemoved', { name }),
        () =>
          void this.#try(() =>
            this.#api.post('/api/contacts/{id}/files/{fileId}/restoration', { path: { id, fileId } }),
          ),
      );
    });
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.files.refresh();
  }
}
