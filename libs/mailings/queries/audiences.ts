import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { communiqueEventsOf } from '#libs/communiques';
import { ContactLists } from '#libs/contact-lists';
import { ContactQueries, type Reachable } from '#libs/contacts';
import { Journal } from '#libs/journal';
import { normalEmail, OfficeError } from '#libs/kernel';
import { ReadTables } from '#libs/projections';
import { Refusals } from '#libs/refusals';
import { ChosenTopics } from '#libs/subscriptions';
import { TopicQueries } from '#libs/topics';
import type { Audience, LeftOutBecause } from '../domain/events.js';
import type { RecipientToName } from '../domain/recipients.js';
import type { MailingRecipientRow, MailingRow } from '../projections/mailings.js';
import { Bounces } from './bounces.js';

export interface Reached {
  /** Each address once, by the order of the lists. */
  readonly recipients: readonly RecipientToName[];
  readonly leftOut: Readonly<Record<LeftOutBecause, number>>;
}

type Candidate = Omit<RecipientToName, 'email'> & { readonly email: string | null };

/** Whom a mailing reaches at this moment. */
@Injectable()
export class Audiences {
  constructor(
    private readonly read: ReadTables,
    private readonly lists: ContactLists,
    private readonly contacts: ContactQueries,
    private readonly refusals: Refusals,
    private readonly bounces: Bounces,
    private readonly topics: TopicQueries,
    private readonly chosen: ChosenTopics,
    private readonly journal: Journal,
  ) {}

  /** Nobody twice, nobody who asked to get none, nobody whose mail comes back. @param communiqueId whose earlier recipients are meant */
  async reached(audience: Audience, communiqueId: string): Promise<Reached> {
    const { candidates: all, otherTopics } = await this.candidates(audience, communiqueId);
    const known = all.filter((one): one is RecipientToName => one.email !== null);
    const once = new Map(known.toReversed().map((one) => [normalEmail(one.email), one]));
    const unique = [...once.values()].toReversed();
    const emails = unique.map(({ email }) => email);
    const [refusals, bounces] = await Promise.all([
      this.refusals.of(emails.map((value) => ({ medium: 'email', value }))),
      this.bounces.of(emails),
    ]);
    const recipients = unique.filter((_one, place) => refusals[place] === null && bounces[place] === null);
    const refused = refusals.filter((one) => one !== null).length;
    return {
      recipients,
      leftOut: {
        refused,
        bounced: unique.length - recipients.length - refused,
        noAddress: new Set(all.filter(({ email }) => email === null).map(({ personId }) => personId)).size,
        repeated: known.length - unique.length,
        otherTopics,
      },
    };
  }

  /** Whoever is named gets it; whoever stands on a list gets what they chose. */
  private async candidates(
    audience: Audience,
    communiqueId: string,
  ): Promise<{ readonly candidates: readonly Candidate[]; readonly otherTopics: number }> {
    const { listIds, contactIds, newsroomIds, topicId, earlier } = audience;
    const listed: Reachable[] = [];
    for (const id of listIds) listed.push(...(await this.peopleOn(id)));
    const people = [...(await this.whoWants(listed, communiqueId))];
    const otherTopics = new Set(listed.map(({ id }) => id)).size - new Set(people.map(({ id }) => id)).size;
    const named = [...contactIds];
    if (topicId !== null) named.push(...(await this.topics.askers(topicId)));
    if (named.length > 0)
      people.push(...(await this.contacts.reachable({ ids: sql`select unnest(${named}::text[])` })));
    const newsrooms = newsroomIds.length > 0 ? await this.contacts.reachableNewsrooms(newsroomIds) : [];
    const candidates = [
      ...people.map(contactIn),
      ...newsrooms.map(({ id, name, email }): Candidate => ({
        ...{ whose: 'newsroom', personId: id, name, email, language: 'pl' },
      })),
      ...(earlier ? await this.earlier(communiqueId) : []),
    ];
    return { candidates, otherTopics };
  }

  /** Without those who chose topics of which the communiqué is none. */
  private async whoWants(people: readonly Reachable[], communiqueId: string): Promise<readonly Reachable[]> {
    const known = people.flatMap(({ email }) => (email === null ? [] : [email]));
    const chosen = new Map((await this.chosen.of(known)).map((topicIds, place) => [known[place]!, topicIds]));
    if (chosen.values().every((topicIds) => topicIds === null)) return people;
    const events = await communiqueEventsOf(this.journal, communiqueId);
    const version = events.findLast((event) => event.type === 'CommuniqueVersionKept');
    const topicId = version?.data.topicId ?? null;
    return people.filter(({ email }) => {
      const topicIds = email === null ? null : chosen.get(email)!;
      return topicIds === null || (topicId !== null && topicIds.includes(topicId));
    });
  }

  /** A list that is there no more reaches nobody. */
  private peopleOn(id: string): Promise<readonly Reachable[]> {
    return this.lists.people(id).catch((error: unknown) => {
      if (error instanceof OfficeError && error.code === 'contact-list-not-found') return [];
      throw error;
    });
  }

  /** Whoever was sent an earlier version, or may have been. */
  private async earlier(communiqueId: string): Promise<readonly Candidate[]> {
    const rows = await this.read
      .tables<{ mailings: MailingRow; mailing_recipients: MailingRecipientRow }>()
      .selectFrom('mailing_recipients')
      .innerJoin('mailings', 'mailings.id', 'mailing_recipients.mailing_id')
      .select(['whose', 'person_id', 'name', 'email', 'language'])
      .distinct()
      .where('communique_id', '=', communiqueId)
      .where(sql<SqlBool>`kind in ('embargo', 'release')`)
      .where(sql<SqlBool>`mailing_recipients.state in ('sent', 'unknown')`)
      .where('email', 'is not', null)
      .execute();
    return rows.map(({ person_id: personId, ...row }) => ({ ...row, personId }));
  }
}

const contactIn = ({ id: personId, name, email, language }: Reachable): Candidate => ({
  whose: 'contact',
  personId,
  name,
  email,
  language: language ?? 'pl',
});
