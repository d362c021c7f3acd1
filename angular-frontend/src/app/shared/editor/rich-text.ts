import {
  afterNextRender,
  Component,
  effect,
  type ElementRef,
  inject,
  input,
  model,
  output,
  DestroyRef,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { Editor, type Extension } from '@tiptap/core';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { extensions, slash } from './extensions';
import { writingProps } from './writing-props';
import { EditorToolbar } from './toolbar';

/** The editor itself, with all that TipTap brings: imported when it is first needed, by `FormattedText`. */
@Component({
  selector: 'rz-rich-text',
  imports: [EditorToolbar],
  template: `
    @if (editor(); as editor) {
      <rz-editor-toolbar [editor]="editor" [state]="state()" [controls]="inputId()" (left)="editor.commands.focus()" />
    }
    <div class="writing" #place></div>
  `,
  styleUrl: './rich-text.scss',
  encapsulation: ViewEncapsulation.None,
})
export class RichText {
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly invalid = input(false);
  readonly describedBy = input<string>();
  /** Asks what is to be put where somebody typed a slash; undefined where nothing can be. */
  readonly insertion = input<() => Promise<string | undefined>>();
  /** Empty where nothing was written. */
  readonly html = model.required<string>();
  readonly ready = output<Editor>();

  protected readonly editor = signal<Editor | undefined>(undefined);
  protected readonly state = signal(0);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly toolbar = viewChild(EditorToolbar);

  constructor() {
    afterNextRender(() => this.#begin());
    inject(DestroyRef).onDestroy(() => untracked(this.editor)?.destroy());
    effect(() => {
      const html = this.html();
      const editor = this.editor();
      if (!editor || html === htmlOf(editor)) return;
      editor.commands.setContent(html, { emitUpdate: false });
      writeOn(editor);
    });
    effect(() => {
      const dom = this.editor()?.view.dom;
      if (!dom) return;
      dom.setAttribute('aria-label', this.label());
      dom.setAttribute('aria-invalid', String(this.invalid()));
      const description = this.describedBy();
      if (description) dom.setAttribute('aria-describedby', description);
      else dom.removeAttribute('aria-describedby');
    });
  }

  #slash(): Extension[] {
    const ask = untracked(this.insertion);
    return ask ? [slash(ask)] : [];
  }

  #begin(): void {
    const editor = new Editor({
      element: this.place().nativeElement,
      extensions: [...extensions, ...this.#slash()],
      content: untracked(this.html),
      injectCSS: false,
      editorProps: writingProps(
        this.inputId(),
        () => this.#notices.say(this.#translate.text('editor.pastedAsText')),
        () => this.toolbar()?.focus(),
      ),
      onUpdate: ({ editor }) => this.html.set(htmlOf(editor)),
      onTransaction: () => this.state.update((count) => count + 1),
    });
    writeOn(editor);
    this.editor.set(editor);
    this.ready.emit(editor);
  }
}

/** What comes from elsewhere (a signature, a draft) is written on from its beginning; below a salutation, where that is all there is. */
function writeOn(editor: Editor): void {
  const { doc } = editor.state;
  const [first, second] = [doc.maybeChild(0), doc.maybeChild(1)];
  const isBelow = first && first.content.size > 0 && second?.content.size === 0;
  editor.commands.setTextSelection(isBelow ? first.nodeSize + 1 : 0);
}

const htmlOf = (editor: Editor): string => (editor.isEmpty ? '' : editor.getHTML());
