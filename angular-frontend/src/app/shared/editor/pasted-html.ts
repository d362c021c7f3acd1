/**
 * What Word, Outlook and pages of the web put on the clipboard, as plain paragraphs, lists and tables. The editor's schema drops all
 * attributes and elements that it does not know; here is what it would misread: Word writes lists as paragraphs, with the bullet as text,
 * hides notes to itself between the lines, and headings would lose that they are headings.
 */
export function pastedHtml(html: string): string {
  const renamed = html
    .replace(/(<[^<>]*\s)style(\s*=)/gi, `$1${styleName}$2`)
    .replace(/(<\/?)style\b/gi, `$1${styleName}`);
  const { body } = new DOMParser().parseFromString(renamed, 'text/html');
  for (const element of body.querySelectorAll(notText)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>(`[${styleName}*="mso-hide" i], [${styleName}*="display" i]`))
    if (hidden.test(styleOf(element))) element.remove();
  removeComments(body);
  // Word ends each paragraph with one of these.
  for (const mark of body.querySelectorAll('o\\:p')) if (!mark.textContent.trim()) mark.remove();
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) asBoldParagraph(heading);
  listsOfWord(body);
  for (const element of body.querySelectorAll(`[${styleName}]`)) withoutStyle(element);
  return body.innerHTML;
}

/** The page's own policy knows no foreign styles, not even in a document that is never shown: they are read under another name. */
const styleName = 'data-style';
const notText = `script, ${styleName}, meta, link, title, xml, img, picture, svg, object, embed, iframe, form > input, button`;
const hidden = /mso-hide:\s*all|display:\s*none/i;
const listItem = /mso-list:\s*l\d+\s+level(\d)/i;
const ordered = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i;

const styleOf = (element: Element): string => element.getAttribute(styleName) ?? '';

function removeComments(body: HTMLElement): void {
  const comments: Node[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function asBoldParagraph(heading: Element): void {
  const strong = document.createElement('strong');
  strong.append(...heading.childNodes);
  const paragraph = document.createElement('p');
  paragraph.append(strong);
  const style = styleOf(heading);
  if (style) paragraph.setAttribute(styleName, style);
  heading.replaceWith(paragraph);
}

/** Bold and italic stay, as elements: the console's own policy lets no style of a foreign page through. */
function withoutStyle(element: Element): void {
  const style = styleOf(element);
  element.removeAttribute(styleName);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight === 'bold' || Number(weight) >= 600) wrap(element, 'strong');
  if (/font-style:\s*italic/i.test(style)) wrap(element, 'em');
  // Google's documents come in one <b> that is not bold.
  if (element.localName === 'b' && weight === 'normal') element.replaceWith(...element.childNodes);
}

function wrap(element: Element, name: string): void {
  const inner = document.createElement(name);
  if (element.matches('span, p, li, td, th, div')) {
    if (element.querySelector('p, div, ul, ol, table')) return;
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

function listsOfWord(body: HTMLElement): void {
  /** The lists that are open, the outermost first, while items follow one another. */
  let open: { level: number; list: Element }[] = [];
  let last: Element | undefined;
  for (const paragraph of body.querySelectorAll(`p[${styleName}*="mso-list" i]`)) {
    const level = Number(listItem.exec(styleOf(paragraph))?.[1]);
    if (!level) continue;
    const marker = paragraph.querySelector(`[${styleName}*="mso-list:ignore" i], [${styleName}*="mso-list: ignore" i]`);
    const kind = ordered.test(marker?.textContent?.trim() ?? '') ? 'ol' : 'ul';
    marker?.remove();
    if (last === undefined || previousElement(paragraph) !== last) open = [];
    open = open.filter((list) => list.level <= level);
    let innermost = open.at(-1);
    if (innermost?.level === level && innermost.list.localName !== kind) {
      open.pop();
      innermost = undefined;
    }
    if (innermost?.level !== level) {
      const list = document.createElement(kind);
      const item = open.at(-1)?.list.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      innermost = { level, list };
      open.push(innermost);
    }
    const item = document.createElement('li');
    innermost.list.append(item);
    paragraph.removeAttribute(styleName);
    item.append(paragraph);
    last = open[0]?.list;
  }
}

/** Nothing but space lies between. */
function previousElement(element: Element): Element | null {
  let node = element.previousSibling;
  while (node && node.nodeType === Node.TEXT_NODE && !node.textContent?.trim()) node = node.previousSibling;
  return node instanceof Element ? node : null;
}
