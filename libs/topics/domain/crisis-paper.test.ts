import { describe, expect, it } from '@jest/globals';
import { Documents } from '#libs/documents';
import { readPdf } from '../../../tests/support/pdf.js';
import { crisisPaper, type CrisisFacts } from './crisis-paper.js';

const entry = (number: number, confirmed: boolean) => ({
  at: `2026-03-02T09:${String(number).padStart(2, '0')}:00Z`,
  by: 'Olga Nowak',
  text: `Ustalenie ${number}`,
  confirmed,
});
const crisis: CrisisFacts = {
  reason: 'Kolizja\n na moście',
  declaredAt: '2026-03-02T09:00:00Z',
  declaredBy: 'Olga Nowak',
  endedAt: null,
  endedBy: '—',
  team: ['Jan Kos'],
  surges: [{ at: '2026-03-02T08:59:00Z', count: 7, threshold: 5 }],
  log: [entry(1, true), entry(2, false)],
  statements: [],
  cases: { firstAt: '2026-03-02T08:00:00Z', lastAt: '2026-03-02T10:00:00Z', count: 7, open: 3, answered: 4 },
  terms: { met: 4, late: 1, running: 2 },
  coverage: { count: 2, negative: 1, reach: 900 },
  published: [{ day: '2026-03-03', outlet: 'Kurier', title: 'Most zamknięty' }],
};
const statement = {
  text: 'Badamy przyczyny.',
  ...{ author: 'Jan Kos', writtenAt: '2026-03-02T09:10:00Z', approvedBy: 'Olga Nowak' },
  ...{ given: 5, waiting: 1, withheld: 1 },
};
const parts = (facts: CrisisFacts) => crisisPaper(facts, 'pl').parts;

describe('a crisis on paper', () => {
  it('says who knew what when, in the order in which it happened', () => {
    const { subject, facts, parts } = crisisPaper(
      { ...crisis, endedAt: '2026-03-02T11:00:00Z', endedBy: 'Olga Nowak' },
      'pl',
    );
    expect(subject).toBe('Kolizja na moście');
    expect(facts[0]!.value).toBe('2026-03-02 10:00 – 2026-03-02 12:00');
    expect(facts[3]!.value).toBe('dotrzymane 4, przekroczone 1, biegnące 2');
    expect(parts[0]!.rows).toEqual([
      ['2026-03-02 09:00', 'biuro', 'wpłynęła pierwsza sprawa'],
      ['2026-03-02 09:59', 'koordynatorzy', 'powiadomienie o 7 podobnych sprawach (próg: 5)'],
      ['2026-03-02 10:00', 'Olga Nowak', 'kryzys ogłoszony'],
      ['2026-03-02 10:00', 'Jan Kos, koordynatorzy', 'powiadomienie w konsoli i wiadomość'],
      ['2026-03-02 11:00', 'biuro', 'wpłynęła ostatnia sprawa'],
      ['2026-03-02 12:00', 'Olga Nowak', 'kryzys zakończony'],
    ]);
  });

  it('keeps what is confirmed apart from what is not', () => {
    expect(parts(crisis)[1]).toMatchObject({
      heading: 'Potwierdzone',
      rows: [['2026-03-02 10:01', 'Olga Nowak', 'Ustalenie 1']],
    });
    expect(parts(crisis)[2]!.rows.map((row) => row[2])).toEqual(['Ustalenie 2']);
  });

  it('shows the newest entries, and says how many stand before them', () => {
    const long = { ...crisis, log: Array.from({ length: 20 }, (_, number) => entry(number, true)) };
    expect(parts(long)[1]).toMatchObject({ texts: ['Najnowsze; wcześniejszych w dzienniku: 16.'] });
    expect(parts(long)[1]!.rows.map((row) => row[2])).toEqual([16, 17, 18, 19].map((n) => `Ustalenie ${n}`));
    expect(parts({ ...crisis, log: [] })[1]!.texts).toEqual(['Brak wpisów.']);
  });

  it('keeps the beginning and the end where too much happened, and says so', () => {
    const statements = Array.from({ length: 6 }, () => ({ ...statement, approvedAt: '2026-03-02T09:12:00Z' }));
    const { rows } = parts({ ...crisis, statements })[0]!;
    expect(rows).toHaveLength(9);
    expect(rows[4]).toEqual(['…', '…', 'w dzienniku tematu jeszcze: 9']);
    expect(rows.at(-1)![2]).toBe('wpłynęła ostatnia sprawa');
  });

  it('shows the statement that was given last, and no word of one that waits', () => {
    const approved = { ...statement, approvedAt: '2026-03-02T09:12:00Z' };
    const waits = { ...statement, text: 'Poufny projekt', approvedAt: null };
    expect(parts({ ...crisis, statements: [approved, waits] })[3]!.texts).toEqual([
      'Badamy przyczyny.',
      'Wysłane w sprawach: 5; czeka: 1; nie wysłano: 1.',
    ]);
    expect(parts(crisis)[3]!.texts).toEqual(['Nie wysłano żadnego.']);
  });

  it('leaves out nothing of a page unsaid where nothing happened', () => {
    const cases = { firstAt: null, lastAt: null, count: 0, open: 0, answered: 0 };
    const paper = crisisPaper({ ...crisis, cases, surges: [], published: [], log: [] }, 'en');
    expect(paper.parts[0]!.rows.map((row) => row[2])).toEqual([
      'the crisis declared',
      'told in the console and by mail',
    ]);
    expect(paper.parts[4]!.texts).toEqual(['Nothing is recorded.']);
    expect(paper.facts[0]!.value).toContain('goes on');
  });

  it('stands on one page, however much there is to say', async () => {
    const long = 'Bardzo długie zdanie o tym, co się stało na moście. '.repeat(100);
    const full: CrisisFacts = {
      ...crisis,
      reason: long,
      team: Array(50).fill('Małgorzata Wielkopolska'),
      log: Array.from({ length: 40 }, (_, n) => ({
        ...entry(n, n % 2 === 0),
        by: 'Małgorzata Wielkopolska',
        text: long,
      })),
      statements: Array(9).fill({ ...statement, text: long, approvedAt: '2026-03-02T09:12:00Z' }),
      published: Array(3).fill({ day: '2026-03-03', outlet: long, title: long }),
    };
    const office = {
      name: 'Biuro Prasowe',
      address: 'ul. Ligonia 46\n40-037 Katowice',
      accentColour: '#114488',
      logo: null,
    };
    const pdf = await new Documents().pdf({
      template: 'brief',
      language: 'pl',
      madeAt: '2026-03-02T12:00:00Z',
      office,
      kind: 'Raport z kryzysu:',
      number: 'Most w Nysie, objazdy i wszystko, co z tego wynika '.repeat(4).trim(),
      note: 'stan na 2026-03-02 12:00',
      ...crisisPaper(full, 'pl'),
    });
    expect(await readPdf(pdf)).toMatchObject({ pages: 1, accessible: '1', outside: [] });
  });
});
