import { describe, expect, it } from '@jest/globals';
import { addressesIn, joined } from '../../angular-frontend/src/app/features/cases/case/composer/addresses.js';

describe('addresses that somebody types or pastes', () => {
  it.each([
    ['anna@kurier.example', ['anna@kurier.example'], []],
    ['a@x.example, b@x.example; c@x.example', ['a@x.example', 'b@x.example', 'c@x.example'], []],
    ['a@x.example b@x.example', ['a@x.example', 'b@x.example'], []],
    ['Nowak, Jan <jan@x.example>', ['jan@x.example'], []],
    ['Nowak, Jan <jan@x.example>, a@x.example', ['a@x.example', 'jan@x.example'], []],
    ['Jan Nowak <jan@x.example>', ['jan@x.example'], []],
    ['prasa@localhost', ['prasa@localhost'], []],
    ['jan@', [], ['jan@']],
    ['Jan Nowak', [], ['Jan Nowak']],
    ['', [], []],
  ])('%j', (typed, found, wrong) => {
    expect(addressesIn(typed)).toEqual({ found, wrong });
  });

  it('stands once, however it is written', () => {
    expect(joined(['Anna@x.example'], ['anna@X.example', 'b@x.example'])).toEqual(['Anna@x.example', 'b@x.example']);
  });
});
