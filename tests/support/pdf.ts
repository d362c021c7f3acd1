import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** The part of PDF/UA (ISO 14289) that it claims to keep; null where none. */
  readonly accessible: string | null;
  readonly pages: number;
  /** Roles of its structure in the order of reading, each once: `H1`, `Table`, `TH` … */
  readonly roles: readonly string[];
  /** What pictures say in words. */
  readonly alternatives: readonly string[];
  /** Its headings in the order of reading, as its structure has them. */
  readonly headings: readonly string[];
  /** Texts that reach over an edge of their page. */
  readonly outside: readonly string[];
  /** Of all pages, words as they stand one after the other. */
  readonly text: string;
}

/** What a reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as { Title: string; Language?: string };
  const lines: string[] = [];
  const roles = new Set<string>();
  const alternatives: string[] = [];
  const headings: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as StructureNode;
    addRoles(tree, roles, alternatives);
    addHeadings(tree, textsById(items), headings);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    for (const item of items as readonly ContentItem[]) {
      const { str, transform, width = 0 } = item;
      if (!str?.trim() || !transform) continue;
      const [x, y] = [transform[4]!, transform[5]!];
      if (x < left || x + width > right || y < bottom || y > top) outside.push(str);
    }
    lines.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const read = {
    title,
    language: language ?? null,
    accessible: (metadata?.get('pdfuaid:part') as string | undefined) ?? null,
    pages: pdf.numPages,
    roles: [...roles],
    alternatives,
    headings,
    outside,
    text: lines.join(' ').replace(/\s+/g, ' '),
  };
  await pdf.loadingTask.destroy();
  return read;
}

interface ContentItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

/** What stands in each piece of marked content. */
function textsById(items: readonly ContentItem[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    const at = open.findLast((one) => one !== undefined);
    if (str !== undefined && at !== undefined) texts.set(at, (texts.get(at) ?? '') + str);
  }
  return texts;
}

function addHeadings(node: StructureNode, texts: ReadonlyMap<string, string>, headings: string[]): void {
  if (/^H\d$/.test(node.role ?? '')) headings.push(textOf(node, texts).trim());
  else for (const child of node.children ?? []) addHeadings(child, texts, headings);
}

const textOf = ({ id, children = [] }: StructureNode, texts: ReadonlyMap<string, string>): string =>
  (id === undefined ? '' : (texts.get(id) ?? '')) + children.map((child) => textOf(child, texts)).join('');

interface StructureNode {
  readonly role?: string;
  /** Of marked content. */
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

function addRoles({ role, alt, children = [] }: StructureNode, roles: Set<string>, alternatives: string[]): void {
  if (role !== undefined) roles.add(role);
  if (alt !== undefined) alternatives.push(alt);
  for (const child of children) addRoles(child, roles, alternatives);
}
