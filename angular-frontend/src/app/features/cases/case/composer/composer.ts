import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Attempt, attemptFor } from '../../../core/api/attempt';
import type { WriteOptions } from '../../../core/api/endpoints';
import { ApiProblem } from '../../../core/api/problems';
import type { Case } from '../../../core/api/types';
import { Drafts } from '../../../core/drafts/drafts';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { Attach } from '../../../shared/attach';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { CaseRoom } from './case-room';
import { type AttachedFile, Uploads } from '../../../shared/uploads';
import { NamePipe } from '../../../shared/name-pipe';

export type Mode = 'reply' | 'note';

interface Draft {
  mode?: Mode;
  reply: string;
  cc: string;
  note: string;
  files: AttachedFile[];
  /** The sending that was begun: pressed again with the same content, it has no second effect. */
  attempt?: Attempt;
}

const empty: Draft = { reply: '', cc: '', note: '', files: [] };

/** Writes replies and notes. Whatever is in it survives a reload, a lost session and a refusal by the server. */
@Component({
  selector: 'rz-composer',
  imports: [Attach, Icon, MatButton, ProblemBar, TranslocoPipe, NamePipe],
  templateUrl: './composer.html',
  styleUrl: './composer.scss',
  providers: [Uploads],
})
export class Composer {
  readonly #drafts = inject(Drafts);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly room = inject(CaseRoom);
  protected readonly uploads = inject(Uploads);

  readonly case = input.required<Case>();
  readonly canReply = input.required<boolean>();

  protected readonly draft = signal<Draft>(empty);
  protected readonly mode = computed((): Mode | undefined =>
    this.draft().mode === 'reply' && !this.canReply() ? undefined : this.draft().mode,
  );
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly unsaved = signal(false);
  protected readonly missing = signal<'text' | 'cc' | undefined>(undefined);
  protected readonly over = signal(false);
  readonly #place = computed(() => `case.${this.case().id}`);
  protected readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  constructor() {
    effect(() => this.#load(this.#place()));
    this.#drafts.onChangeElsewhere(this.#place, () => this.#load(this.#place()));
    // Nothing may be written any more about whoever was erased, and nothing of what was begun may stay.
    effect(() => {
      if (this.case().contactErasedAt === null) return;
      untracked(() => {
        this.uploads.restore([]);
        this.change({ ...empty, mode: undefined });
      });
    });
    effect(() => {
      const files = this.uploads.done();
      untracked(() => {
        if (files !== this.draft().files) this.change({ files });
      });
    });
  }

  #load(place: string): void {
    untracked(() => {
      const draft = { ...empty, ...this.#drafts.load<Draft>(place) };
      this.draft.set(draft);
      this.uploads.restore(draft.files);
      this.error.set(undefined);
    });
  }

  open(mode: Mode): void {
    this.change({ mode });
    this.error.set(undefined);
    this.missing.set(undefined);
    afterNextRender(
      () => {
        const area = this.area()?.nativeElement;
        area?.focus({ preventScroll: true });
        area?.scrollIntoView({ block: 'center' });
      },
      { injector: this.#injector },
    );
  }

  protected fold(): void {
    this.change({ mode: undefined });
  }

  protected change(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
    const draft = this.draft();
    const worthKeeping = draft.reply || draft.note || draft.cc || draft.files.length > 0;
    if (worthKeeping) this.unsaved.set(!this.#drafts.save(this.#place(), draft));
    else this.#drafts.drop(this.#place());
  }

  protected discard(): void {
    const before = this.draft();
    this.uploads.restore([]);
    this.change({ ...empty, attempt: undefined, mode: undefined });
    this.#notices.undoable(this.#translate.text('composer.discarded'), () => {
      this.uploads.restore(before.files);
      this.change(before);
    });
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.uploads.addAll(event.dataTransfer?.files);
  }

  protected async send(): Promise<void> {
    if (this.busy() || this.uploads.running()) return;
    const { reply, note, cc, files, mode } = this.draft();
    const text = (mode === 'note' ? note : reply).trim();
    const copies = cc.split(/[,;\s]+/).filter(Boolean);
    if (!text) return this.#refuse('text');
    if (mode === 'reply' && copies.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address))) return this.#refuse('cc');
    this.missing.set(undefined);
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const path = this.room.path();
      if (mode === 'note') {
        const body = { text };
        await this.#write(['note', body], (options) =>
          this.room.write('/api/cases/{id}/notes', { path, body, ...options }),
        );
      } else {
        const attachmentIds = files.map((file) => file.id);
        const body = {
          text,
          ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
          ...(copies.length > 0 ? { cc: copies } : {}),
        };
        await this.#write(['reply', body], (options) =>
          this.room.write('/api/cases/{id}/replies', { path, body, ...options }),
        );
      }
      this.#sent(mode ?? 'reply');
    } catch (error) {
      this.error.set(error);
      this.#showError();
    } finally {
      this.busy.set(false);
    }
  }

  async #write(content: unknown, send: (options: WriteOptions) => Promise<void>): Promise<void> {
    const attempt = attemptFor(content, this.draft().attempt);
    this.change({ attempt });
    try {
      await send({ revision: this.room.revision(), idempotencyKey: attempt.key });
    } catch (error) {
      // Refused is done with; only an answer that got lost leaves it open whether the letter is on its way.
      if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) this.change({ attempt: undefined });
      throw error;
    }
  }

  #sent(mode: Mode): void {
    if (mode === 'reply') this.uploads.restore([]);
    const emptied = mode === 'note' ? { note: '' } : { reply: '', cc: '', files: [] };
    this.change({ ...emptied, mode: undefined, attempt: undefined });
    this.#notices.say(this.#translate.text(mode === 'note' ? 'composer.noteAdded' : 'composer.sent'));
  }

  /** What is below the fold would go unseen. */
  #showError(): void {
    const element = this.#element;
    afterNextRender(
      () => element.querySelector('rz-problem')?.firstElementChild?.scrollIntoView({ block: 'nearest' }),
      {
        injector: this.#injector,
      },
    );
  }

  #refuse(what: 'text' | 'cc'): void {
    this.missing.set(what);
    if (what === 'text') this.area()?.nativeElement.focus();
  }
}
