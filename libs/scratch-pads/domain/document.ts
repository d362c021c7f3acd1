import { parseDocument } from 'htmlparser2';
import * as Y from 'yjs';

/** What a text may be made of, as editors write it. Raised when it changes: an older editor would delete what it does not know. */
export const EDITOR_SCHEMA = 1;
/** Where the text stands in the document. */
const FRAGMENT = 'text';
/** Nobody's letter is nested more deeply; what is, is said without its frames. */
const DEEPEST = 50;

export const textOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(FRAGMENT);

type Attributes = Readonly<Record<string, string | number>>;
type Marks = Readonly<Record<string, Attributes>>;
interface Run {
  readonly text: string;
  readonly marks: Marks;
}
interface Part {
  readonly name: string;
  readonly attributes?: Attributes;
  readonly children: readonly (Part | Run)[];
}
/** What the parser makes of HTML, as far as it is looked at. */
interface Read {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Read[];
}

const FRAMES: Readonly<Record<string, string>> = { ul: 'bulletList', ol: 'orderedList', blockquote: 'blockquote' };
const CELLS: Readonly<Record<string, string>> = { td: 'tableCell', th: 'tableHeader' };
const PARAGRAPHS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
const BLOCKS = new Set([...Object.keys(FRAMES), ...Object.keys(CELLS), ...PARAGRAPHS, 'table', 'li', 'tr', 'tbody']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'template']);

/** Puts what the HTML says in place of all that the document held. Of the HTML only what an editor of this schema knows is kept. */
export function replaceText(doc: Y.Doc, html: string): void {
  const parts = blocksOf(parseDocument(html).children, {}, 0);
  doc.transact(() => {
    const text = textOf(doc);
    text.delete(0, text.length);
    text.insert(0, parts.map(elementOf));
  });
}

/** A document that says what the HTML does, as one update. */
export function seedOf(html: string): Uint8Array {
  const doc = new Y.Doc();
  replaceText(doc, html);
  return Y.encodeStateAsUpdate(doc);
}

/** Words that stand in no paragraph get one. */
function blocksOf(nodes: readonly Read[], marks: Marks, depth: number): Part[] {
  const blocks: Part[] = [];
  let loose: Read[] = [];
  const close = () => {
    const paragraph = paragraphOf(loose, marks);
    if (paragraph.children.length > 0) blocks.push(paragraph);
    loose = [];
  };
  for (const node of nodes)
    if (holdsBlocks(node)) {
      close();
      blocks.push(...blockOf(node, marks, depth + 1));
    } else loose.push(node);
  close();
  return blocks;
}

const holdsBlocks = (node: Read, depth = 0): boolean =>
  node.name !== undefined &&
  (BLOCKS.has(node.name) || (depth < DEEPEST && (node.children ?? []).some((child) => holdsBlocks(child, depth + 1))));

function blockOf(node: Read, marks: Marks, depth: number): Part[] {
  const { name = '', children = [], attribs = {} } = node;
  if (depth > DEEPEST) return [paragraphOf([node], marks)];
  if (name in FRAMES) {
    const inner = name === 'blockquote' ? blocksOf(children, marks, depth) : itemsOf(children, marks, depth);
    const start = Number(attribs['start']);
    const attributes = name === 'ol' ? { attributes: { start: Number.isInteger(start) ? start || 1 : 1 } } : {};
    return inner.length === 0 ? [] : [{ name: FRAMES[name]!, ...attributes, children: inner }];
  }
  if (name === 'table') {
    const rows = rowsOf(children).map((row): Part => ({ name: 'tableRow', children: cellsOf(row, marks, depth) }));
    const filled = rows.filter((row) => row.children.length > 0);
    return filled.length === 0 ? [] : [{ name: 'table', children: filled }];
  }
  const isEmptyParagraph = PARAGRAPHS.has(name) && !children.some((child) => holdsBlocks(child));
  if (isEmptyParagraph) return [paragraphOf(children, marks)];
  return blocksOf(children, withMark(node, marks), depth);
}

const itemsOf = (children: readonly Read[], marks: Marks, depth: number): Part[] =>
  children
    .filter(({ name, type, data = '' }) => name !== undefined || (type === 'text' && data.trim() !== ''))
    .map((child) => ({
      name: 'listItem',
      children: beginningWithParagraph(
        child.name === 'li' ? blocksOf(child.children ?? [], marks, depth + 1) : blocksOf([child], marks, depth + 1),
      ),
    }));

const rowsOf = (nodes: readonly Read[]): Read[] =>
  nodes.flatMap((node) => {
    if (node.name === 'tr') return [node];
    return ['tbody', 'thead', 'tfoot'].includes(node.name ?? '') ? rowsOf(node.children ?? []) : [];
  });

const cellsOf = (row: Read, marks: Marks, depth: number): Part[] =>
  (row.children ?? []).flatMap((cell) => {
    const name = CELLS[cell.name ?? ''];
    if (name === undefined) return [];
    const span = (which: string) => Math.min(100, Math.max(1, Math.trunc(Number(cell.attribs?.[which])) || 1));
    const inner = blocksOf(cell.children ?? [], marks, depth + 1);
    return [
      {
        name,
        attributes: { colspan: span('colspan'), rowspan: span('rowspan') },
        children: inner.length > 0 ? inner : [{ name: 'paragraph', children: [] }],
      },
    ];
  });

