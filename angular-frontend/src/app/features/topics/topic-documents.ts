import { Component, computed, effect, ElementRef, inject, input, output, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Topic } from '../../core/api/types';
import { ErrorText } from '../../core/errors/error-text';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { FileChoice } from '../../shared/file-choice';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { Uploads, type Upload } from '../../shared/uploads';

/** Files that belong to a matter. Each is with it as soon as the server has it. */
@Component({
  selector: 'rz-topic-documents',
  imports: [FileChoice, FileSizePipe, Icon, MatButton, NamePipe, TranslocoPipe, WhenPipe],
  providers: [Uploads],
  template: `
    <div class="head">
      <h2 id="documents-title" #title tabindex="-1">{{ 'topics.documents.title' | transloco }}</h2>
      @if (session.may('keepTopics')) {
        <rz-file-choice
          inputId="topic-documents"
          [label]="'topics.documents.add' | transloco"
          [multiple]="true"
          (chosen)="uploads.addAll($event)"
        />
      }
    </div>
    @for (upload of waiting(); track upload) {
      <p class="small" role="status">
        {{ 'topics.documents.sending' | transloco: { name: upload.name } }}
        @if (upload.error; as error) {
          <span class="chip tone-danger">{{ errorText.of(error) }}</span>
          <button matButton type="button" (click)="uploads.retry(upload)">
            {{ 'topics.documents.again' | transloco }}
          </button>
          <button matButton type="button" (click)="uploads.remove(upload)">
            {{ 'topics.documents.leave' | transloco }}
          </button>
        }
      </p>
    }
    <ul class="list" aria-labelledby="documents-title">
      @for (one of topic().documents; track one.id) {
        <li class="head">
          <span>
            <a class="words" [href]="'/api/topics/' + topic().id + '/documents/' + one.id" download>
              <rz-icon name="attach" />{{ one.name ?? ('common.erased' | transloco) }}</a
            >
            <span class="small soft">
              {{ one.size | fileSize }} ·
              {{ 'topics.documents.by' | transloco: { name: (one.by | name), at: (one.at | when: 'dateTime') } }}
            </span>
          </span>
          @if (session.may('keepTopics')) {
            <button
              class="icon-button"
              type="button"
              [attr.aria-label]="'topics.documents.remove' | transloco: { name: one.name ?? '' }"
              (click)="remove(one.id)"
            >
              <rz-icon name="close" />
            </button>
          }
        </li>
      } @empty {
        <li class="soft">{{ 'topics.documents.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
    .words {
      overflow-wrap: anywhere;
    }
  `,
})
export class TopicDocuments {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly errorText = inject(ErrorText);
  protected readonly session = inject(Session);
  protected readonly uploads = inject(Uploads);
  readonly topic = input.required<Topic>();
  readonly changed = output();
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly waiting = computed(() => this.uploads.all().filter(({ id }) => id === undefined));
  /** Given to the topic once. */
  readonly #given = new Set<string>();

  constructor() {
    effect(() => {
      const arrived = this.uploads.all().filter(({ id }) => id !== undefined && !this.#given.has(id));
      untracked(() => {
        for (const upload of arrived) void this.#keep(upload);
      });
    });
  }

  protected async remove(documentId: string): Promise<void> {
    const id = this.topic().id;
    const path = '/api/topics/{id}/documents/{documentId}';
    if (!(await this.#run(() => this.#api.delete(path, { path: { id, documentId } })))) return;
    this.#notices.undoable(this.#translate.text('topics.documents.wasRemoved'), () => void this.#add(documentId));
    this.title().nativeElement.focus();
  }

  async #keep(upload: Upload): Promise<void> {
    this.#given.add(upload.id!);
    await this.#add(upload.id!);
    this.uploads.remove(upload);
  }

  async #add(attachmentId: string): Promise<void> {
    const path = { id: this.topic().id };
    const body = { attachmentId };
    if (await this.#run(() => this.#api.post('/api/topics/{id}/documents', { path, body })))
      this.#notices.say(this.#translate.text('topics.documents.wasAdded'));
  }

  async #run(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.changed.emit();
      return true;
    } catch (error) {
      this.#notices.fail(error);
      return false;
    }
  }
}
