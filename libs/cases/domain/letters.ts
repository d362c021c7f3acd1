import type { Language } from '#libs/kernel';
import type { Letter, OfficeWords } from '#libs/mail-outgoing';

export interface ReceiptFacts {
  readonly number: string;
  /** The statutory day, `YYYY-MM-DD`. */
  readonly legalEnd: string | null;
}

/**
 * What the sender hears at once, in both languages: the number, what happens next, the data protection notice (GDPR art. 13). Nothing of what they
 * wrote: whoever forges a sender must not have us pass their words on.
 */
export function receipt(office: OfficeWords, { number, legalEnd }: ReceiptFacts): Letter {
  const term = legalEnd
    ? {
        pl: `Odpowiemy bez zbędnej zwłoki, nie później niż do ${polishDay(legalEnd)} (art. 13 ust. 1 ustawy o dostępie do informacji publicznej).`,
        en: `We will answer without undue delay, by ${legalEnd} at the latest (article 13(1) of the Polish Act on Access to Public Information).`,
      }
    : { pl: 'Odpowiemy bez zbędnej zwłoki.', en: 'We will answer without undue delay.' };
  return {
    subject: `Potwierdzenie przyjęcia sprawy ${number}`,
    text: `Dzień dobry,

otrzymaliśmy Pani/Pana wiadomość i zarejestrowaliśmy ją pod numerem ${number}.
${term.pl}
Prosimy nie zmieniać tematu tej korespondencji: po znaku w nawiasie rozpoznamy sprawę.

${dataProtection(office).pl}

${office.name}
${office.address}

---

Dear Sir or Madam,

we have received your message and registered it under the number ${number}.
${term.en}
Please keep the subject of this correspondence: the mark in brackets tells us the case.

${dataProtection(office).en}

This message was sent automatically. / Wiadomość wysłana automatycznie.
`,
  };
}

/** Provisions in the words of a letter, by their abbreviation. */
const PROVISIONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'UDIP 13(2)': {
    pl: 'art. 13 ust. 2 ustawy o dostępie do informacji publicznej',
    en: 'article 13(2) of the Polish Act on Access to Public Information',
  },
  'KPA 36': { pl: 'art. 36 KPA', en: 'article 36 of the Polish Code of Administrative Procedure' },
  'KPA 237 §4, KPA 36': {
    pl: 'art. 237 § 4 w związku z art. 36 KPA',
    en: 'articles 237 §4 and 36 of the Polish Code of Administrative Procedure',
  },
  'KPA 245': { pl: 'art. 245 KPA', en: 'article 245 of the Polish Code of Administrative Procedure' },
  'PET 10': { pl: 'art. 10 ustawy o petycjach', en: 'article 10 of the Polish Act on Petitions' },
  'UDC 18': {
    pl: 'art. 18 ustawy o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych',
    en: 'article 18 of the Polish Act on Digital Accessibility of Public Bodies',
  },
  'GDPR 12(3)': { pl: 'art. 12 ust. 3 RODO', en: 'GDPR article 12(3)' },
};

/** To the sender: why the answer comes later, and by when. In English it stands below the Polish one, which is the one that counts. */
export function delayNotice(
  { name, addresses: [address] }: { readonly name: string; readonly addresses: readonly string[] },
  facts: {
    readonly number: string;
    readonly article: string;
    /** `YYYY-MM-DD`; null for terms in hours. */
    readonly legalEnd: string | null;
    readonly until: string;
    readonly reasons: string;
  },
  language: Language,
): string {
  const { number, article, legalEnd, until, reasons } = facts;
  const mayUrge = article.includes('KPA 36');
  const polish = `Dzień dobry,

zawiadamiamy, że sprawa ${number} nie zostanie załatwiona w terminie${legalEnd ? ` do ${polishDay(legalEnd)}` : ''} (podstawa zawiadomienia: ${PROVISIONS[article]?.pl ?? article}).

Przyczyny: ${reasons}

Nowy termin załatwienia sprawy: ${polishDay(until)}.
${mayUrge ? '\nMa Pani/Pan prawo wnieść ponaglenie (art. 37 KPA).\n' : ''}
${name}
${address}
`;
  if (language === 'pl') return polish;
  return `${polish}
---

Dear Sir or Madam,

this is to notify you that case ${number} will not be settled in the term${legalEnd ? ` that ends on ${englishDay(legalEnd)}` : ''} (basis of this notice: ${PROVISIONS[article]?.en ?? article}).

Reasons: ${reasons}

The new date by which the case will be settled: ${englishDay(until)}.
${mayUrge ? '\nYou may lodge an urging motion (ponaglenie, article 37 KPA).\n' : ''}
${name}
${address}
`;
}

