import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WithEarlier } from '../../../core/api/earlier';
import type { Act, Message } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { WhenPipe } from '../../../core/time/date-pipes';
import { EmptyState } from '../../../shared/empty-state';
import { Icon } from '../../../shared/icon';
import type { Entry } from './entries';
import { Files } from '../../../shared/files';
import { MessageCard } from './message-card';
import { NamePipe } from '../../../shared/name-pipe';

/** Messages and notes in the order in which they came. */
@Component({
  selector: 'rz-thread',
  imports: [EmptyState, Files, Icon, MatButton, MessageCard, TranslocoPipe, WhenPipe, NamePipe],
  template: `
    @if (correspondence().hasEarlier()) {
      <button matButton="outlined" type="button" [attr.aria-busy]="correspondence().busy()" (click)="readEarlier()">
        {{ 'case.earlier' | transloco }}
      </button>
    }
    @for (entry of entries(); track entry.id) {
      @if (entry.message; as message) {
        <rz-message
          class="entry"
          tabindex="-1"
          [id]="'entry-' + entry.id"
          [message]="message"
          [caseId]="caseId()"
          [allowed]="allowed()"
          (forward)="forward.emit(message)"
          (split)="split.emit(message)"
          (retry)="retry.emit(message)"
          (takeBack)="takeBack.emit(message)"
          (rewrite)="rewrite.emit(message)"
          (addFiles)="addFiles.emit(message)"
          (deliver)="deliver.emit(message)"
          (needsNone)="needsNone.emit(message)"
        />
      } @else if (entry.note; as note) {
        <article class="note entry" tabindex="-1" [id]="'entry-' + entry.id">
          <p class="small">
            <rz-icon name="lock" /><strong>{{ note.author | name }}</strong> {{ 'note.internal' | transloco }}
            <time class="soft" [attr.datetime]="note.at">{{ note.at | when: 'dateTime' }}</time>
          </p>
          <p class="text">{{ note.text ?? ('common.erased' | transloco) }}</p>
          <rz-files [files]="note.attachments" />
          @if (allowed().includes('addAttachments')) {
            <button matButton type="button" (click)="addFiles.emit(note)">
              <rz-icon name="attach" />{{ 'message.addFiles' | transloco }}
            </button>
          }
        </article>
      }
    } @empty {
      <div class="card">
        <rz-empty icon="mail" [title]="'case.noCorrespondence' | transloco" />
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
    .note {
      padding: var(--s3) var(--s4);
      border-radius: 8px;
      background: var(--warn-soft);
    }
    .note .small {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      margin-block-end: var(--s1);
    }
    .note time {
      margin-inline-start: auto;
      color: var(--ink);
    }
    .text {
      white-space: pre-wrap;
    }
  `,
})
export class Thread {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #notices = inject(Notices);
  readonly caseId = input.required<string>();
  readonly allowed = input.required<readonly Act[]>();
  readonly correspondence = input.required<WithEarlier<Entry>>();
  readonly forward = output<Message>();
  readonly split = output<Message>();
  readonly retry = output<Message>();
  readonly takeBack = output<Message>();
  readonly rewrite = output<Message>();
  readonly addFiles = output<{ readonly id: string }>();
  readonly deliver = output<Message>();
  readonly needsNone = output<Message>();

  protected readonly entries = computed(() =>
    (this.correspondence().items() ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  );

  /** Whoever reads on by keyboard stays where they were: on the button while there is more, on the first entry of all after that. */
  protected async readEarlier(): Promise<void> {
    try {
      await this.correspondence().readEarlier();
    } catch (error) {
      this.#notices.fail(error);
      return;
    }
    if (this.correspondence().hasEarlier()) return;
    const focusFirst = () => this.#host.nativeElement.querySelector<HTMLElement>('.entry')?.focus();
    afterNextRender(focusFirst, { injector: this.#injector });
  }
}
