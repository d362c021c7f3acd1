import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Editor, Extension } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { Session } from '../../../core/session/session';
import { Icon } from '../../../shared/icon';
import { Skeleton } from '../../../shared/skeleton';
import { inline, sharedExtensions, slash } from '../../../shared/editor/extensions';
import type { Selected } from '../passage';
import { ScratchPad, toneOf } from './scratch-pad';
import { EditorToolbar } from '../../../shared/editor/toolbar';
import { writingProps } from '../../../shared/editor/writing-props';

/** Where several write in one draft at the same time. It brings TipTap and Yjs along: put it into a `@defer`. */
@Component({
  selector: 'rz-written-together',
  imports: [EditorToolbar, Icon, MatButton, Skeleton, TranslocoPipe],
  templateUrl: './written-together.html',
  styleUrls: ['../../../shared/editor/rich-text.scss', './written-together.scss'],
  encapsulation: ViewEncapsulation.None,
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class WrittenTogether {
  readonly #notices = inject(Notices);
  readonly #session = inject(Session);
  readonly #translate = inject(Translate);
  readonly draftId = input.required<string>();
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  /** Asks what is to be put where somebody typed a slash; undefined where nothing can be. */
  readonly insertion = input<() => Promise<string | undefined>>();
  /** Something is written that the server has not. */
  readonly unsaved = output<boolean>();
  readonly ready = output<Editor>();
  /** The draft does not stand as the page shows it. */
  readonly over = output();

  protected readonly pad = signal<ScratchPad | undefined>(undefined);
  protected readonly editor = signal<Editor | undefined>(undefined);
  protected readonly count = signal(0);
  protected readonly tone = toneOf;
  protected readonly others = computed(
    () =>
      this.pad()
        ?.people()
        .filter(({ own }) => !own) ?? [],
  );
  protected readonly writers = computed(() => this.others().filter(({ writes }) => writes));
  protected readonly readers = computed(() => this.others().length - this.writers().length);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly toolbar = viewChild(EditorToolbar);

  constructor() {
    afterNextRender(() => {
      const address = new URL(`/api/drafts/${encodeURIComponent(this.draftId())}/scratch-pad`, location.href);
      address.protocol = address.protocol.replace('http', 'ws');
      address.searchParams.set('employee', this.#session.employee()?.id ?? '');
      this.pad.set(new ScratchPad(address.href));
    });
    effect(() => {
      const pad = this.pad();
      if (pad?.there() && !untracked(this.editor)) untracked(() => this.#begin(pad));
    });
    effect(() => {
      const pad = this.pad();
      this.editor()?.setEditable(pad?.may().writes === true && pad.ended() === undefined, false);
    });
    effect(() => {
      const dom = this.editor()?.view.dom;
      dom?.setAttribute('aria-label', this.label());
    });
    effect(() => this.unsaved.emit(this.pad()?.unsaved() ?? false));
    effect(() => {
      if (this.pad()?.ended() === 'gone') this.over.emit();
    });
    inject(DestroyRef).onDestroy(() => {
      untracked(this.editor)?.destroy();
      untracked(this.pad)?.close();
    });
  }

  /** Resolves once all that was written is committed; false where it could not be. */
  async settled(): Promise<boolean> {
    return (await this.pad()?.settled()) ?? false;
  }

  /** HTML at the cursor, or behind what is selected; at the end where there was no cursor yet. */
  insert(html: string): void {
    const editor = this.editor();
    if (!editor?.isEditable) return;
    editor.chain().focus().setTextSelection(editor.state.selection.to).insertContent(inline(html)).run();
  }

  /** The words that are selected, and all that stands before them; undefined where none are. */
  selected(): Selected | undefined {
    const state = this.editor()?.state;
    if (!state) return undefined;
    const { from, to } = state.selection;
    const words = (start: number, end: number) => state.doc.textBetween(start, end, '\n', '\n');
    return words(from, to).trim() === '' ? undefined : { words: words(from, to), before: words(0, from) };
  }

  protected reload(): void {
    location.reload();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.pad()?.unsaved()) event.preventDefault();
  }

  #begin(pad: ScratchPad): void {
    const cursors = Extension.create({
      name: 'cursors',
      addProseMirrorPlugins: () => [
        yCursorPlugin(pad.awareness, {
          cursorBuilder: (user: { name: string; tone: number }) => caretOf(user),
          selectionBuilder: ({ tone }: { tone: number }) => ({ class: `writer selected writer-${tone}` }),
        }),
      ],
    });
    const ask = untracked(this.insertion);
    const editor = new Editor({
      element: this.place().nativeElement,
      extensions: [
        ...sharedExtensions,
        Collaboration.configure({ fragment: pad.text }),
        cursors,
        ...(ask ? [slash(ask)] : []),
      ],
      editable: pad.may().writes,
      injectCSS: false,
      editorProps: writingProps(
        this.inputId(),
        () => this.#notices.say(this.#translate.text('editor.pastedAsText')),
        () => this.toolbar()?.focus(),
      ),
      onTransaction: () => this.count.update((count) => count + 1),
    });
    this.editor.set(editor);
    this.ready.emit(editor);
  }
}

/** Where somebody else stands; their names are listed above the text for those who hear it. */
function caretOf({ name, tone }: { name: string; tone: number }): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `writer caret writer-${tone}`;
  caret.setAttribute('aria-hidden', 'true');
  const who = document.createElement('span');
  who.className = 'who';
  who.textContent = name;
  caret.append(who);
  return caret;
}