/** To the sender: what is missing, and until when they may put it right (KPA 64 §2). */
export const callToRemedy = (
  { name, addresses: [address] }: { readonly name: string; readonly addresses: readonly string[] },
  facts: {
    readonly number: string;
    readonly defects: string;
    readonly days: number;
    readonly beforeRefusal: boolean;
  },
): string => `Dzień dobry,

na podstawie art. 64 § 2 Kodeksu postępowania administracyjnego wzywamy do usunięcia braków pisma w sprawie ${facts.number}${facts.beforeRefusal ? ', zanim wydamy decyzję' : ''}.

Braki: ${facts.defects}

Termin: ${facts.days} dni od dnia doręczenia tego wezwania. Jeżeli braki nie zostaną usunięte w tym terminie, ${
  facts.beforeRefusal ? 'rozstrzygniemy na podstawie tego, co mamy' : 'pismo pozostawimy bez rozpoznania'
}.

${name}
${address}
`;

/** To the sender: to whom the case goes, and why. */
export const forwardingNotice = (
  { name, addresses: [address] }: { readonly name: string; readonly addresses: readonly string[] },
  facts: {
    readonly number: string;
    readonly article: string;
    readonly body: string;
    readonly reasons: string;
    readonly part: boolean;
  },
): string => `Dzień dobry,

zawiadamiamy, że ${facts.part ? 'część sprawy' : 'sprawę'} ${facts.number} przekazujemy według właściwości (${facts.article}) do:

${facts.body}

Uzasadnienie: ${facts.reasons}
${facts.part ? '\nW pozostałej części odpowiemy sami.\n' : ''}
${name}
${address}
`;

/** With a decision of refusal that is served as a signed document. */
export const refusalLetter = (
  { name, addresses: [address] }: { readonly name: string; readonly addresses: readonly string[] },
  facts: {
    readonly number: string;
    readonly legalBasis: string;
    readonly reasoning: string;
    readonly persons: readonly { readonly name: string; readonly position: string }[];
    readonly interests: readonly string[];
    readonly instruction: string;
  },
): string => `Dzień dobry,

w sprawie ${facts.number} doręczamy decyzję odmowną.

Podstawa prawna: ${facts.legalBasis}

Uzasadnienie: ${facts.reasoning}
${facts.persons.length > 0 ? `\nStanowisko zajęli: ${facts.persons.map((person) => `${person.name}, ${person.position}`).join('; ')}\n` : ''}${
  facts.interests.length > 0 ? `\nZe względu na dobra: ${facts.interests.join('; ')}\n` : ''
}
Pouczenie: ${facts.instruction}

${name}
${address}
`;

/** The notice of GDPR art. 13. */
const dataProtection = ({ address }: OfficeWords) => ({
  pl: `Ochrona danych: administratorem danych jest urząd, którego biuro prasowe prowadzi tę korespondencję. Dane przetwarzamy,
aby załatwić sprawę (art. 6 ust. 1 lit. c i e RODO), przez czas wynikający z przepisów archiwalnych. Przysługuje Pani/Panu
prawo dostępu do danych, ich sprostowania, ograniczenia przetwarzania, sprzeciwu oraz skargi do Prezesa UODO. Inspektor
ochrony danych: przez adres ${address}.`,
  en: `Data protection: the controller is the authority whose press office conducts this correspondence. We process your data to
deal with your request (GDPR art. 6(1)(c) and (e)), for as long as archival law requires. You have the right of access,
rectification, restriction and objection, and to lodge a complaint with the Polish supervisory authority (UODO). Data
protection officer: through ${address}.`,
});

