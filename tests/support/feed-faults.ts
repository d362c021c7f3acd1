import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';

/** The feeds in XML, each by its grammar in `schemas`. */
export type XmlFeed = 'atom' | 'rss' | 'sitemap';

/** What libxml2 says of a feed beside the grammar of its kind, a line each. */
export async function xmlFeedFaults(text: string, kind: XmlFeed): Promise<readonly string[]> {
  const schema = await readFile(new URL(`./schemas/${kind}.rng`, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: text }],
    schema: [{ fileName: `${kind}.rng`, contents: schema }],
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
}

const words = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ });
/** RFC 3339. */
const moment = z.iso.datetime({ offset: true });

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): what it knows and nothing else; an item has its words as HTML or as text. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words,
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: words.optional(),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  items: z.array(
    z
      .strictObject({
        id: words,
        url: address.optional(),
        title: words.optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: address.optional(),
        date_published: moment.optional(),
        date_modified: moment.optional(),
        tags: z.array(words).optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'an item without words'),
  ),
});

/** What of a JSON Feed its specification does not let through, a line each. */
export function jsonFeedFaults(text: string): readonly string[] {
  const { error } = jsonFeed.safeParse(JSON.parse(text));
  return error ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
}
