import {
  afterNextRender,
  Component,
  CSP_NONCE,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Answer } from '../../core/api/endpoints';
import { schemaOf } from './sql-schema';

type Dictionary = Answer<'get', '/api/questions/dictionary'>;

/** Colours that stand apart on both grounds; what they say, the words say too. */
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--good)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-soft)' },
]);

const LOOKS = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong, var(--line))',
    borderRadius: 'var(--radius)',
    background: 'var(--surface)',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', fontSize: 'var(--small)', lineHeight: '1.5' },
  '.cm-content': { minBlockSize: '13.5em', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { background: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal' },
});

/** A question in SQL: what may be asked is offered as one writes, with what it means. Tab leaves it; Ctrl+Enter asks. */
@Component({
  selector: 'rz-sql-editor',
  template: `<div #place></div>`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
  `,
})
export class SqlEditor {
  readonly #nonce = inject(CSP_NONCE, { optional: true });
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly dictionary = input<Dictionary>();
  readonly changed = output<string>();
  readonly asked = output();
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');

  constructor() {
    const language = new Compartment();
    const named = new Compartment();
    let view: EditorView | undefined;
    const words = (dictionary: Dictionary | undefined) => sql(schemaOf(dictionary, PostgreSQL));
    const attributes = (label: string) =>
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': 'sql-hint', spellcheck: 'false' });
    afterNextRender(() => {
      view = new EditorView({
        parent: this.place().nativeElement,
        state: EditorState.create({
          doc: untracked(this.value),
          extensions: [
            // Before all others: Enter alone writes a line.
            Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (this.asked.emit(), true) }])),
            ...(this.#nonce ? [EditorView.cspNonce.of(this.#nonce)] : []),
            [history(), drawSelection(), bracketMatching(), closeBrackets(), autocompletion(), EditorView.lineWrapping],
            keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
            [language.of(words(untracked(this.dictionary))), named.of(attributes(untracked(this.label)))],
            [LOOKS, syntaxHighlighting(COLOURS)],
            EditorView.updateListener.of(({ docChanged, state }) => {
              if (docChanged) this.changed.emit(state.doc.toString());
            }),
          ],
        }),
      });
    });
    effect(() => {
      const value = this.value();
      if (view && value !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
    });
    effect(() => {
      const [dictionary, label] = [this.dictionary(), this.label()];
      view?.dispatch({ effects: [language.reconfigure(words(dictionary)), named.reconfigure(attributes(label))] });
    });
    inject(DestroyRef).onDestroy(() => view?.destroy());
  }
}
