import { createHash } from 'node:crypto';
import { html, type HtmlPart } from '../domain/html.js';
import type { PublicTables } from '../domain/public-module.js';
import type { PageAnswer, Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';

/** A table of links in mails, or of those that were used: of their secrets (`:secret` in a path) stands no more than the SHA-256. */
type LinkTable = `public_site.${string}` | `public_inbox.${string}`;
type LinkTables = Readonly<Record<LinkTable, { hash: Buffer }>>;

/** SHA-256 of the secret in the address. */
export const hashOfSecret = ({ params }: Visit): Buffer => createHash('sha256').update(params['secret']!).digest();

export async function isLink(table: LinkTable, visit: Visit, tables: PublicTables): Promise<boolean> {
  const link = await tables
    .tables<LinkTables>()
    .selectFrom(table)
    .select('hash')
    .where('hash', '=', hashOfSecret(visit))
    .executeTakeFirst();
  return link !== undefined;
}

/** The office finds it there. Used twice, it stands once. */
export async function noteUse(table: LinkTable, visit: Visit, tables: PublicTables): Promise<void> {
  await tables
    .tables<LinkTables>()
    .insertInto(table)
    .values({ hash: hashOfSecret(visit) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A question that a button answers: a program that opens every link of a mail answers none (RFC 8058). */
export const askedPage = (
  visit: Visit,
  { title, question, button, more }: { title: Words; question: Words; button: Words; more?: HtmlPart },
): PageAnswer => ({
  kind: 'page',
  secret: true,
  title: visit.say(title),
  body: html`<p>${visit.say(question)}</p>
    <form method="post" action="${visit.href(visit.path)}">
      <button type="submit">${visit.say(button)}</button>
    </form>
    ${more}`,
});

/** What became of it. */
export const saidPage = (
  visit: Visit,
  { title, words, more, status = 200 }: { title: Words; words: Words; more?: HtmlPart; status?: number },
): PageAnswer => ({
  kind: 'page',
  status,
  secret: true,
  title: visit.say(title),
  body: html`<p role="status">${visit.say(words)}</p>
    ${more}`,
});
