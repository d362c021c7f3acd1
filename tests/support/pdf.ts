import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** The part of PDF/UA (ISO 14289) that it claims to keep; null where none. */
  readonly accessible: string | null;
  readonly pages: number;
  /** Of all pages, words as they stand one after the other. */
  readonly text: string;
}

/** What a reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as { Title: string; Language?: string };
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    lines.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const read = {
    title,
    language: language ?? null,
    accessible: (metadata?.get('pdfuaid:part') as string | undefined) ?? null,
    pages: pdf.numPages,
    text: lines.join(' ').replace(/\s+/g, ' '),
  };
  await pdf.loadingTask.destroy();
  return read;
}