/** The same below the first answer to somebody who got no receipt, in both forms of a mail. */
export function dataProtectionNotice(office: OfficeWords): { readonly text: string; readonly html: string } {
  const paragraphs = Object.values(dataProtection(office)).map((text) => text.replaceAll('\n', ' '));
  return {
    text: `\n\n-- \n${paragraphs.join('\n\n')}\n`,
    html: `<hr>${paragraphs.map((text) => `<p><small>${escapeText(text)}</small></p>`).join('')}`,
  };
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export type Priority = 'low' | 'normal' | 'high' | 'urgent';
const PRIORITIES_PL: Readonly<Record<Priority, string>> = {
  low: 'niski',
  normal: 'zwykły',
  high: 'wysoki',
  urgent: 'pilny',
};

export interface CaseFacts {
  readonly number: string;
  readonly subject: string;
  /** The statutory day, `YYYY-MM-DD`; null for terms in hours. */
  readonly legalEnd: string | null;
  readonly link: string;
}

/** To the employee who got a case, or to whoever gives out what their unit got. */
export const assignmentNotice = (
  facts: CaseFacts & {
    readonly priority: Priority;
    readonly note: string | null;
    /** The first instant that is too late for what is asked. */
    readonly dueAt: string | null;
    readonly assignedBy: string;
    /** The name of the unit that got it; null where the employee did. */
    readonly unit: string | null;
  },
): Letter => ({
  subject: `Dekretacja ${facts.number}: ${facts.subject}`,
  text: `${
    facts.unit === null
      ? `${facts.assignedBy} przekazuje Pani/Panu sprawę ${facts.number}.`
      : `${facts.assignedBy} przekazuje sprawę ${facts.number} do komórki „${facts.unit}”. Nikt jej jeszcze nie prowadzi: proszę wskazać osobę.`
  }

${aboutCase(facts)}
Priorytet: ${PRIORITIES_PL[facts.priority]}
${facts.dueAt ? `Termin dekretacji: do ${polishMinute(facts.dueAt)}\n` : ''}${facts.note ? `Dyspozycja: ${facts.note}\n` : ''}
${facts.link}
`,
});

/** A clock of a case, as a notice about it names it. */
export interface ClockFacts {
  /** What is to be done in time, e.g. `odpowiedź na wniosek`. */
  readonly duty: string;
  /** The first instant that is too late. */
  readonly dueAt: string;
  /** When the notice is written. */
  readonly now: string;
  /** The name of whoever has the case; null where nobody does. */
  readonly caseOfficer: string | null;
}

/** To the case officer, when a term is near. */
export const warning = (facts: CaseFacts & ClockFacts): Letter => ({
  subject: `Zbliża się termin: ${facts.number}, ${timeLeft(facts)}`,
  text: `Sprawa ${facts.number} czeka na odpowiedź.

${aboutClock(facts)}

${facts.link}
`,
});

/** To the coordinator: 1 the day before the internal target, 2 on it, 3 when the term has passed. */
export const escalation = (facts: CaseFacts & ClockFacts & { readonly level: number }): Letter => ({
  subject:
    facts.level >= 3
      ? `Termin przekroczony: ${facts.number}`
      : `Eskalacja (poziom ${facts.level}): ${facts.number}, ${timeLeft(facts)}`,
  text: `${facts.level >= 3 ? `W sprawie ${facts.number} minął termin, a odpowiedź nie została wysłana.` : `Sprawa ${facts.number} nie ma odpowiedzi, a termin jest bliski.`}

${aboutClock(facts)}
Poziom eskalacji: ${facts.level}

${facts.link}
`,
});

/** To the case officer, when the moment is near by which whoever wrote asks for an answer. No statutory term. */
export const requestedByReminder = (facts: CaseFacts & ClockFacts): Letter => ({
  subject: `Termin nadawcy: ${facts.number}, ${timeLeft(facts)}`,
  text: `W sprawie ${facts.number} nadawca prosi o odpowiedź do ${polishMinute(facts.dueAt)}.

${aboutClock(facts)}

${facts.link}
`,
});

const aboutClock = (facts: CaseFacts & ClockFacts): string =>
  `Temat: ${facts.subject}
Termin: ${facts.duty}
Do: ${polishMinute(facts.dueAt)} (${timeLeft(facts)})
Prowadzący: ${facts.caseOfficer ?? 'nie wyznaczono'}`;

/** In whole days from two days on, below in hours, below one hour in minutes. */
function timeLeft({ dueAt, now }: Pick<ClockFacts, 'dueAt' | 'now'>): string {
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  if (minutes <= 0) return 'termin minął';
  if (minutes < 60) return `zostało ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `zostało ${hours} godz.` : `zostało dni: ${Math.floor(hours / 24)}`;
}

export interface ForwardFacts {
  readonly forwardedBy: string;
  readonly note: string | null;
  readonly number: string;
  readonly subject: string;
  readonly from: string;
  readonly at: string;
  readonly text: string;
  readonly link: string;
}

/** A message passed on to somebody inside. */
export const forward = (facts: ForwardFacts): Letter => ({
  subject: `PD: ${facts.subject} (${facts.number})`,
  text: `${facts.forwardedBy} przekazuje wiadomość ze sprawy ${facts.number}.
${facts.note ? `\n${facts.note}\n` : ''}
${facts.link}

-------- Przekazana wiadomość --------
Od: ${facts.from}
Data: ${facts.at}
Temat: ${facts.subject}

${facts.text}
`,
});

const aboutCase = ({ subject, legalEnd }: CaseFacts): string =>
  `Temat: ${subject}${legalEnd ? `\nTermin ustawowy: ${polishDay(legalEnd)}` : ''}`;

const MONTHS_PL = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];

/** `2026-03-02` as `2 marca 2026`. */
function polishDay(day: string): string {
  const [year, month, number] = day.split('-');
  return `${Number(number)} ${MONTHS_PL[Number(month) - 1]} ${year}`;
}

/** `2026-03-02` as `2 March 2026`. */
const englishDay = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `9 marca 2026, godz. 14:00` in Warsaw; a day that is meant in whole ends at its own 24:00. */
function polishMinute(end: string): string {
  const at = Temporal.Instant.from(end).toZonedDateTimeISO('Europe/Warsaw');
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return time === '00:00'
    ? `${polishDay(at.subtract({ days: 1 }).toPlainDate().toString())}, godz. 24:00`
    : `${polishDay(at.toPlainDate().toString())}, godz. ${time}`;
}
