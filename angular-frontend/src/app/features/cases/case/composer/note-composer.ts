import { afterNextRender, Component, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notices } from '../../../../core/errors/notices';
import { Translate } from '../../../../core/i18n/translate';
import { ProblemBar } from '../../../../shared/problem-bar';
import { Uploads } from '../../../../shared/uploads';
import { Mentions, type Mention, mentionsIn } from '../../../../shared/mentions';
import { Attach } from '../../../../shared/attach';
import { Icon } from '../../../../shared/icon';
import { CaseRoom } from '../case-room';
import { composing, type Draft, goOnAt } from './composing';

interface NoteDraft extends Draft {
  readonly text: string;
  /** Who was chosen behind an `@`. */
  readonly mentions: readonly Mention[];
}

const empty: NoteDraft = { open: false, files: [], text: '', mentions: [] };

/** A note for the office itself, with its files. */
@Component({
  selector: 'rz-note-composer',
  imports: [Attach, Icon, MatButton, Mentions, ProblemBar, TranslocoPipe],
  templateUrl: './note-composer.html',
  styleUrl: './composer.scss',
  providers: [Uploads],
})
export class NoteComposer {
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #injector = inject(Injector);
  readonly #room = inject(CaseRoom);
  protected readonly uploads = inject(Uploads);
  readonly composing = composing('note', empty, ({ text, files }) => text !== '' || files.length > 0);
  protected readonly draft = this.composing.draft;
  protected readonly textMissing = signal(false);
  protected readonly over = signal(false);
  protected readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  open(): void {
    this.composing.change({ open: true });
    this.textMissing.set(false);
    afterNextRender(
      () => {
        const area = this.area()?.nativeElement;
        area?.focus({ preventScroll: true });
        area?.scrollIntoView({ block: 'center' });
      },
      { injector: this.#injector },
    );
  }

  fold(): void {
    this.composing.change({ open: false });
  }

  protected mention(person: Mention): void {
    this.composing.change({ mentions: [...this.draft().mentions.filter(({ id }) => id !== person.id), person] });
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.uploads.addAll(event.dataTransfer?.files);
  }

  protected async save(): Promise<void> {
    if (this.uploads.running() || this.uploads.failed()) return;
    const text = this.draft().text.trim();
    this.textMissing.set(!text);
    if (!text) return this.area()?.nativeElement.focus();
    const attachmentIds = this.draft().files.map(({ id }) => id);
    const mentionIds = mentionsIn(text, this.draft().mentions).map(({ id }) => id);
    const body = {
      text,
      ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
      ...(mentionIds.length > 0 ? { mentionIds } : {}),
    };
    const path = this.#room.path();
    const written = await this.composing.send(body, (options) =>
      this.#room.write('/api/cases/{id}/notes', { path, body, ...options }),
    );
    if (!written) return;
    const names = written.untold.map(({ name }) => name).join(', ');
    this.#notices.say(this.#translate.text(names ? 'composer.noteAddedUntold' : 'composer.noteAdded', { names }));
    goOnAt(written.id, this.#injector);
  }
}
