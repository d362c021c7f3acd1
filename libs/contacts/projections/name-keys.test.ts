import { describe, expect, it } from '@jest/globals';
import { nameKeys } from './name-keys.js';

describe('names that may be one person', () => {
  it.each([
    ['Jan Nowak', 'Jana Nowaka'],
    ['Jan Nowak', 'Janowi Nowakowi'],
    ['Jan Nowak', 'NOWAK, Jan'],
    ['Anna Kowalska', 'Annie Kowalskiej'],
    ['Anna Kowalska', 'Kowalska Anny'],
    ['Adam Kowalski', 'Adama Kowalskiego'],
    ['Maria Wójcik', 'Marii Wojcik'],
    ['Marek Dudek', 'Marka Dudka'],
    ['Paweł Zięba', 'Pawła Zięby'],
    ['Łucja Żak', 'red. Lucja Zak'],
    ['Jerzy Lis', 'Jerzego Lisa'],
  ])('%s is %s', (one, other) => {
    expect(nameKeys(one).whole).toBe(nameKeys(other).whole);
    expect(nameKeys(one).whole).not.toBeNull();
  });

  it.each([
    ['Jan Kowalski', 'J. Kowalski'],
    ['Anna Kowalska', 'Kowalska A.'],
  ])('%s is %s by the initial', (one, other) => {
    expect(nameKeys(one).initial).toBe(nameKeys(other).whole);
    expect(nameKeys(other).initial).toBeNull();
  });

  it.each([
    ['Jan Kowalski', 'Janina Kowalska'],
    ['Maria Nowak', 'Marek Nowak'],
    ['Anna Kos', 'Anna Kot'],
    ['Michał Lis', 'Michalina Lis'],
  ])('%s is not %s', (one, other) => {
    expect(nameKeys(one).whole).not.toBe(nameKeys(other).whole);
    expect(nameKeys(one).initial).not.toBe(nameKeys(other).whole);
  });

  it.each(['Nowak', 'biuro@poczta.example', '—', null])('%s says too little', (name) => {
    expect(nameKeys(name)).toEqual({ whole: null, initial: null });
  });
});
