import { describe, expect, it } from '@jest/globals';
import { planClasses, subjectClasses } from './subject-classes.js';

type Cells = { symbol: string; name?: string; retention?: string; parent?: string };
const plan = (...rows: Cells[]) =>
  planClasses(
    rows.map((some, place) => ({ line: place + 2, cells: { name: 'Nazwa', retention: '', parent: '', ...some } })),
  );

describe('a list of classes (JRWA)', () => {
  it('is a tree by its symbols, in their order', () => {
    const { planned, faults } = plan(
      { symbol: '0541', retention: 'B 5' },
      { symbol: '05' },
      { symbol: '0', name: 'Zarządzanie' },
      { symbol: '054', retention: 'A', parent: '05' },
    );
    expect(faults).toEqual([]);
    expect(planned.map(({ symbol, parent, retention }) => [symbol, parent, retention])).toEqual([
      ['0', null, null],
      ['05', '0', null],
      ['054', '05', 'A'],
      ['0541', '054', 'B5'],
    ]);
  });

  it.each<[string, Cells[]]>([
    ['class-symbol-invalid', [{ symbol: 'BP' }]],
    ['class-symbol-invalid', [{ symbol: '' }]],
    ['class-repeated', [{ symbol: '0' }, { symbol: '0' }]],
    ['class-name-missing', [{ symbol: '0', name: '' }]],
    ['class-name-too-long', [{ symbol: '0', name: 'x'.repeat(301) }]],
    ['class-retention-unknown', [{ symbol: '0', retention: 'C5' }]],
    ['class-parent-unknown', [{ symbol: '05', parent: '0' }]],
    ['class-parent-not-above', [{ symbol: '1' }, { symbol: '05', parent: '1' }]],
  ])('is refused: %s', (code, rows) => expect(plan(...rows).faults.map((fault) => fault.code)).toEqual([code]));

  it('that says the same again is nothing new', () => {
    const classes = [{ symbol: '0', name: 'A', retention: null, parent: null }];
    const [set] = subjectClasses.decide(classes, []);
    expect(set).toEqual({ type: 'SubjectClassesSet', data: { count: 1, classes } });
    expect(subjectClasses.decide(classes, subjectClasses.evolve([], set!))).toEqual([]);
  });
});
