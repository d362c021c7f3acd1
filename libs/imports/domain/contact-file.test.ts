import { describe, expect, it } from '@jest/globals';
import { guessedPlaces, meaningOf } from './columns.js';
import { CONTACT_COLUMNS, planContacts, type ContactColumn, type KnownContacts } from './contact-file.js';

const NOBODY: KnownContacts = { atAddress: new Map(), called: [] };
const EMPTY = Object.fromEntries(Object.keys(CONTACT_COLUMNS).map((column) => [column, ''])) as Record<
  ContactColumn,
  string
>;
const rows = (...cells: Partial<Record<ContactColumn, string>>[]) =>
  cells.map((some, place) => ({ line: place + 2, cells: { ...EMPTY, ...some } }));
const faultsOf = (known: KnownContacts, ...cells: Partial<Record<ContactColumn, string>>[]) =>
  planContacts(rows(...cells), known).faults.map(({ line, column, code }) => [line, column, code]);

describe('the contacts of a file', () => {
  it('are understood as offices write them', () => {
    const { planned, faults } = planContacts(
      rows({
        firstName: 'Anna',
        lastName: 'Żak',
        email: 'A.Zak@KURIER.pl',
        newsroom: 'Kurier',
        newsroomKind: 'Tygodnik',
        role: 'Redaktor naczelny',
        language: 'polski',
      }),
      NOBODY,
    );
    expect(faults).toEqual([]);
    expect(planned).toEqual([
      {
        line: 2,
        name: 'Anna Żak',
        email: 'A.Zak@kurier.pl',
        phone: null,
        newsroom: 'Kurier',
        newsroomKind: 'periodical',
        role: 'editor',
        beat: null,
        language: 'pl',
        salutation: null,
      },
    ]);
  });

  it('are told all that is wrong, by line and column', () =>
    expect(
      faultsOf(
        NOBODY,
        { email: 'nikt', newsroomKind: 'ulotka', language: 'łacina', beat: 'x'.repeat(201) },
        { name: 'Jan', email: 'redakcja@k.pl' },
        { name: 'Ewa', email: 'Redakcja@K.pl' },
        { name: 'Jan', email: 'REDAKCJA@k.pl' },
        { name: 'Kos, Jan', phone: '600 100 200' },
        { name: 'Jan Kos', phone: '600-100-200' },
      ),
    ).toEqual([
      [2, 'name', 'line-name-missing'],
      [2, 'beat', 'line-too-long'],
      [2, 'email', 'line-email-invalid'],
      [2, 'newsroomKind', 'line-newsroom-kind-unknown'],
      [2, 'language', 'line-language-unknown'],
      [4, 'email', 'line-address-repeated'],
      [5, null, 'line-repeated'],
      [7, null, 'line-repeated'],
    ]));

  it('who are contacts already are left alone; an address of somebody else is a fault', () => {
    const known = {
      atAddress: new Map([['jan@k.pl', { name: 'Jan Kos' }]]),
      called: [{ name: 'Ewa Lis', phone: '22 100' }],
    };
    const plan = planContacts(
      rows(
        { name: 'kos jan', email: 'JAN@k.pl' },
        { name: 'Ola Sum', email: 'jan@k.pl' },
        { name: 'Ewa Lis', phone: '22100' },
        { name: 'Ewa Lis', phone: '33' },
      ),
      known,
    );
    expect(plan.known).toEqual([2, 4]);
    expect(plan.faults).toMatchObject([{ line: 3, code: 'line-address-of-other', parameters: { name: 'Jan Kos' } }]);
    expect(plan.planned.map(({ line }) => line)).toEqual([5]);
  });
});

describe('columns', () => {
  const headings = ['Lp.', 'Nazwisko', ' E-MAIL ', 'Gazeta', 'Tel.'];

  it('are guessed by their headings, and by what those meant the last time', () => {
    expect(guessedPlaces(headings, CONTACT_COLUMNS, new Map())).toEqual({ lastName: 1, email: 2, phone: 4 });
    const remembered = meaningOf(headings, { name: 1, email: 2, newsroom: 3 });
    expect(guessedPlaces(headings, CONTACT_COLUMNS, remembered)).toEqual({ name: 1, email: 2, newsroom: 3 });
  });
});
