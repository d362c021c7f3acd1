import { describe, expect, it } from '@jest/globals';
import type { RecordedContactEvent } from '../domain/events.js';
import { saysWho } from './private-newsrooms.js';

const contact = (name: string, email: string) =>
  [
    { type: 'ContactRegistered', data: { contactId: 'c', name, email, newsroomId: 'n' } },
  ] as unknown as RecordedContactEvent[];
const newsroom = (name: string, ...domains: string[]) => ({ newsroomId: 'n', name, kind: 'other' as const, domains });

describe('a newsroom with one person in it', () => {
  it.each([
    // Made by itself from the address.
    ['jan-kowalski.pl', ['jan-kowalski.pl'], 'Jan Kowalski', 'biuro@jan-kowalski.pl', true],
    ['kurier.pl', ['kurier.pl'], 'Maria Wójcik', 'maria@kurier.pl', true],
    // Typed, and bears the name, or the domain does.
    ['Kowalski Media', [], 'Jan Kowalski', 'jan@gmail.com', true],
    ['Wojcik i wspólnicy', [], 'Maria Wójcik', 'maria@gmail.com', true],
    ['Moja strona', ['anowak-blog.pl'], 'Redakcja', 'anowak@gmail.com', true],
    ['Kurier Poranny', ['kurier.pl'], 'Jan Kowalski', 'jan@gmail.com', false],
    ['Kurier Poranny', [], 'Jan Lis', 'jan@kurier.pl', false],
  ])('%s (%j) tells of %s, %s: %s', (name, domains, person, email, expected) =>
    expect(saysWho(newsroom(name, ...domains), contact(person, email))).toBe(expected),
  );

  it('that was erased tells nothing more', () =>
    expect(saysWho({ ...newsroom('x'), name: null }, contact('Jan', 'jan@x.pl'))).toBe(false));
});
