import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULES } from './rules.js';

const page = readFileSync(new URL('../../../docs/clock.md', import.meta.url), 'utf8');
const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

describe('the page that a lawyer signs off', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('has %s as it is computed', (id, rule) => {
    const row = rows.find((cells) => cells[1] === id && cells.length === 11);
    const { duty, basis, clockStart, term, regime, kind, consequence, validFrom } = rule;
    const termCell = regime === 'working' ? `${term} (working days)` : term;
    expect(row?.slice(2, 7)).toEqual([duty.en, basis, clockStart.en, termCell, kind]);
    expect(row?.slice(8, 10)).toEqual([consequence?.en ?? '', validFrom]);
  });

  it('has no rule that is not computed', () => {
    const ids = rows.filter((cells) => cells.length === 11).map((cells) => cells[1]);
    expect(ids.filter((id) => id !== 'id' && !id?.startsWith('-'))).toEqual(RULES.map(({ id }) => id));
  });
});
