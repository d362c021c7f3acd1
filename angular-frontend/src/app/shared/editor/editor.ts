import { Component, inject, input, model, signal } from '@angular/core';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { ProblemBar } from '../problem-bar';
import { Skeleton } from '../skeleton';
import { RichText } from './rich-text';

/** All that this file may know of the editor: its type would bring TipTap along. */
interface Focusable {
  readonly commands: { readonly focus: () => boolean; readonly insertContent: (html: string) => boolean };
}

/** Ready before somebody wants to write: it is big, and what is typed before it is there does nothing. */
export const preloadEditor = (): Promise<unknown> => import('./rich-text');

/** Where formatted letters are written. */
@Component({
  selector: 'rz-editor',
  imports: [ProblemBar, RichText, Skeleton],
  template: `
    @defer (when loaded()) {
      <rz-rich-text
        [inputId]="inputId()"
        [label]="label()"
        [invalid]="invalid()"
        [describedBy]="describedBy()"
        [insertion]="insertion()"
        [(html)]="html"
        (ready)="begin($event)"
      />
    } @placeholder {
      @if (error()) {
        <rz-problem [error]="error()" (retry)="load()" />
      } @else {
        <rz-skeleton [lines]="5" />
      }
    }
  `,
})
export class FormattedText {
  readonly #shortcuts = inject(Shortcuts);
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly invalid = input(false);
  readonly describedBy = input<string>();
  /** Asks what is to be put where somebody typed a slash; undefined where nothing can be. */
  readonly insertion = input<() => Promise<string | undefined>>();
  readonly html = model.required<string>();

  protected readonly loaded = signal(false);
  protected readonly error = signal<unknown>(undefined);
  #editor: Focusable | undefined;
  #focusWanted = false;

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.error.set(undefined);
    try {
      await this.#shortcuts.muted(preloadEditor());
      this.loaded.set(true);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected begin(editor: Focusable): void {
    this.#editor = editor;
    if (this.#focusWanted) this.focus();
  }

  /** The cursor is in the text, as soon as that is there. */
  focus(): void {
    this.#focusWanted = this.#editor === undefined;
    this.#editor?.commands.focus();
  }

  /** Where the cursor stands, or last stood. */
  insert(html: string): void {
    this.#editor?.commands.insertContent(html);
    this.focus();
  }
}
