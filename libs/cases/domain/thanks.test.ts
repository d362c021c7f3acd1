import { describe, expect, it } from '@jest/globals';
import { onlyThanks } from './thanks.js';

describe('a message that only thanks', () => {
  it.each([
    'Dziękuję!',
    'Dzień dobry,\n\nbardzo dziękuję za szybką odpowiedź.\n\nPozdrawiam\nAnna Lis',
    'Dziękujemy za wyjaśnienia.\nZ poważaniem\nRedakcja Kuriera',
    'Thank you very much for your reply.\n\nBest regards,\nJohn Smith',
    'Dzięki\n\nW dniu 5.03.2026 o 10:00 prasa@urzad.example pisze:\n> Kiedy koniec remontu?',
  ])('is found: %j', (text) => expect(onlyThanks(text)).toBe(true));

  it.each([
    'Dziękuję. A kiedy otwarcie?',
    'Dziękuję, proszę jeszcze o koszt.',
    'Dziękuję za odpowiedź i czekam na resztę',
    'Dziękuję, zadzwonię o 15',
    'Pozdrawiam\nAnna Lis',
    'Dziękuję.\nPozdrawiam\nproszę jeszcze przesłać kosztorys całej inwestycji',
    'Kiedy koniec remontu?',
    '',
    '> Dziękuję',
    'Thanks, please send the contract as well.',
  ])('is not: %j', (text) => expect(onlyThanks(text)).toBe(false));

  it('is none whose words were erased', () => expect(onlyThanks(null)).toBe(false));
});
