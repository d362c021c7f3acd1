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
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    addRoles((await page.getStructTree()) as StructureNode, roles, alternatives);
    lines.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const read = {
    title,
    language: language ?? null,
    accessible: (metadata?.get('pdfuaid:part') as string | undefined) ?? null,
    pages: pdf.numPages,
    roles: [...roles],
    alternatives,
    text: lines.join(' ').replace(/\s+/g, ' '),
  };
  await pdf.loadingTask.destroy();
  return read;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

function addRoles({ role, alt, children = [] }: StructureNode, roles: Set<string>, alternatives: string[]): void {
  if (role !== undefined) roles.add(role);
  if (alt !== undefined) alternatives.push(alt);
  for (const child of children) addRoles(child, roles, alternatives);
}