const beginningWithParagraph = (blocks: readonly Part[]): readonly Part[] =>
  blocks[0]?.name === 'paragraph' ? blocks : [{ name: 'paragraph', children: [] }, ...blocks];

/** Spaces as a page shows them: one between words, none at the ends. */
function paragraphOf(nodes: readonly Read[], marks: Marks): Part {
  const children: (Part | Run)[] = [];
  let atStart = true;
  for (const one of inline(nodes, marks, 0)) {
    if ('name' in one) {
      children.push(one);
      atStart = true;
      continue;
    }
    const text: string = one.text.replace(/[ \t\r\n\f]+/g, ' ').replace(atStart ? /^ / : /^$/, '');
    if (text === '') continue;
    children.push({ ...one, text });
    atStart = text.endsWith(' ');
  }
  const last = children.at(-1);
  if (last && 'text' in last) {
    const text = last.text.replace(/ $/, '');
    children.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]));
  }
  return { name: 'paragraph', children };
}

function inline(nodes: readonly Read[], marks: Marks, depth: number): (Part | Run)[] {
  return nodes.flatMap((node): (Part | Run)[] => {
    if (node.type === 'text') return [{ text: node.data ?? '', marks }];
    if (node.name === 'br') return [{ name: 'hardBreak', children: [] }];
    if (node.name === undefined || SILENT.has(node.name) || depth > 10 * DEEPEST) return [];
    return inline(node.children ?? [], withMark(node, marks), depth + 1);
  });
}

function withMark({ name, attribs = {} }: Read, marks: Marks): Marks {
  if (name === 'strong' || name === 'b') return { ...marks, bold: {} };
  if (name === 'em' || name === 'i') return { ...marks, italic: {} };
  const href = attribs['href'];
  return name === 'a' && isAddress(href) ? { ...marks, link: { href } } : marks;
}

const isAddress = (href: unknown): href is string =>
  typeof href === 'string' && /^(?:https?:|mailto:|tel:)/i.test(href.trim());

function elementOf({ name, attributes = {}, children }: Part): Y.XmlElement {
  // The library's type knows texts alone; numbers are what editors write.
  const element = new Y.XmlElement<Record<string, string | number>>(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const inner: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: { insert: string; attributes: Marks }[] = [];
  const close = () => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs);
    inner.push(text);
    runs = [];
  };
  for (const child of children)
    if ('text' in child) runs.push({ insert: child.text, attributes: child.marks });
    else {
      close();
      inner.push(elementOf(child));
    }
  close();
  element.insert(0, inner);
  return element as unknown as Y.XmlElement;
}

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  paragraph: ['<p>', '</p>'],
  bulletList: ['<ul>', '</ul>'],
  listItem: ['<li>', '</li>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  hardBreak: ['<br>', ''],
  table: ['<table><tbody>', '</tbody></table>'],
  tableRow: ['<tr>', '</tr>'],
};

/** What the document says, as HTML. What no editor of this schema writes keeps its words and loses its frame. It is sanitised like all HTML. */
export const htmlOf = (doc: Y.Doc): string => inside(textOf(doc), 0);

function inside(node: Y.XmlFragment, depth: number): string {
  return node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return wordsOf(child);
      return child instanceof Y.XmlElement ? framed(child, depth) : '';
    })
    .join('');
}

function framed(element: Y.XmlElement, depth: number): string {
  if (depth > 10 * DEEPEST) return '';
  const inner = inside(element, depth + 1);
  if (depth > DEEPEST) return inner;
  const [open, close] = TAGS[element.nodeName] ?? tagsOf(element);
  return open + inner + close;
}

function tagsOf(element: Y.XmlElement): readonly [string, string] {
  const number = (name: string): number => Math.trunc(Number(element.getAttribute(name))) || 1;
  if (element.nodeName === 'orderedList')
    return [number('start') === 1 ? '<ol>' : `<ol start="${number('start')}">`, '</ol>'];
  const cell = { tableCell: 'td', tableHeader: 'th' }[element.nodeName];
  if (cell === undefined) return ['', ''];
  const spans = ['colspan', 'rowspan'].filter((name) => number(name) > 1).map((name) => ` ${name}="${number(name)}"`);
  return [`<${cell}${spans.join('')}>`, `</${cell}>`];
}

function wordsOf(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
  return runs
    .map(({ insert, attributes = {} }) => {
      if (typeof insert !== 'string') return '';
      const marks = new Map(Object.entries(attributes).map(([name, value]) => [name.split('--')[0], value]));
      let words = escaped(insert);
      if (marks.has('italic')) words = `<em>${words}</em>`;
      if (marks.has('bold')) words = `<strong>${words}</strong>`;
      const href = (marks.get('link') as { href?: unknown } | null | undefined)?.href;
      return isAddress(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
