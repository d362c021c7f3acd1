import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { StoreAttachment } from '#libs/attachments';
import { PressEvents, PressRoomActs, type PressEventKind } from '#libs/communiques';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, officeDay, ownData, type Clock } from '#libs/kernel';
import {
  bouncedAddressDecider,
  bouncedAddressIdOf,
  bouncedAddressStream,
  MailingActs,
  mailingDecider,
  mailingStream,
  PrepareMailing,
  recipientsStream,
  type MessageOutcome,
  type RecordedRecipientEvent,
} from '#libs/mailings';
import { KeyRing } from '#libs/personal-data';
import { Subscriptions } from '#libs/subscriptions';

/** Who does a step of the press room's work; `what` tells it from the others. */
type By = (...what: string[]) => CommandContext;

export interface SentMailing {
  readonly id: string;
  readonly headline: string;
}

const GONE = '5.1.1';

/** Of a meeting with the press: days from today, and the hours. Two of one morning overlap. */
const EVENTS: ReadonlyArray<{
  readonly days: number;
  readonly kind: PressEventKind;
  readonly title: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly accreditation?: true;
  readonly cancelled?: string;
}> = [
  {
    days: -9,
    kind: 'briefing',
    title: 'Briefing po posiedzeniu zarządu',
    place: 'Sala 12',
    from: '12:00',
    to: '12:30',
  },
  {
    ...{ days: -4, kind: 'conference', title: 'Nowy rozkład jazdy pociągów', place: 'Dworzec w Zalesiu' },
    ...{ from: '10:00', to: '11:00', cancelled: 'Przewoźnik przesunął zmianę rozkładu.' },
  },
  {
    ...{ days: 1, kind: 'conference', title: 'Budżet województwa na przyszły rok', place: 'Sala konferencyjna urzędu' },
    ...{ from: '11:00', to: '12:30', accreditation: true },
  },
  { days: 1, kind: 'briefing', title: 'Stan wody na rzekach', place: 'Sztab kryzysowy', from: '12:00', to: '12:30' },
  {
    ...{ days: 6, kind: 'other', title: 'Otwarcie mostu dla prasy', place: 'Most w miejscowości Kamionka' },
    ...{ from: '09:00', to: '10:30', accreditation: true },
  },
];

const SHOWN_TOPICS = [
  { name: 'Połączenia kolejowe', pl: 'Kolej', en: 'Railways' },
  { name: 'Remonty dróg wojewódzkich', pl: 'Drogi i mosty', en: 'Roads and bridges' },
  { name: 'Finanse szpitali', pl: 'Zdrowie', en: 'Health' },
] as const;
type ShownTopic = (typeof SHOWN_TOPICS)[number]['name'];

/** Who gets communiqués by mail because they asked for them on the page, and of which topics alone; of all where none is named. */
const SUBSCRIBERS: ReadonlyArray<{
  readonly email: string;
  readonly language: 'pl' | 'en';
  readonly topics?: readonly ShownTopic[];
}> = [
  { email: 'dyzur@radio-dolina.example', language: 'pl' },
  { email: 'redakcja@kurier-zalesia.example', language: 'pl', topics: ['Remonty dróg wojewódzkich'] },
  { email: 'kolej.na.kolej@poczta.example', language: 'pl', topics: ['Połączenia kolejowe'] },
  { email: 'desk@border-news.example', language: 'en', topics: ['Połączenia kolejowe', 'Remonty dróg wojewódzkich'] },
  { email: 'biuro@izba-lekarska.example', language: 'pl', topics: ['Finanse szpitali'] },
];

