import { describe, expect, it } from '@jest/globals';
import { RULES } from '#libs/deadlines';
import { DEFAULT_WORKING_HOURS, type FilledLetter } from '#libs/kernel';
import { inBuiltInWords } from '#libs/letters';
import {
  assignmentNotice,
  callToRemedy,
  delayNotice,
  digest,
  escalation,
  forward,
  receipt,
  requestedByReminder,
  salutationIn,
  warning,
} from './letters.js';

/** Of whom nobody has said how they are addressed. */
const NOBODY = { language: null, salutation: null };
const office = { name: 'Biuro Prasowe', addresses: ['prasa@urzad.example'], workingHours: DEFAULT_WORKING_HOURS };
/** As the office came. */
const write = async (filled: FilledLetter) => inBuiltInWords(filled);
const facts = {
  number: '2026/000123',
  subject: 'Drogi',
  legalEnd: '2026-03-16',
  afterHours: false,
  link: 'https://rzecznik.example/cases/1',
  page: null,
};

const clock = {
  duty: 'odpowiedź na wniosek',
  dueAt: '2026-03-16T23:00:00.000Z',
  now: '2026-03-11T07:00:00.000Z',
  caseOfficer: 'Jan',
};

describe('letters', () => {
  it('a receipt has the number, the day and the data protection notice, in both languages', async () => {
    const { subject, text } = await receipt(office, { to: NOBODY, ...facts }, write);
    expect(subject).toBe('Potwierdzenie przyjęcia sprawy 2026/000123');
    expect(text).not.toContain(facts.subject);
    for (const part of [
      '2026/000123',
      'upływa 16 marca 2026',
      'RODO',
      'registered it under the number 2026/000123',
      'ends on 16 March 2026',
      'GDPR',
      office.addresses[0]!,
    ]) {
      expect(text).toContain(part);
    }
    const { text: withoutTerm } = await receipt(office, { to: NOBODY, ...facts, legalEnd: null }, write);
    expect(withoutTerm).toContain('Odpowiemy bez zbędnej zwłoki.\nProsimy');
    const { text: followed } = await receipt(
      office,
      { to: NOBODY, ...facts, page: 'https://u.example/sprawa/x' },
      write,
    );
    expect(followed).toContain('(adres jest tajny): https://u.example/sprawa/x');
  });

  it.each([
    [
      'an assignment',
      assignmentNotice({
        ...facts,
        priority: 'urgent',
        note: 'Dziś',
        dueAt: null,
        unit: null,
        assignedBy: 'Ewa Nowak',
      }),
      ['Ewa Nowak', 'pilny', 'Dyspozycja: Dziś', facts.link],
    ],
    [
      'an assignment to a unit',
      assignmentNotice({
        ...facts,
        priority: 'normal',
        note: null,
        dueAt: '2026-03-09T23:00:00.000Z',
        unit: 'Drogi',
        assignedBy: 'Ewa Nowak',
      }),
      ['do komórki „Drogi”', 'do 9 marca 2026, godz. 24:00', facts.link],
    ],
    [
      'a warning',
      warning({ ...facts, ...clock }),
      [
        'Termin: odpowiedź na wniosek',
        'Do: 16 marca 2026, godz. 24:00 (zostało dni: 5)',
        'Prowadzący: Jan',
        facts.link,
      ],
    ],
    [
      'an escalation',
      escalation({ ...facts, ...clock, level: 1, caseOfficer: null }),
      ['nie wyznaczono', 'termin jest bliski', 'Poziom eskalacji: 1', 'Termin: odpowiedź na wniosek'],
    ],
    [
      'a missed term',
      escalation({ ...facts, ...clock, now: clock.dueAt, level: 3 }),
      ['minął termin', 'Prowadzący: Jan', '(termin minął)'],
    ],
    [
      'a reminder of what the sender asks for',
      requestedByReminder({ ...facts, ...clock, dueAt: '2026-03-11T09:00:00.000Z', duty: 'termin nadawcy' }),
      ['prosi o odpowiedź do 11 marca 2026, godz. 10:00', '(zostało 2 godz.)', facts.link],
    ],
    [
      'a digest',
      digest([
        { ...facts, ...clock, caseOfficer: null, level: null },
        { ...facts, ...clock, number: '2026/000124', dueAt: '2026-03-11T06:00:00.000Z', level: 3 },
      ]),
      [
        '2026/000124, eskalacja (poziom 3): odpowiedź na wniosek\ndo 11 marca 2026, godz. 07:00 (termin minął), prowadzi Jan',
        '2026/000123, ostrzeżenie: odpowiedź na wniosek\ndo 16 marca 2026, godz. 24:00 (zostało dni: 5), nikt nie prowadzi\nhttps',
      ],
    ],
    [
      'a forwarded message',
      forward({
        ...facts,
        forwardedBy: 'Ewa',
        note: 'Proszę o wkład',
        from: 'jan@gazeta.example',
        at: '2026-03-02',
        text: 'Kiedy?',
      }),
      ['Proszę o wkład', 'jan@gazeta.example', 'Kiedy?'],
    ],
  ])('%s says what it has to', (_, letter, parts) => {
    const { text } = inBuiltInWords(letter);
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|null/);
  });
});

