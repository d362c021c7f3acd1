import iconv from 'iconv-lite';

/** What stood at a foreign address. Written by strangers: nothing in it is to be believed. */
export interface ForeignAnswer {
  /** Where it stood in the end, after redirects. */
  readonly url: string;
  /** Lower case, without parameters; empty where the server said none. */
  readonly mediaType: string;
  /** As the server said; null where it said none. */
  readonly charset: string | null;
  readonly body: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How far into a document its own word about its encoding may stand (HTML Standard, 13.2.3.2: 1024 bytes). */
const PRESCAN = 1024;

/** The text of a page or feed, by the server's word for its encoding, else by its own, else UTF-8. */
export function textOf({ body, charset }: Pick<ForeignAnswer, 'body' | 'charset'>): string {
  const own = /(?:charset\s*=\s*["']?|<\?xml[^>]*\sencoding\s*=\s*["'])([\w:.-]+)/i.exec(
    body.toString('latin1', 0, PRESCAN),
  )?.[1];
  const named = [charset, own].find((name) => name !== null && name !== undefined && iconv.encodingExists(name));
  return iconv.decode(body, named ?? 'utf-8');
}
