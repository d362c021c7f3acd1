import { describe, expect, it } from '@jest/globals';
import { RULES } from '#libs/deadlines';
import { assignmentNotice, delayNotice, escalation, forward, receipt, warning } from './letters.js';

const office = { name: 'Biuro Prasowe', address: 'prasa@urzad.example' };
const facts = {
  number: '2026/000123',
  subject: 'Drogi',
  legalEnd: '2026-03-16',
  link: 'https://rzecznik.example/cases/1',
};

describe('letters', () => {
  it('a receipt has the number, the day and the data protection notice, in both languages', () => {
    const { subject, text } = receipt(office, facts);
    expect(subject).toBe('Potwierdzenie przyjęcia sprawy 2026/000123');
    expect(text).not.toContain(facts.subject);
    for (const part of [
      '2026/000123',
      'do 16 marca 2026',
      'RODO',
      'registered it under the number 2026/000123',
      'by 2026-03-16',
      'GDPR',
      office.address,
    ]) {
      expect(text).toContain(part);
    }
    expect(receipt(office, { ...facts, legalEnd: null }).text).toContain('Odpowiemy bez zbędnej zwłoki.');
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
    ['a warning', warning({ ...facts, internalTarget: '2026-03-12' }), ['12 marca 2026', facts.link]],
    ['an escalation', escalation({ ...facts, level: 1, caseOfficer: null }), ['nie wyznaczono', 'termin jest bliski']],
    ['a missed term', escalation({ ...facts, level: 3, caseOfficer: 'Jan' }), ['minął termin', 'Prowadzący: Jan']],
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
  ])('%s says what it has to', (_, { text }, parts) => {
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|null/);
  });
});

describe('a notice of delay', () => {
  const office = { name: 'Biuro Prasowe', addresses: ['prasa@urzad.example'] };
  const facts = {
    number: '2026/000001',
    article: 'UDIP 13(2)',
    legalEnd: '2026-03-16',
    until: '2026-04-20',
    reasons: 'Zbieramy dane z powiatów.',
  };

  it('says the provision, the reasons and the new date', () => {
    const letter = delayNotice(office, facts, 'pl');
    for (const said of ['do 16 marca 2026', 'art. 13 ust. 2 ustawy', facts.reasons, '20 kwietnia 2026'])
      expect(letter).toContain(said);
    expect(letter).not.toContain('ponaglenie');
    expect(letter).not.toContain('Dear');
  });
  it('says so in English below the Polish one', () => {
    const [polish, english] = delayNotice(office, facts, 'en').split('\n---\n');
    expect(polish).toBe(delayNotice(office, facts, 'pl'));
    for (const said of ['16 March 2026', 'article 13(2)', facts.reasons, '20 April 2026'])
      expect(english).toContain(said);
  });
  it('under KPA 36 names the urging motion', () =>
    expect(delayNotice(office, { ...facts, article: 'KPA 36' }, 'pl')).toContain('prawo wnieść ponaglenie'));
  it.each(RULES.flatMap(({ notice }) => (notice ? [notice.article] : [])))('has words for %s', (article) =>
    expect(delayNotice(office, { ...facts, article }, 'en')).not.toContain(`: ${article})`),
  );
});