it.each([
  ['2026-03-13T07:00:00.000Z', 'zostało dni: 2'],
  ['2026-03-13T06:59:00.000Z', 'zostało 47 godz.'],
  ['2026-03-11T08:00:00.000Z', 'zostało 1 godz.'],
  ['2026-03-11T07:59:59.000Z', 'zostało 59 min'],
  ['2026-03-11T07:00:00.000Z', 'termin minął'],
])('a warning of what is due at %s says in its subject: %s', (dueAt, left) =>
  expect(inBuiltInWords(warning({ ...facts, ...clock, dueAt })).subject).toBe(
    `Zbliża się termin: 2026/000123, ${left}`,
  ),
);

describe('a notice of delay', () => {
  const facts = {
    to: NOBODY,
    number: '2026/000001',
    article: 'UDIP 13(2)',
    legalEnd: '2026-03-16',
    until: '2026-04-20',
    reasons: 'Zbieramy dane z powiatów.',
  };

  it('says the provision, the reasons and the new date', async () => {
    const letter = await delayNotice(office, facts, 'pl', write);
    for (const said of ['do 16 marca 2026', 'art. 13 ust. 2 ustawy', facts.reasons, '20 kwietnia 2026'])
      expect(letter).toContain(said);
    expect(letter).not.toContain('ponaglenie');
    expect(letter).not.toContain('Dear');
  });
  it('says so in English below the Polish one', async () => {
    const [polish, english] = (await delayNotice(office, facts, 'en', write)).split('\n---\n');
    expect(polish).toBe(await delayNotice(office, facts, 'pl', write));
    for (const said of ['16 March 2026', 'article 13(2)', facts.reasons, '20 April 2026'])
      expect(english).toContain(said);
  });
  it('under KPA 36 names the urging motion', async () =>
    expect(await delayNotice(office, { ...facts, article: 'KPA 36' }, 'pl', write)).toContain(
      'prawo wnieść ponaglenie',
    ));
  it.each(RULES.flatMap(({ notice }) => (notice ? [notice.article] : [])))('has words for %s', async (article) =>
    expect(await delayNotice(office, { ...facts, article }, 'en', write)).not.toContain(`: ${article})`),
  );
});

describe('a letter to somebody outside', () => {
  it.each([
    ['Szanowna Pani Redaktor', null, 'pl', 'Szanowna Pani Redaktor'],
    ['Szanowna Pani Redaktor,', 'pl', 'pl', 'Szanowna Pani Redaktor'],
    ['Szanowni Państwo! ', 'pl', 'pl', 'Szanowni Państwo'],
    ['Szanowna Pani Redaktor', 'pl', 'en', 'Dear Sir or Madam'],
    ['Dear Ms Lis', 'en', 'en', 'Dear Ms Lis'],
    ['Dear Ms Lis', 'en', 'pl', 'Dzień dobry'],
    [' ', null, 'pl', 'Dzień dobry'],
    [null, 'en', 'en', 'Dear Sir or Madam'],
  ] as const)('to “%s” in %s begins in %s with “%s”', (salutation, language, of, begins) =>
    expect(salutationIn({ language, salutation }, of)).toBe(begins),
  );

  it('begins with the salutation in each of its languages', async () => {
    const to = { language: 'pl', salutation: 'Szanowna Pani Redaktor' } as const;
    const { text } = await receipt(office, { to, ...facts }, write);
    expect(text).toMatch(/^Szanowna Pani Redaktor,\n\n/);
    expect(text).toContain('---\n\nDear Sir or Madam,\n\n');
    const call = callToRemedy(office, { to, number: '1', defects: 'brak podpisu', days: 7, beforeRefusal: false });
    expect(inBuiltInWords(call).text).toMatch(/^Szanowna Pani Redaktor,\n\nna podstawie/);
  });
});
