import { OFFICE_ZONE, type Language } from '#libs/kernel';
import type { MailingKind } from './events.js';

/** Of a version of a communiqué: what a message says. */
export interface Said {
  readonly headline: string;
  readonly lead: string;
  readonly html: string;
  readonly text: string;
  readonly quotes: ReadonlyArray<{ readonly words: string; readonly speaker: string }>;
  readonly boilerplate: string;
  readonly pressContact: string;
  readonly place: string;
  readonly dateLine: string | null;
  /** Names of its files. */
  readonly files: readonly string[];
}

export interface MessageFrame {
  readonly kind: MailingKind;
  readonly language: Language;
  readonly embargoUntil: string | null;
  /** Of its page, once it stands. */
  readonly pageUrl: string | null;
  /** Why it was withdrawn. */
  readonly withdrawalReason: string | null;
  /** What was corrected. */
  readonly correctionNote: string | null;
}

export interface MessageWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What every recipient of one language reads: made once a mailing. What is one recipient's own stands below (`footerOf`). */
export function wordsOf(said: Said, frame: MessageFrame): MessageWords {
  const blocks = frame.kind === 'withdrawal' ? withdrawn(said, frame) : released(said, frame);
  return {
    subject: subjectOf(said, frame),
    text: blocks
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    html: blocks.map(({ html }) => html).join('\n'),
  };
}

/** How to get no more of them. */
export function footerOf(url: string, language: Language): { readonly text: string; readonly html: string } {
  const words = WORDS[language].unsubscribe;
  return {
    text: `\n\n-- \n${words}\n${url}\n`,
    html: `\n<hr>\n<p><small>${escaped(words)} <a href="${escaped(url)}">${escaped(url)}</a></small></p>`,
  };
}

interface Block {
  readonly text: string;
  readonly html: string;
}

function subjectOf({ headline }: Said, { kind, embargoUntil, correctionNote, language }: MessageFrame): string {
  const words = WORDS[language];
  if (kind === 'withdrawal') return `${words.withdrawn}: ${headline}`;
  const marks = [
    ...(kind === 'test' ? [words.test] : []),
    ...(embargoUntil === null ? [] : [`${words.embargo} ${minuteIn(embargoUntil, language)}`]),
    ...(correctionNote === null ? [] : [words.corrected]),
  ];
  return [...marks, headline].join(' — ');
}

function released(said: Said, { embargoUntil, pageUrl, correctionNote, language }: MessageFrame): readonly Block[] {
  const words = WORDS[language];
  const dateLine = [said.place, said.dateLine].filter(Boolean).join(', ');
  return [
    ...(embargoUntil === null
      ? []
      : [strong(`${words.embargo} ${minuteIn(embargoUntil, language)}. ${words.underEmbargo}`)]),
    ...(correctionNote === null ? [] : [strong(`${words.corrected}: ${correctionNote}`)]),
    { text: said.headline, html: `<h1>${escaped(said.headline)}</h1>` },
    ...(dateLine ? [line(dateLine)] : []),
    ...(said.lead ? [strong(said.lead)] : []),
    { text: said.text, html: said.html },
    ...said.quotes.map(quote),
    ...(said.boilerplate ? [line(said.boilerplate)] : []),
    ...(said.pressContact ? [line(`${words.pressContact}: ${said.pressContact}`)] : []),
    ...(pageUrl === null ? [] : [link(said.files.length > 0 ? words.pageWithFiles : words.page, pageUrl)]),
    ...(pageUrl === null && said.files.length > 0 ? [line(`${words.filesLater}: ${said.files.join(', ')}`)] : []),
  ];
}

function withdrawn({ headline }: Said, { withdrawalReason, pageUrl, language }: MessageFrame): readonly Block[] {
  const words = WORDS[language];
  return [
    strong(`${words.withdrawn}: ${headline}`),
    ...(withdrawalReason ? [line(withdrawalReason)] : []),
    line(words.doNotUse),
    ...(pageUrl === null ? [] : [link(words.page, pageUrl)]),
  ];
}

const line = (text: string): Block => ({ text, html: `<p>${escaped(text)}</p>` });
const strong = (text: string): Block => ({ text, html: `<p><strong>${escaped(text)}</strong></p>` });
const link = (text: string, url: string): Block => ({
  text: `${text}: ${url}`,
  html: `<p>${escaped(text)}: <a href="${escaped(url)}">${escaped(url)}</a></p>`,
});
const quote = ({ words, speaker }: Said['quotes'][number]): Block => ({
  text: `„${words}” — ${speaker}`,
  html: `<blockquote><p>${escaped(words)}</p><p>— ${escaped(speaker)}</p></blockquote>`,
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `12.03.2026, 10:00` of Warsaw's clock. */
export function minuteIn(instant: string, language: Language): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(at.day)}.${two(at.month)}.${at.year}`;
  return `${day}${language === 'pl' ? ', godz.' : ','} ${two(at.hour)}:${two(at.minute)}`;
}

const WORDS = {
  pl: {
    test: 'PRÓBA',
    embargo: 'EMBARGO do',
    underEmbargo: 'Do tej chwili prosimy niczego z tej wiadomości nie publikować.',
    corrected: 'SPROSTOWANIE',
    withdrawn: 'WYCOFANY',
    doNotUse: 'Prosimy nie korzystać z tego, co wysłaliśmy wcześniej.',
    pressContact: 'Kontakt dla mediów',
    page: 'Komunikat na stronie',
    pageWithFiles: 'Komunikat i pliki do pobrania',
    filesLater: 'Pliki będą do pobrania, gdy komunikat się ukaże',
    unsubscribe: 'Nie chcesz dostawać komunikatów na ten adres? Wypisz się:',
  },
  en: {
    test: 'TEST',
    embargo: 'EMBARGO until',
    underEmbargo: 'Please publish nothing of this message before then.',
    corrected: 'CORRECTION',
    withdrawn: 'WITHDRAWN',
    doNotUse: 'Please do not use what we sent before.',
    pressContact: 'Press contact',
    page: 'On our page',
    pageWithFiles: 'On our page, with files to download',
    filesLater: 'Files can be downloaded once it is released',
    unsubscribe: 'No more press releases to this address? Unsubscribe:',
  },
} as const;

/** The id by which a message of a mailing is known when it is answered or comes back. */
export const messageIdOf = (mailingId: string, number: number): string => `m-${mailingId}-${number}`;

const MESSAGE = /^m-([0-9a-f-]{36})-(\d{1,9})$/;

/** Of which mailing a mail of ours is, by its id; undefined where it is of none. */
export function messageOf(mailId: string): { readonly mailingId: string; readonly number: number } | undefined {
  const match = MESSAGE.exec(mailId);
  return match ? { mailingId: match[1]!, number: Number(match[2]) } : undefined;
}
