import type { Addressee } from '#libs/contacts';
import {
  type FilledLetter,
  fillLetter,
  type Language,
  type LetterWords,
  type WorkingHours,
  workingHoursInWords,
} from '#libs/kernel';
import type { Letter } from '#libs/mail-outgoing';
import {
  ASSIGNMENT,
  ASSIGNMENT_TERM,
  CALL_TO_REMEDY,
  DATA_PROTECTION,
  DELAY_NOTICE,
  DIGEST,
  ESCALATION,
  FORWARDED_MESSAGE,
  FORWARDING,
  OVERDUE,
  RECEIPT,
  REFUSAL,
  REQUESTED_BY,
  UNIT_ASSIGNMENT,
  WARNING,
} from './letter-types.js';

/** A letter as the office's words have it now. */
export type WriteLetter = (filled: FilledLetter) => Promise<LetterWords>;

/** What the office is called at the end of a letter, and when it works. The first address sends. */
export interface LetterOffice {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly workingHours: WorkingHours;
}

/** What letters say of the office. */
export const officeValues = (
  { name, addresses: [address = ''], workingHours }: LetterOffice,
  language: Language = 'pl',
) => ({
  'office.name': name,
  'office.address': address,
  'office.hours': workingHoursInWords(workingHours, language),
});

/** What fits everybody. */
const GREETINGS: Readonly<Record<Language, string>> = { pl: 'Dzień dobry', en: 'Dear Sir or Madam' };

/** How a letter in the language begins, without what is written behind it. What somebody is called in one language is no beginning of a letter in another. */
export const salutationIn = ({ language, salutation }: Addressee, of: Language): string =>
  ((language ?? 'pl') === of && withoutMark(salutation ?? '')) || GREETINGS[of];

/** “Szanowna Pani Redaktor,” and “Szanowni Państwo!” were entered by some. */
export const withoutMark = (salutation: string): string => salutation.replace(/[\s,.;:!]+$/u, '');

const salutationValue = (to: Addressee, language: Language) => ({ 'contact.salutation': salutationIn(to, language) });

export interface ReceiptFacts {
  readonly to: Addressee;
  readonly number: string;
  /** The statutory day, `YYYY-MM-DD`. */
  readonly legalEnd: string | null;
  /** It came while the office does not work. */
  readonly afterHours: boolean;
  /** Where they follow the case; null where there is no such page. */
  readonly page: string | null;
}

const AFTER_HOURS = RECEIPT.fields['receipt.afterHours'].sample;

/**
 * What the sender hears at once, in both languages: the number, what happens next, the data protection notice (GDPR art. 13). Nothing of what they
 * wrote: whoever forges a sender must not have us pass their words on.
 */
