import { Injectable } from '@nestjs/common';
import { communiqueEventsOf, communiqueOf, versionOf, type KeptVersion } from '#libs/communiques';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { isoInstant, notFound, type Language } from '#libs/kernel';
import { composeMessage, ownMessageId } from '#libs/mail-format';
import { MailSenders, type MailSender } from '#libs/mail-outgoing';
import type { NamedRecipient } from '../domain/events.js';
import type { Mailing } from '../domain/mailing.js';
import { footerOf, messageIdOf, wordsOf, type MessageWords, type Said } from '../domain/message.js';
import type { MessageToHand } from './smtp-line.js';
import { Unsubscribes } from './unsubscribes.js';

export type ComposedMessage = MessageToHand & {
  readonly mailId: string;
  readonly at: string;
  readonly sender: MailSender | undefined;
};

type WhatIsSent = Pick<Mailing, 'communiqueId' | 'version' | 'kind' | 'embargoUntil'>;

/** How many mailings' words are kept at hand. */
const MOST_KEPT = 20;

/** Makes the message of one recipient. The words stand once, in the version of the communiqué; nothing of them is kept with the mailing. */
@Injectable()
export class MailingMessages {
  private readonly made = new Map<string, Promise<MessageWords>>();

  constructor(
    private readonly journal: Journal,
    private readonly office: Office,
    private readonly senders: MailSenders,
    private readonly unsubscribes: Unsubscribes,
  ) {}

  /** The same recipient gets the same bytes, with the same Message-ID. @throws OfficeError communique-not-found where its words were disposed of */
  async of(mailing: Mailing, { number, name, email, language }: NamedRecipient): Promise<ComposedMessage> {
    const { subject, text, html } = await this.words(mailing, language);
    const address = this.office.addresses[0];
    const sender = this.senders.of(address);
    const mailId = messageIdOf(mailing.id, number);
    const at = mailing.sendAt ?? isoInstant(Temporal.Now.instant());
    const unsubscribeUrl = mailing.kind === 'test' ? undefined : this.unsubscribes.urlFor(email!);
    const footer = unsubscribeUrl === undefined ? { text: '', html: '' } : footerOf(unsubscribeUrl, language);
    const raw = await composeMessage({
      mailId,
      messageId: ownMessageId(mailId, this.office),
      date: at,
      from: { address, name: sender?.name ?? this.office.name },
      to: [{ address: email!, ...(name !== null && { name }) }],
      cc: [],
      subject,
      text: text + footer.text,
      html: html + footer.html,
      references: [],
      attachments: [],
      ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    });
    return { from: address, to: email!, raw, mailId, at, sender };
  }

  /** What it would say, for whoever looks before it is planned. @throws OfficeError communique-not-found */
  preview(of: WhatIsSent): Promise<MessageWords> {
    return this.make(of, 'pl');
  }

  private words(mailing: Mailing, language: Language): Promise<MessageWords> {
    const key = `${mailing.id} ${language}`;
    const made = this.made.get(key) ?? this.make(mailing, language);
    this.made.set(key, made);
    made.catch(() => this.made.delete(key));
    for (const [old] of this.made) if (this.made.size > MOST_KEPT) this.made.delete(old);
    return made;
  }

  private async make(mailing: WhatIsSent, language: Language): Promise<MessageWords> {
    const events = await communiqueEventsOf(this.journal, mailing.communiqueId);
    const kept = versionOf(events, mailing.version);
    if (!kept || kept.headline === null) throw notFound('communique-not-found');
    const released = communiqueOf(events)?.released;
    const withdrawal = events.findLast((event) => event.type === 'CommuniqueWithdrawn');
    const slug = released?.slug ?? events.findLast((event) => event.type === 'CommuniqueReleased')?.data.slug ?? null;
    return wordsOf(said(kept, language), {
      kind: mailing.kind,
      language,
      embargoUntil: mailing.embargoUntil,
      pageUrl: slug === null || mailing.kind === 'embargo' ? null : this.unsubscribes.siteLink(`/prasa/${slug}`),
      withdrawalReason: withdrawal?.data.reason ?? null,
      correctionNote: kept.correctionNote,
    });
  }
}

/** In the recipient's language, where the version has it. */
function said(kept: KeptVersion, language: Language): Said {
  const translation = kept.translations.find((one) => one.language === language);
  const { headline, lead, html, text } = translation ?? kept;
  return {
    ...{ headline: headline ?? '', lead: lead ?? '', html: html ?? '', text: text ?? '' },
    quotes: translation
      ? []
      : kept.quotes.map(({ words, speaker }) => ({ words: words ?? '', speaker: speaker ?? '' })),
    ...{ boilerplate: kept.boilerplate ?? '', pressContact: kept.pressContact ?? '', place: kept.place ?? '' },
    dateLine: kept.dateLine,
    files: kept.files.map(({ name }) => name ?? ''),
  };
}
