import { Extension, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import StarterKit, { type StarterKitOptions } from '@tiptap/starter-kit';

/** A table as mail programs show it: its columns are as wide as what stands in them. */
const MailTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    // Tab goes from cell to cell and, after the last one, on to what comes after the editor: nobody is caught in a table.
    return {
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    };
  },
}).configure({ resizable: false, View: null });

const kit = {
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  link: { openOnClick: false, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
} satisfies Partial<StarterKitOptions>;
const tables: Extensions = [MailTable, TableRow, TableHeader, TableCell];

/**
 * What a letter of the office is made of: paragraphs, bold, italic, lists, links, quotes, tables. Where something is added, the server reads and writes
 * it too (libs/scratch-pads/domain/document.ts), and `EDITOR_SCHEMA` is raised in both places.
 */
export const extensions: Extensions = [StarterKit.configure(kit), ...tables];

/** The same where several write: what is undone is one's own, by whatever shares the text. */
export const sharedExtensions: Extensions = [StarterKit.configure({ ...kit, undoRedo: false }), ...tables];

/** What a text may be made of, as the server and all editors of one text agree on it. */
export const EDITOR_SCHEMA = 1;

/**
 * A slash where a word could begin asks what is to be put in, and puts that in its place; undefined leaves the slash. In the middle of a word
 * (and/or, 12/2026) it is a slash and nothing else.
 */
export const slash = (ask: () => Promise<string | undefined>) =>
  Extension.create({
    name: 'slash',
    addProseMirrorPlugins() {
      const { editor } = this;
      const insert = async () => {
        const html = await ask();
        // Others may have submitted it meanwhile: what nobody may write is not put in.
        if (editor.isDestroyed || !editor.isEditable) return;
        editor
          .chain()
          .focus()
          .insertContent(html === undefined ? '/' : inline(html))
          .run();
      };
      return [
        new Plugin({
          props: {
            handleTextInput: ({ state }, from, _to, text) => {
              const before = state.doc.resolve(from).nodeBefore;
              if (text !== '/' || (before && !/\s$/u.test(before.textContent))) return false;
              void insert();
              return true;
            },
          },
        }),
      ];
    },
  });

/** One paragraph goes on in the line where somebody writes. */
export const inline = (html: string): string => /^<p>((?:(?!<p>|<\/p>).)*)<\/p>$/su.exec(html)?.[1] ?? html;