export async function receipt(
  office: LetterOffice,
  { to, number, legalEnd, afterHours, page }: ReceiptFacts,
  write: WriteLetter,
): Promise<Letter> {
  const parts: Record<Language, LetterWords | null> = { pl: null, en: null };
  for (const language of ['pl', 'en'] as const) {
    const notice = await write(fillLetter(DATA_PROTECTION, language, officeValues(office, language)));
    const values = {
      ...officeValues(office, language),
      ...salutationValue(to, language),
      'case.number': number,
      'deadline.legalEnd': legalEnd && dayIn(legalEnd, language),
      'case.page': page,
      'receipt.afterHours': afterHours ? AFTER_HOURS[language] : null,
      dataProtection: notice.text,
    };
    parts[language] = await write(fillLetter(RECEIPT, language, values));
  }
  return { subject: parts.pl!.subject ?? '', text: `${parts.pl!.text}\n\n---\n\n${parts.en!.text}\n` };
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
export async function delayNotice(
  office: LetterOffice,
  facts: {
    readonly to: Addressee;
    readonly number: string;
    readonly article: string;
    /** `YYYY-MM-DD`; null for terms in hours, of which the law knows no notice. */
    readonly legalEnd: string | null;
    readonly until: string;
    readonly reasons: string;
  },
  language: Language,
  write: WriteLetter,
): Promise<string> {
  const { to, number, article, legalEnd, until, reasons } = facts;
  const mayUrge = article.includes('KPA 36');
  const inLanguage = async (one: Language): Promise<string> => {
    const values = {
      ...officeValues(office, one),
      ...salutationValue(to, one),
      'case.number': number,
      'law.article': PROVISIONS[article]?.[one] ?? article,
      'deadline.legalEnd': legalEnd && dayIn(legalEnd, one),
      'delay.until': dayIn(until, one),
      'delay.reasons': reasons,
      'law.urging': mayUrge ? URGING[one] : null,
    };
    return `${(await write(fillLetter(DELAY_NOTICE, one, values))).text}\n`;
  };
  const polish = await inLanguage('pl');
  return language === 'pl' ? polish : `${polish}\n---\n\n${await inLanguage('en')}`;
}

const URGING: Readonly<Record<Language, string>> = {
  pl: 'Ma Pani/Pan prawo wnieść ponaglenie (art. 37 KPA).',
  en: 'You may lodge an urging motion (ponaglenie, article 37 KPA).',
};

/** To the sender: what is missing, and until when they may put it right (KPA 64 §2). */
export const callToRemedy = (
  office: LetterOffice,
  facts: {
    readonly to: Addressee;
    readonly number: string;
    readonly defects: string;
    readonly days: number;
    readonly beforeRefusal: boolean;
  },
): FilledLetter =>
  fillLetter(CALL_TO_REMEDY, 'pl', {
    ...officeValues(office),
    ...salutationValue(facts.to, 'pl'),
    'case.number': facts.number,
    'remedy.before': facts.beforeRefusal ? ', zanim wydamy decyzję' : null,
    'remedy.defects': facts.defects,
    'remedy.days': String(facts.days),
    'remedy.otherwise': facts.beforeRefusal
      ? 'rozstrzygniemy na podstawie tego, co mamy'
      : 'pismo pozostawimy bez rozpoznania',
  });

/** To the sender: to whom the case goes, and why. */
export const forwardingNotice = (
  office: LetterOffice,
  facts: {
    readonly to: Addressee;
    readonly number: string;
    readonly article: string;
    readonly body: string;
    readonly reasons: string;
    readonly part: boolean;
  },
): FilledLetter =>
  fillLetter(FORWARDING, 'pl', {
    ...officeValues(office),
    ...salutationValue(facts.to, 'pl'),
    'case.number': facts.number,
    'law.article': facts.article,
    'forwarding.what': facts.part ? 'część sprawy' : 'sprawę',
    'forwarding.body': facts.body,
    'forwarding.reasons': facts.reasons,
    'forwarding.rest': facts.part ? 'W pozostałej części odpowiemy sami.' : null,
  });

/** With a decision of refusal that is served as a signed document. */
export const refusalLetter = (
  office: LetterOffice,
  facts: {
    readonly to: Addressee;
    readonly number: string;
    readonly legalBasis: string;
    readonly reasoning: string;
    readonly persons: readonly { readonly name: string; readonly position: string }[];
    readonly interests: readonly string[];
    readonly instruction: string;
  },
): FilledLetter =>
  fillLetter(REFUSAL, 'pl', {
    ...officeValues(office),
    ...salutationValue(facts.to, 'pl'),
    'case.number': facts.number,
    'refusal.legalBasis': facts.legalBasis,
    'refusal.reasoning': facts.reasoning,
    'refusal.persons': facts.persons.map(({ name, position }) => `${name}, ${position}`).join('; '),
    'refusal.interests': facts.interests.join('; '),
    'refusal.instruction': facts.instruction,
  });

/** The notice of GDPR art. 13 below the first answer to somebody who got no receipt, in both forms of a mail. */
export async function dataProtectionNotice(
  office: LetterOffice,
  write: WriteLetter,
): Promise<{ readonly text: string; readonly html: string }> {
  const paragraphs: string[] = [];
  for (const language of ['pl', 'en'] as const) {
    const { text } = await write(fillLetter(DATA_PROTECTION, language, officeValues(office, language)));
    paragraphs.push(text.replaceAll('\n', ' '));
  }
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

/** What letters to the people inside say of a case. */
export const caseValues = ({ number, subject, legalEnd, link }: CaseFacts, language: Language = 'pl') => ({
  'case.number': number,
  'case.subject': subject,
  'case.link': link,
  'deadline.legalEnd': legalEnd && dayIn(legalEnd, language),
});

/** To the employee who got a case, or to whoever gives out what their unit got. */
export function assignmentNotice(
  facts: CaseFacts & {
    readonly priority: Priority;
    readonly note: string | null;
    /** The first instant that is too late for what is asked. */
    readonly dueAt: string | null;
    readonly assignedBy: string;
    /** The name of the unit that got it; null where the employee did. */
    readonly unit: string | null;
  },
): FilledLetter {
  const values = {
    ...caseValues(facts),
    'assignment.by': facts.assignedBy,
    'assignment.priority': PRIORITIES_PL[facts.priority],
    'assignment.dueAt': facts.dueAt && polishMinute(facts.dueAt),
    'assignment.note': facts.note,
  };
  return facts.unit === null
    ? fillLetter(ASSIGNMENT, 'pl', values)
    : fillLetter(UNIT_ASSIGNMENT, 'pl', { ...values, 'assignment.unit': facts.unit });
}

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

const clockValues = (facts: CaseFacts & ClockFacts) => ({
  ...caseValues(facts),
  'deadline.duty': facts.duty,
  'deadline.dueAt': polishMinute(facts.dueAt),
  'deadline.left': timeLeft(facts),
  'case.officer': facts.caseOfficer ?? 'nie wyznaczono',
});

/** To the case officer, when a term is near. */
export const warning = (facts: CaseFacts & ClockFacts): FilledLetter => fillLetter(WARNING, 'pl', clockValues(facts));

/** To the coordinator: 1 the day before the internal target, 2 on it, 3 when the term has passed. */
export const escalation = (facts: CaseFacts & ClockFacts & { readonly level: number }): FilledLetter =>
  fillLetter(facts.level >= 3 ? OVERDUE : ESCALATION, 'pl', {
    ...clockValues(facts),
    'escalation.level': String(facts.level),
  });

/** To the case officer, when the moment is near by which whoever wrote asks for an answer. No statutory term. */
export const requestedByReminder = (facts: CaseFacts & ClockFacts): FilledLetter =>
  fillLetter(REQUESTED_BY, 'pl', clockValues(facts));

/** Of the term that an assignment set, near or passed. */
export const assignmentTerm = (facts: CaseFacts & ClockFacts): FilledLetter =>
  fillLetter(ASSIGNMENT_TERM, 'pl', clockValues(facts));

/** One of several terms that somebody is told of in one mail. */
export interface DigestLine extends Pick<CaseFacts, 'number' | 'link'>, ClockFacts {
  /** Of an escalation; null for what is none. */
  readonly level: number | null;
}

/** Instead of several warnings and escalations at one moment: what has passed and what ends first in front. What cases are called is left out, since it is somebody's words. */
export const digest = (lines: readonly DigestLine[]): FilledLetter =>
  fillLetter(DIGEST, 'pl', {
    'digest.count': String(lines.length),
    'digest.lines': lines
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.number.localeCompare(b.number))
      .map(digestLine)
      .join('\n\n'),
  });

const digestLine = (line: DigestLine): string =>
  [
    `${line.number}, ${line.level === null ? 'ostrzeżenie' : `eskalacja (poziom ${line.level})`}: ${line.duty}`,
    `do ${polishMinute(line.dueAt)} (${timeLeft(line)}), ${line.caseOfficer === null ? 'nikt nie prowadzi' : `prowadzi ${line.caseOfficer}`}`,
    line.link,
  ].join('\n');

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
export const forward = (facts: ForwardFacts): FilledLetter =>
  fillLetter(FORWARDED_MESSAGE, 'pl', {
    'case.number': facts.number,
    'case.subject': facts.subject,
    'case.link': facts.link,
    'forward.by': facts.forwardedBy,
    'forward.note': facts.note,
    'message.from': facts.from,
    'message.at': facts.at,
    'message.text': facts.text,
  });

/** A day (`YYYY-MM-DD`) as a letter writes it. */
export const dayIn = (day: string, language: Language): string =>
  language === 'pl' ? polishDay(day) : englishDay(day);

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
export function polishMinute(end: string): string {
  const at = Temporal.Instant.from(end).toZonedDateTimeISO('Europe/Warsaw');
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return time === '00:00'
    ? `${polishDay(at.subtract({ days: 1 }).toPlainDate().toString())}, godz. 24:00`
    : `${polishDay(at.toPlainDate().toString())}, godz. ${time}`;
}
