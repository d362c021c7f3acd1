import { escaped } from './escaped';

/** Spelled out at each element: mail programs know no style sheets. */
const styles: Readonly<Record<string, string>> = {
  table: 'border-collapse: collapse',
  th: 'border: 1px solid #8a94a0; padding: 4px 8px; text-align: left; vertical-align: top',
  td: 'border: 1px solid #8a94a0; padding: 4px 8px; vertical-align: top',
  blockquote: 'margin: 0 0 0 8px; padding: 0 0 0 12px; border-left: 2px solid #8a94a0',
};

/** The page's own policy knows no `style` attributes, not even in a document that is never shown: until it is text, it has another name. */
const later = 'data-mail-style';

/** What the editor holds, as it goes into a mail. */
export function mailHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const [name, style] of Object.entries(styles))
    for (const element of body.querySelectorAll(name)) element.setAttribute(later, style);
  for (const paragraph of body.querySelectorAll('td > p, th > p, li > p')) paragraph.setAttribute(later, 'margin: 0');
  // An empty line has no height of its own.
  for (const paragraph of body.querySelectorAll('p:empty')) paragraph.append(document.createElement('br'));
  return body.innerHTML.replaceAll(` ${later}=`, ' style=');
}

/** What went into a mail, as the editor writes it. */
export const unstyled = (html: string): string => html.replace(/(<[^<>]*)\sstyle="[^"]*"/gi, '$1');

/** Whether nothing can be read in it. */
export const isBlank = (html: string): boolean => textOf(html) === '';

/** Its words, one line a paragraph. */
export function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const line of body.querySelectorAll('p, li, tr, br')) line.append('\n');
  for (const cell of body.querySelectorAll('td, th')) cell.append('\t');
  return (body.textContent ?? '').trim();
}

/** A plain text as paragraphs. */
export function htmlOf(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return text.trim() ? paragraphs.map((lines) => `<p>${escaped(lines).replaceAll('\n', '<br>')}</p>`).join('') : '';
}
