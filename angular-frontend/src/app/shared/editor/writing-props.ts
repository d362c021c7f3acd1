import type { EditorOptions } from '@tiptap/core';
import { pastedHtml } from './pasted-html';

/** No letter is longer. Of more, and of what somebody prepared to hold the browser up, the plain text is taken. */
const longestPaste = 1_000_000;

/** How one writes in each of our editors: what is pasted is cleaned, Alt+F10 goes to the buttons. */
export const writingProps = (
  id: string,
  pastedAsText: () => void,
  toToolbar: () => void,
): EditorOptions['editorProps'] => ({
  attributes: { id, role: 'textbox', 'aria-multiline': 'true' },
  transformPastedHTML: pastedHtml,
  handlePaste: (view, event) => {
    if ((event.clipboardData?.getData('text/html').length ?? 0) <= longestPaste) return false;
    pastedAsText();
    return view.pasteText(event.clipboardData?.getData('text/plain') ?? '');
  },
  handleKeyDown: (_view, event) => {
    if (event.key !== 'F10' || !event.altKey) return false;
    toToolbar();
    return true;
  },
});
