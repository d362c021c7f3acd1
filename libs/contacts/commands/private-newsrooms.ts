import { Injectable } from '@nestjs/common';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { fold } from '#libs/kernel';
import { plainLetters } from '#libs/postgres';
import { newsroomStream, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDomain } from '../domain/mail-domain.js';
import { newsroomDecider, type Newsroom } from '../domain/newsroom.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { nameKey } from './newsrooms.js';

/** Shorter words of a name are in too many other words. */
const SHORTEST_WORD = 4;

/**
 * Newsrooms that say who one person is: only that person is in them, and they are called after the person's own domain or bear their
 * name. They go with the person; whoever writes from the domain later makes a new one.
 */
@Injectable()
export class PrivateNewsrooms {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly queries: ContactQueries,
  ) {}

  /** Of the contact whose events these are, in clear. The read model of contacts is up to date. */
  async of(contactId: string, events: readonly RecordedContactEvent[]): Promise<readonly Newsroom[]> {
    const ids = new Set(
      events.flatMap(({ data }) =>
        'contactId' in data && 'newsroomId' in data && data.newsroomId ? [data.newsroomId] : [],
      ),
    );
    const found: Newsroom[] = [];
    for (const newsroomId of ids) {
      const newsroom = await this.newsroom(newsroomId);
      if (!newsroom || !saysWho(newsroom, events)) continue;
      if (!(await this.queries.hasOthers(newsroomId, contactId))) found.push(newsroom);
    }
    return found;
  }

  /** Its name and its domains are free for others. */
  async giveUp({ newsroomId, name, domains }: Newsroom, context: CommandContext): Promise<void> {
    if (name !== null) await this.reservations.release('newsroom-name', nameKey(name), newsroomId, context);
    for (const domain of domains ?? []) await this.reservations.release('newsroom-domain', domain, newsroomId, context);
  }

  private async newsroom(newsroomId: string): Promise<Newsroom | null> {
    return fold(
      newsroomDecider,
      (await this.journal.read(newsroomStream(newsroomId))) as readonly RecordedContactEvent[],
    );
  }
}

/** All that were ever theirs. */
export const emailsIn = (events: readonly RecordedContactEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    if (type === 'ContactRegistered') return data.email ? [data.email] : [];
    return type === 'ContactAddressAdded' && data.medium === 'email' && data.value ? [data.value] : [];
  });

/** All names that they ever had. */
export const namesIn = (events: readonly RecordedContactEvent[]): readonly string[] =>
  events.flatMap(({ data }) => ('contactId' in data && 'name' in data && data.name ? [data.name] : []));

/** Whether a newsroom tells of the person: it is named after the domain of their address, or holds a word of their name. */
export function saysWho({ name, domains }: Newsroom, events: readonly RecordedContactEvent[]): boolean {
  if (name === null) return false;
  const emails = emailsIn(events);
  if (emails.some((email) => newsroomDomain(email) === name)) return true;
  const said = plainLetters([name, ...(domains ?? [])].join(' ')).toLowerCase();
  const words = [...namesIn(events), ...emails.map((email) => email.split('@')[0]!)]
    .flatMap((text) =>
      plainLetters(text)
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    )
    .filter((word) => word.length >= SHORTEST_WORD);
  return words.some((word) => said.includes(word));
}
