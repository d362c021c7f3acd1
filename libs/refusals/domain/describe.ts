import type { Language, Names } from '#libs/kernel';
import type { LiftingReason, RecordedRefusalEvent, RefusalSource, RefusedMedium } from './events.js';

type Words = Readonly<Record<Language, string>>;

const MEDIUM: Record<RefusedMedium, Words> = {
  email: { pl: 'adres e-mail', en: 'e-mail address' },
  phone: { pl: 'telefon', en: 'telephone' },
};
const SOURCE: Record<RefusalSource, Words> = {
  email: { pl: 'e-mailem', en: 'by e-mail' },
  letter: { pl: 'pismem', en: 'by letter' },
  phone: { pl: 'telefonicznie', en: 'by telephone' },
  inPerson: { pl: 'osobiście', en: 'in person' },
  unsubscribe: { pl: 'przez wypisanie się', en: 'by unsubscribing' },
  import: { pl: 'z importu', en: 'by import' },
};
const REASON: Record<LiftingReason, Words> = {
  askedForContact: { pl: 'osoba prosi o kontakt', en: 'they ask for contact' },
  mistake: { pl: 'pomyłka', en: 'a mistake' },
  otherOwner: { pl: 'adres ma kto inny', en: 'the address is somebody else’s now' },
};

/** What happened with an address, without the address: nobody can tell it from the event. */
export function describeRefusal({ type, data }: RecordedRefusalEvent, _names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (type === 'RefusalLifted')
    return say(`Cofnięto odmowę kontaktu: ${REASON[data.reason].pl}`, `Refusal lifted: ${REASON[data.reason].en}`);
  const { medium, source, on } = data;
  return say(
    `Zapisano odmowę kontaktu (${MEDIUM[medium].pl}), zgłoszoną ${SOURCE[source].pl} ${on}`,
    `Refusal of contact recorded (${MEDIUM[medium].en}), said ${SOURCE[source].en} on ${on}`,
  );
}
