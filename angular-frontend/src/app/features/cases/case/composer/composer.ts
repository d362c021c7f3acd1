import { afterNextRender, Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../../../core/api/types';
import { preloadEditor } from '../../../../shared/editor/editor';
import { Icon } from '../../../../shared/icon';
import { NamePipe } from '../../../../shared/name-pipe';
import { CaseRoom } from '../case-room';
import { NoteComposer } from './note-composer';
import { ReplyComposer } from './reply-composer';

export type Mode = 'reply' | 'note';

/** Where answers and notes are written: one of them at a time, the other one waits. */
@Component({
  selector: 'rz-composer',
  imports: [Icon, MatButton, NamePipe, NoteComposer, ReplyComposer, TranslocoPipe],
  templateUrl: './composer.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
    rz-reply-composer,
    rz-note-composer {
      display: contents;
    }
  `,
})
export class Composer {
  protected readonly room = inject(CaseRoom);
  readonly canReply = input.required<boolean>();
  readonly canNote = input.required<boolean>();
  protected readonly reply = viewChild(ReplyComposer);
  protected readonly note = viewChild(NoteComposer);
  protected readonly replyOpen = computed(() => this.reply()?.composing.draft().open ?? false);
  protected readonly noteOpen = computed(() => this.note()?.composing.draft().open ?? false);
  /** An answer or a note is open. */
  readonly writing = computed(() => this.replyOpen() || this.noteOpen());

  constructor() {
    afterNextRender(() => setTimeout(() => this.canReply() && void preloadEditor().catch(() => undefined), 500));
  }

  open(mode: Mode): void {
    if (mode === 'reply') {
      this.note()?.fold();
      void this.reply()?.open();
    } else {
      this.reply()?.fold();
      this.note()?.open();
    }
  }

  async takeBack(message: Message): Promise<void> {
    await this.reply()?.takeBack(message);
  }

  /** Puts it into the answer, before the signature. */
  quote(html: string): void {
    this.note()?.fold();
    void this.reply()?.quote(html);
  }

  goOnWith(draftId: string): void {
    this.note()?.fold();
    void this.reply()?.goOnWith(draftId);
  }

  rewrite(message: Message): void {
    this.reply()?.rewrite(message);
  }
}
