import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Configuration, Office } from '#libs/configuration';
import { MakeContactList } from '#libs/contact-lists';
import { ChangeContact, contactAt, ownerOfAddress, ResolveContact, TagContact } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { Clock, commandOf, deriveId, isoInstant, normalEmail, type Language } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { mailStream, ReceiptLimits, RecordMail } from '#libs/mail-outgoing';
import { KeyRing, type ErasureContext } from '#libs/personal-data';
import { LiftRefusal, Refusals } from '#libs/refusals';
import { subscriptionStream } from '../domain/events.js';
import { subscriptionLetter } from '../domain/letters.js';
import { SUBSCRIBER_TAG, SUBSCRIBERS_LIST, subscriptionDecider, VALID_DAYS } from '../domain/subscription.js';
import { SUBSCRIPTION_PATH } from '../public/tables.js';
import { subscriptionIdOf } from '../queries/chosen-topics.js';
import { SubscriptionRequests, type SubscriptionRequest } from '../tables/subscription-requests.js';

export interface AskedSubscription {
  /** Of what the form brought: the same asks once. */
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  /** Null: of all. */
  readonly topicIds: readonly string[] | null;
}

export type ConfirmedSubscription = Pick<SubscriptionRequest, 'commandId' | 'language' | 'topicIds' | 'askedAt'>;

/** Communiqués by mail for whoever asks for them on the site and shows that the address is theirs. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly requests: SubscriptionRequests,
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly commands: CommandBus,
    private readonly keyRing: KeyRing,
    private readonly letters: Letters,
    private readonly limits: ReceiptLimits,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /** The same letter to every address, known or not, refused or not: whoever asks for somebody else learns nothing, and sends them a few letters at most. */
  async ask({ id, email, language, topicIds }: AskedSubscription): Promise<void> {
    const commandId = deriveId('subscription', id);
    if (this.office.addresses.some((own) => normalEmail(own) === normalEmail(email))) return;
    if (!(await this.limits.allow(`subscription ${id}`, email, this.clock.nowIso()))) return;
    const secret = Buffer.from(this.keyRing.keyedHash('subscription-link', id), 'hex').toString('base64url');
    const owner = await ownerOfAddress(this.journal, this.reservations, email);
    const personId = owner ?? deriveId('contact', commandId);
    const mailId = deriveId('subscription-mail', id);
    const hash = createHash('sha256').update(secret).digest();
    const addressId = this.addressIdOf(email);
    const askedAt = new Date(this.clock.nowIso());
    await this.requests.add({ hash, addressId, mailId, personId, commandId, language, topicIds, askedAt });
    const facts = { link: this.link(secret), days: VALID_DAYS, office: this.office.name };
    const { subject, text } = await this.letters.write(subscriptionLetter(facts, language));
    const about = { kind: 'contact', id: personId };
    const mail = { mailId, personId, kind: 'receipt', about, caseId: null, to: [email] } as const;
    await this.commands.execute(
      new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, commandOf('site', commandId)),
    );
  }

  /** Of whoever used the link in their letter; nothing where that letter is gone. */
  async confirm({ mailId, ...request }: SubscriptionRequest): Promise<void> {
    const email = await this.addressIn(mailId);
    if (email !== null) await this.subscribe(email, request);
  }

  /** Who has this address is a contact and on the list of subscribers. What they refused before, they want again. Done again, it changes nothing. */
  async subscribe(email: string, { commandId, language, topicIds, askedAt }: ConfirmedSubscription): Promise<void> {
    const addressId = this.addressIdOf(email);
    const part = (what: string) => commandOf('site', deriveId(what, commandId));
    const { contactId } = await this.commands.execute(
      new ResolveContact({ name: '', email }, commandOf('site', commandId)),
    );
    const contact = await contactAt(this.journal, contactId);
    if (contact?.language === null && language !== 'pl')
      await this.commands.execute(new ChangeContact(contactId, { language }, part('subscription-language')));
    const tags = contact?.tags ?? [];
    if (!tags.includes(SUBSCRIBER_TAG))
      await this.commands.execute(new TagContact(contactId, [...tags, SUBSCRIBER_TAG], part('subscription-tag')));
    const [refusal] = await this.refusals.of([{ medium: 'email', value: email }]);
    if (refusal)
      await this.commands.execute(
        new LiftRefusal({ medium: 'email', value: email }, 'askedForContact', part('subscription-wanted')),
      );
    // Made with the first subscriber; where the office removed it, it stays away.
    await this.commands.execute(
      new MakeContactList(SUBSCRIBERS_LIST, { tags: [SUBSCRIBER_TAG] }, commandOf('site', deriveId('subscribers'))),
    );
    await this.journal.execute({
      stream: subscriptionStream(addressId),
      decider: subscriptionDecider,
      command: {
        kind: 'confirm',
        ...{ subscriptionId: addressId, contactId, language, topicIds, askedAt: askedAt.toISOString() },
      },
      context: part('subscription-confirmed'),
    });
  }

  /** What nobody confirmed in time is gone, the address in its letter with it. */
  async expire(): Promise<void> {
    const end = isoInstant(this.clock.now().subtract({ hours: 24 * VALID_DAYS }));
    for (const request of await this.requests.before(end)) {
      const context = commandOf('clock', deriveId('subscription-expired', request.commandId));
      await this.forget(request, { ...context, reason: 'not-confirmed' });
    }
  }

  addressIdOf(email: string): string {
    return subscriptionIdOf(this.keyRing, email);
  }

  /** The letter has a key of its own where its address was no contact's. @param person with whom it goes */
  async forget({ hash, personId }: SubscriptionRequest, context: ErasureContext, person = personId): Promise<void> {
    if ((await contactAt(this.journal, personId)) === null) await this.keyRing.erase(personId, context, person);
    await this.requests.remove(hash);
  }

  private async addressIn(mailId: string): Promise<string | null> {
    const [recorded] = await this.journal.read(mailStream(mailId), { limit: 1 });
    const to = (recorded?.data as { readonly to?: readonly (string | null)[] } | undefined)?.to;
    return to?.[0] ?? null;
  }

  private link(secret: string): string {
    const path = `${SUBSCRIPTION_PATH}/${secret}`;
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }
}
