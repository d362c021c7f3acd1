import { describe, expect, it } from '@jest/globals';
import { morningLetter } from './letters.js';

const facts = {
  day: '2026-03-02',
  link: 'https://rzecznik.example/desk',
  off: 'https://rzecznik.example/account?morningMails=off',
  parts: [
    {
      heading: 'Sprawy, które prowadzisz',
      more: true,
      things: [1, 2, 3, 4, 5, 6].map((one) => ({
        label: `2026/00000${one}`,
        dueAt: one === 1 ? '2026-02-28T23:00:00.000Z' : null,
        late: one === 1,
      })),
    },
    { heading: 'Twoje zadania', more: false, things: [{ label: '2026/000009', dueAt: '2026-03-05', late: false }] },
  ],
};

describe('the letter of the morning', () => {
  it('counts, and names those due first with the day whose end is their term', () => {
    const { values } = morningLetter('pl', facts);
    const list = (values as Record<string, string>)['morning.list']!;
    expect(list).toContain('Sprawy, które prowadzisz: 6+ (po terminie: 1)');
    expect(list).toContain('- 2026/000001, termin 28 lutego 2026, po terminie');
    expect(list).not.toContain('2026/000006');
    expect(list).toContain('- i inne');
    expect(list).toContain('- 2026/000009, termin 5 marca 2026');
  });

  it('speaks the language of whoever reads it', () => {
    const { values } = morningLetter('en', facts);
    expect((values as Record<string, string>)['morning.list']).toContain('(overdue: 1)');
    expect((values as Record<string, string>)['morning.day']).toBe('2 March 2026');
  });
});
