import { ERASED_WORDS as ERASED, OFFICE_ZONE, type Language, type Names } from '#libs/kernel';
import { COMMUNIQUES_PROBLEMS } from './problems.js';
import type { RecordedCommuniqueEvent } from './events.js';
import type { RecordedPlanFeedEvent } from './plan-feed-events.js';
import type { RecordedPressEventEvent } from './press-event-events.js';
import type { RecordedPressRoomEvent } from './press-room-events.js';

/** Later than that is late: the clock looks every few seconds. */
const LATE_MINUTES = 1;

export function describePressRoom(event: RecordedPressRoomEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'PressRoomTopicShown':
      return say(`Strona dla prasy pokazuje temat: ${event.data.pl}`, `The press room shows a topic: ${event.data.en}`);
    case 'PressRoomTopicHidden':
      return say(
        `Strona dla prasy nie pokazuje już tematu: ${event.data.pl}`,
        `The press room shows a topic no more: ${event.data.en}`,
      );
    case 'PressRoomDutySet': {
      const { phone, email, hoursPl, hoursEn } = event.data;
      const reached = [phone, email, say(hoursPl ?? '', hoursEn ?? hoursPl ?? '')].filter(Boolean).join(', ');
      if (reached === '') return say('Strona dla prasy nie podaje dyżuru', 'The press room names no duty');
      return say(`Dyżur prasowy: ${reached}`, `Press officer on duty: ${reached}`);
    }
  }
}

export function describePressEvent(event: RecordedPressEventEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'PressEventCancelled')
    return say('Odwołano wydarzenie: ', 'The event was cancelled: ') + (event.data.reason ?? ERASED[language]);
  const { title, startsAt } = event.data;
  const what = `${title ?? ERASED[language]}, ${minuteOf(startsAt)}`;
  return event.type === 'PressEventPlanned'
    ? say(`Zaplanowano wydarzenie: ${what}`, `An event was planned: ${what}`)
    : say(`Zmieniono wydarzenie: ${what}`, `The event was changed: ${what}`);
}

/** @param names of employees by id */
export function describePlanFeed(event: RecordedPlanFeedEvent, names: Names, language: Language): string {
  const who = names.get(event.data.employeeId) ?? '—';
  const opened = event.type === 'PlanFeedOpened';
  if (language === 'pl') return `${opened ? 'Nowy tajny adres' : 'Unieważniono tajny adres'} planu publikacji: ${who}`;
  return `${opened ? 'A new secret address' : 'The secret address was revoked'} of the plan of releases: ${who}`;
}

/** What an event says, in words that a person understands. @param names of employees and photos by id */
export function describeCommunique(event: RecordedCommuniqueEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const words = (text: string | null) => text ?? ERASED[language];
  switch (event.type) {
    case 'CommuniqueBegun':
      return say('Rozpoczęto komunikat', 'A communiqué was begun');
    case 'CommuniqueVersionKept': {
      const { version, headline, correctionNote } = event.data;
      const note =
        correctionNote === null ? '' : say(`; poprawiono: ${correctionNote}`, `; corrected: ${correctionNote}`);
      return say(`Zapisano wersję ${version}: `, `Version ${version} was kept: `) + words(headline) + note;
    }
    case 'CommuniqueSubmitted':
      return say(
        `Przekazano wersję ${event.data.version} do akceptacji`,
        `Version ${event.data.version} was submitted for approval`,
      );
    case 'CommuniqueSigned': {
      const { version, level, approverId } = event.data;
      const who = names.get(approverId) ?? '—';
      return say(
        `Wersję ${version} podpisano na szczeblu ${level + 1}: ${who}`,
        `Version ${version} was signed on level ${level + 1}: ${who}`,
      );
    }
    case 'CommuniqueLevelLate': {
      const { version, level } = event.data;
      return say(
        `Minął termin podpisu na szczeblu ${level + 1} (wersja ${version})`,
        `The term for a signature on level ${level + 1} has passed (version ${version})`,
      );
    }
    case 'CommuniqueApproved': {
      const { version, approverId } = event.data;
      const who = names.get(approverId) ?? '—';
      return say(`Wersję ${version} zaakceptowano: ${who}`, `Version ${version} was approved: ${who}`);
    }
    case 'CommuniqueReturned':
      return (
        say(`Zwrócono wersję ${event.data.version} do poprawy: `, `Version ${event.data.version} was returned: `) +
        words(event.data.reason)
      );
    case 'CommuniqueScheduled': {
      const { version, appearsAt, embargo } = event.data;
      const when = minuteOf(appearsAt);
      return embargo
        ? say(`Wersja ${version} jest pod embargiem do ${when}`, `Version ${version} is under embargo until ${when}`)
        : say(`Wersja ${version} ukaże się ${when}`, `Version ${version} appears at ${when}`);
    }
    case 'CommuniqueUnscheduled':
      return say(
        `Odwołano publikację zaplanowaną na ${minuteOf(event.data.appearsAt)}`,
        `The release set for ${minuteOf(event.data.appearsAt)} was cancelled`,
      );
    case 'CommuniqueReleaseHeld': {
      const { appearsAt, faults } = event.data;
      const why = faults.map((code) => problem(code, language)).join(' ');
      return say(`Nie opublikowano o ${minuteOf(appearsAt)}. ${why}`, `Not released at ${minuteOf(appearsAt)}. ${why}`);
    }
    case 'CommuniqueReleased': {
      const { version, dueAt } = event.data;
      const late = minutesLate(dueAt, event.metadata.occurredAt);
      const said = say(`Opublikowano wersję ${version}`, `Version ${version} was released`);
      return late < LATE_MINUTES
        ? said
        : said +
            say(
              `; miała się ukazać ${minuteOf(dueAt)}, ${late} min wcześniej: system wtedy nie działał`,
              `; it was due at ${minuteOf(dueAt)}, ${late} min earlier: the office was down then`,
            );
    }
    case 'CommuniqueWithdrawn':
      return say('Wycofano komunikat: ', 'The communiqué was withdrawn: ') + words(event.data.reason);
    case 'CommuniquePictureWithdrawn': {
      const picture = words(names.get(event.data.photoId) ?? null);
      return say(`Biblioteka wycofała zdjęcie: ${picture}`, `The library withdrew the photo: ${picture}`);
    }
    case 'CommuniquePictureShownAgain': {
      const picture = words(names.get(event.data.photoId) ?? null);
      return say(`Biblioteka znów pokazuje zdjęcie: ${picture}`, `The library shows the photo again: ${picture}`);
    }
  }
}

/** Whole minutes between the one that was set and the one in which it appeared. */
export const minutesLate = (dueAt: string, releasedAt: string): number =>
  Math.floor((Date.parse(releasedAt) - Date.parse(dueAt)) / 60_000);

const problem = (code: string, language: Language): string =>
  (COMMUNIQUES_PROBLEMS as Readonly<Record<string, Readonly<Record<Language, string>>>>)[code]?.[language] ?? code;

const minuteOf = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never', offset: 'never' })
    .replace('T', ' ');
