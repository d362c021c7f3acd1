import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { createHash } from 'node:crypto';
import type { Language } from '#libs/kernel';
import type { PlanDay } from './communique-queries.js';

/** How often calendars look again, in seconds; many look less often whatever they are told. */
const LOOK_AGAIN_SECONDS = 900;
const WORDS = {
  pl: {
    name: 'Plan publikacji',
    at: 'Publikacja',
    embargo: 'Koniec embarga',
    out: 'Opublikowano',
    gone: '(treść usunięta)',
    conference: 'Konferencja prasowa',
    briefing: 'Briefing',
    other: 'Wydarzenie',
  },
  en: {
    name: 'Plan of releases',
    at: 'Release',
    embargo: 'Embargo ends',
    out: 'Released',
    gone: '(words disposed of)',
    conference: 'Press conference',
    briefing: 'Briefing',
    other: 'Event',
  },
} as const;

/**
 * The plan as calendars read it (RFC 5545). Instants are written in UTC, which no change of clocks moves; free days are days without an hour.
 * @param link the console's page of a communiqué
 * @param office tells this office's entries from those of others
 */
export function planCalendar(days: readonly PlanDay[], { language, now, office, link }: CalendarFrame): string {
  const words = WORDS[language];
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Rzecznik', product: 'plan', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const { day, free, items, events } of days) {
    if (free)
      calendar.createEvent({
        id: `free-${day}@${office}`,
        stamp: now,
        // As the generator takes days: midnight of UTC, of which it writes the date alone.
        start: new Date(`${day}T00:00:00Z`),
        allDay: true,
        summary: free[language],
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    for (const { id, state, headline, embargo, appearsAt, revision } of items) {
      const what = state === 'released' ? words.out : embargo ? words.embargo : words.at;
      calendar.createEvent({
        id: `communique-${id}@${office}`,
        stamp: now,
        sequence: revision,
        start: new Date(appearsAt!),
        summary: `${what}: ${headline ?? words.gone}`,
        url: link(id),
        class: ICalEventClass.CONFIDENTIAL,
        status: state === 'released' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
    for (const { id, kind, title, place, startsAt, endsAt, cancelled, revision } of events)
      calendar.createEvent({
        id: `press-event-${id}@${office}`,
        stamp: now,
        sequence: revision,
        start: new Date(startsAt),
        end: new Date(endsAt),
        summary: `${words[kind]}: ${title ?? words.gone}`,
        ...(place && { location: place }),
        class: ICalEventClass.CONFIDENTIAL,
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      });
  }
  return calendar.toString();
}

export interface CalendarFrame {
  readonly language: Language;
  readonly now: Date;
  readonly office: string;
  readonly link: (communiqueId: string) => string;
}

/** Of an office by its address, so that entries of two offices in one calendar differ. */
export const officeMark = (address: string): string =>
  `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.rzecznik`;
