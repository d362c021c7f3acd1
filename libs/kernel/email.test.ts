import { expect, it } from '@jest/globals';
import { normalEmail } from './email.js';

it.each([
  [' Jan.Nowak@Kurier.PL ', 'jan.nowak@kurier.pl'],
  ['Łukasz@urzad.example', 'łukasz@urzad.example'],
  // An o with a combining acute, as some systems write it.
  ['to\u0301m@urzad.example', 't\u00f3m@urzad.example'],
])('%j is the address %j', (written, normal) => expect(normalEmail(written)).toBe(normal));