/** What the press room does beside writing: photos, mailings and what came of them, the plan, the page's topics and duty. Nothing leaves: messages are only written down as sent. */
export class DemoPressRoom {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
  ) {}

  /** A drawn landscape, as an upload of whoever writes; the file of a version. */
  async photo(place: number, by: By) {
    const context = by('photo');
    const attachmentId = deriveId('demo-photo', String(place));
    const file = { name: `zdjecie-${place + 1}.jpg`, mediaType: 'image/jpeg', bytes: await landscape(place) };
    const upload = new StoreAttachment(attachmentId, ownData(context.actor), 'upload', file, context);
    await this.app.get(CommandBus).execute(upload);
    return {
      attachmentId,
      alternative: 'Rzeka i wzgórza o świcie, na pierwszym planie most',
      credit: 'Biuro prasowe urzędu',
      rights: 'CC BY 4.0',
    };
  }

  /** A version that stands on its page goes to these people. @param fates of the last message, and of the one before it */
  async mail(
    communiqueId: string,
    headline: string,
    contactIds: readonly string[],
    fates: { readonly isDead: boolean; readonly isUnknown: boolean },
    by: By,
  ): Promise<SentMailing | undefined> {
    const nobodyElse = { listIds: [], newsroomIds: [], topicId: null, earlier: false };
    const audience = { ...nobodyElse, contactIds: [...contactIds] };
    const plan = { version: 1, kind: 'release' as const, audience };
    const { id } = await this.app.get(MailingActs).plan(communiqueId, plan, by('mailing'));
    await this.app.get(PrepareMailing).prepare(id);
    const journal = this.app.get(Journal);
    const named = (await journal.read(recipientsStream(id))) as readonly RecordedRecipientEvent[];
    if (named.length === 0) return undefined;
    const [senderId, now] = ['demo', this.clock.nowIso()];
    const stream = { stream: mailingStream(id), decider: mailingDecider };
    await journal.execute({ ...stream, command: { kind: 'takeOver', senderId }, context: by('mailing-taken') });
    const advance = { kind: 'advance', senderId, now } as const;
    const begin = { ...advance, outcomes: [], room: named.length };
    await journal.execute({ ...stream, command: begin, context: by('mailing-begun') });
    const outcomes = named.map(({ data: { number } }): MessageOutcome => {
      if (fates.isDead && number === named.length) return { number, became: 'refused', code: 550, status: GONE };
      return { number, became: fates.isUnknown && number === named.length - 1 ? 'unknown' : 'sent' };
    });
    const settle = { ...advance, outcomes, room: 0 };
    await journal.execute({ ...stream, command: settle, context: by('mailing-settled') });
    const dead = fates.isDead ? named.at(-1) : undefined;
    if (dead?.data.email) await this.bounce(id, dead.data.personId, dead.data.email, by);
    return { id, headline };
  }

  private async bounce(mailingId: string, ownerId: string, email: string, by: By): Promise<void> {
    const addressId = bouncedAddressIdOf(this.app.get(KeyRing), email);
    await this.app.get(Journal).execute({
      stream: bouncedAddressStream(addressId),
      decider: bouncedAddressDecider,
      command: { kind: 'bounce', addressId, whose: 'contact', ownerId, mailingId, status: GONE },
      context: by('bounce'),
    });
  }

  /** Somebody wrote back: the mailing knows of the inquiry that it became. */
  async answered({ id }: SentMailing, caseId: string, by: By): Promise<void> {
    await this.app.get(Journal).execute({
      ...{ stream: mailingStream(id), decider: mailingDecider },
      command: { kind: 'answer', number: 1, caseId },
      context: by('answered', caseId),
    });
  }

  /** Meetings with the press around the year's end, and what the page shows beside communiqués. @param topicId of a topic of the year by its name; undefined where it was not opened */
  async furnish(end: Temporal.Instant, topicId: (name: string) => string | undefined, by: By): Promise<void> {
    const events = this.app.get(PressEvents);
    for (const [place, { days, from, to, cancelled, accreditation = false, ...event }] of EVENTS.entries()) {
      const day = officeDay(end).add({ days }).toString();
      const asked = { ...event, accreditation, startsAt: `${day}T${from}`, endsAt: `${day}T${to}` };
      const { id } = await events.plan(asked, by('event', String(place)));
      if (cancelled) await events.cancel(id, cancelled, by('event-cancelled', String(place)));
    }
    const room = this.app.get(PressRoomActs);
    for (const { name, pl, en } of SHOWN_TOPICS) {
      const id = topicId(name);
      if (id) await room.showTopic(id, pl, en, by('topic', name));
    }
    await this.subscribe(topicId);
    const duty = { phone: '+48 12 345 67 89', email: 'dyzur@urzad.example' };
    await room.setDuty({ ...duty, hoursPl: 'codziennie 7–22', hoursEn: 'daily 7 a.m. to 10 p.m.' }, by('duty'));
  }

  private async subscribe(topicId: (name: string) => string | undefined): Promise<void> {
    const askedAt = new Date(this.clock.nowIso());
    for (const { email, language, topics = [] } of SUBSCRIBERS) {
      const known = topics.map((name) => topicId(name)).filter((id) => id !== undefined);
      const topicIds = known.length > 0 ? known.toSorted() : null;
      const commandId = deriveId('demo-subscriber', email);
      await this.app.get(Subscriptions).subscribe(email, { commandId, language, topicIds, askedAt });
    }
  }
}

/** Hills below a sky, of another hour each time. */
async function landscape(place: number): Promise<Buffer> {
  const [width, height] = [1_200, 800];
  const hue = 190 + ((place * 37) % 60);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 60% 62%)"/><stop offset="1" stop-color="#fbe9c6"/></linearGradient>
    <rect width="1200" height="800" fill="url(#sky)"/><circle cx="${200 + ((place * 211) % 800)}" cy="220" r="70" fill="#fff6d8"/>
    <path d="M0 470 Q300 330 600 460 T1200 420 V800 H0Z" fill="#6d8f86"/><path d="M0 560 Q320 470 640 560 T1200 520 V800 H0Z" fill="#48706a"/>
    <path d="M0 690 H1200 V800 H0Z" fill="#3b6f91"/><path d="M120 690 Q600 500 1080 690" fill="none" stroke="#38322c" stroke-width="18"/>
    <path d="M60 640 H1140" stroke="#38322c" stroke-width="22"/></svg>`;
  // Loaded only here: the office itself decodes pictures in a process of its own.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}
