import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case, Message, Note } from '../../../core/api/types';
import { WhenPipe } from '../../../core/time/date-pipes';
import { EmptyState } from '../../../shared/empty-state';
import { Icon } from '../../../shared/icon';
import { MessageCard } from './message-card';
import { NamePipe } from '../../../shared/name-pipe';

type Entry =
  { id: string; at: string; message: Message; note?: never } | { id: string; at: string; note: Note; message?: never };

/** Messages and notes in the order in which they came. */
@Component({
  selector: 'rz-thread',
  imports: [EmptyState, Icon, MessageCard, TranslocoPipe, WhenPipe, NamePipe],
  template: `
    @for (entry of entries(); track entry.id) {
      @if (entry.message; as message) {
        <rz-message
          [message]="message"
          [caseId]="case().id"
          (forward)="forward.emit(message)"
          (retry)="retry.emit(message)"
        />
      } @else if (entry.note; as note) {
        <article class="note">
          <p class="small">
            <rz-icon name="lock" /><strong>{{ note.author | name }}</strong> {{ 'note.internal' | transloco }}
            <time class="soft" [attr.datetime]="note.at">{{ note.at | when: 'dateTime' }}</time>
          </p>
          <p class="text">{{ note.text ?? ('common.erased' | transloco) }}</p>
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
  readonly case = input.required<Case>();
  readonly forward = output<Message>();
  readonly retry = output<Message>();

  protected readonly entries = computed(() => {
    const { correspondence, notes } = this.case();
    const all: Entry[] = [
      ...correspondence.map((message) => ({ id: message.id, at: message.at, message })),
      ...(notes ?? []).map((note) => ({ id: note.id, at: note.at, note })),
    ];
    return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  });
}
