import { describe, expect, it } from '@jest/globals';
import { nameAndAddress } from '../../angular-frontend/src/app/features/cases/case/sender.js';

describe('who a letter is from', () => {
  it.each([
    ['Anna Łęcka <anna@kurier.example>', 'Anna Łęcka', 'anna@kurier.example'],
    ['"Łęcka, Anna" <anna@kurier.example>', 'Łęcka, Anna', 'anna@kurier.example'],
    ['anna@kurier.example', 'anna@kurier.example', ''],
    ['<anna@kurier.example>', '<anna@kurier.example>', ''],
    [null, null, ''],
  ])('%s', (from, name, address) => {
    expect(nameAndAddress(from)).toEqual({ name, address });
  });
});
