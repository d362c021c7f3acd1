import { describe, expect, it } from '@jest/globals';
import { requestedByIn, requestedByOf } from './requested-by.js';
import { growthTenfold, MUCH_LESS_THAN_SQUARE } from '../../../tests/support/growth.js';

/** A Tuesday, ten past ten in Warsaw (CEST). */
const TUESDAY = '2026-05-05T08:10:00.000Z';

describe('by when a journalist asks for an answer', () => {
  it.each([
    ['Proszę o odpowiedź do 15:00.', '2026-05-05T13:00:00.000Z'],
    ['Proszę o odpowiedź do godz. 15. Dziękuję', '2026-05-05T13:00:00.000Z'],
    ['Bardzo proszę o odpowiedź do godziny 15.30', '2026-05-05T13:30:00.000Z'],
    ['Czekam na odpowiedź do południa jutro', '2026-05-06T10:00:00.000Z'],
    ['Potrzebuję odpowiedzi na jutro', '2026-05-06T22:00:00.000Z'],
    ['Potrzebuję komentarza na jutro, do 12:00', '2026-05-06T10:00:00.000Z'],
    ['Proszę o stanowisko do piątku', '2026-05-08T22:00:00.000Z'],
    ['Proszę o stanowisko do piątku, godz. 14:00', '2026-05-08T12:00:00.000Z'],
    ['Proszę o stanowisko do poniedziałku.', '2026-05-11T22:00:00.000Z'],
    ['Proszę o odpowiedź w piątek do 10:00, z góry dziękuję', '2026-05-08T08:00:00.000Z'],
    ['Termin: do 2026-05-12', '2026-05-12T22:00:00.000Z'],
    ['Odpowiedź proszę przesłać do dnia 12.05.2026', '2026-05-12T22:00:00.000Z'],
    ['Proszę o odpowiedź do 15 maja', '2026-05-15T22:00:00.000Z'],
    ['Please reply until 3 pm', '2026-05-05T13:00:00.000Z'],
    ['I need an answer by 9:30 a.m. on Thursday', '2026-05-07T07:30:00.000Z'],
    ['Please comment by end of day', '2026-05-05T22:00:00.000Z'],
    ['Deadline: by May 8', '2026-05-08T22:00:00.000Z'],
  ])('%s', (words, at) => expect(requestedByIn(words, TUESDAY)).toBe(at));

  it.each([
    ['names none', 'Kiedy koniec remontu? Proszę o odpowiedź.'],
    ['is about something else', 'Droga jest zamknięta do piątku. Dlaczego?'],
    ['has passed', 'Proszę o odpowiedź do 9:00'],
    ['is a date that has passed', 'Proszę o odpowiedź do 2026-05-04'],
    ['is an hour or a day of the month', 'Proszę o odpowiedź do 15'],
    ['is an hour or a date', 'Proszę o odpowiedź do 15.06'],
    ['names today’s weekday', 'Proszę o odpowiedź do wtorku'],
    ['is none', 'Proszę o odpowiedź do 25:00'],
    ['is no date', 'Proszę o odpowiedź do 2026-02-30'],
    ['is two', 'Proszę o odpowiedź do 15:00, a o komentarz do piątku'],
    ['is the end of opening hours', 'Proszę dzwonić od 8:00 do 15:00'],
    ['was said before by somebody else', 'Przypominam się.\n> Proszę o odpowiedź do 15:00'],
  ])('is not guessed where it %s', (_, words) => expect(requestedByIn(words, TUESDAY)).toBeNull());

  it('is counted from the day in Warsaw: "tomorrow" at 23:59', () =>
    expect(requestedByIn('Proszę o odpowiedź do jutra', '2026-05-05T21:59:00.000Z')).toBe('2026-05-06T22:00:00.000Z'));
  it('is not guessed in the night, when "tomorrow" may be today', () =>
    expect(requestedByIn('Proszę o odpowiedź do jutra', '2026-05-05T22:01:00.000Z')).toBeNull());
  it('follows the clock that was put forward or back', () => {
    const saturday = (words: string, receivedAt: string) => requestedByIn(words, receivedAt);
    expect(saturday('Proszę o odpowiedź na jutro', '2026-03-28T11:00:00.000Z')).toBe('2026-03-29T22:00:00.000Z');
    expect(saturday('Proszę o odpowiedź na jutro', '2026-10-24T11:00:00.000Z')).toBe('2026-10-25T23:00:00.000Z');
    expect(saturday('Proszę o odpowiedź jutro do 2:30', '2026-03-28T11:00:00.000Z')).toBeNull();
    expect(saturday('Proszę o odpowiedź jutro do 2:30', '2026-10-24T11:00:00.000Z')).toBeNull();
  });
  it('turns the year', () =>
    expect(requestedByIn('Proszę o odpowiedź do 3 stycznia', '2026-12-30T09:00:00.000Z')).toBe(
      '2027-01-03T23:00:00.000Z',
    ));
  it('reads a text made to take long at the cost of its length', () => {
    const read = (times: number) => requestedByIn('Proszę do do do 1.1.1.1 '.repeat(times), TUESDAY);
    expect(growthTenfold(read, 2_000)).toBeLessThan(MUCH_LESS_THAN_SQUARE);
  });
});

describe('what a message that began a case asks for', () => {
  const asked = (message: { text?: string | null; subject?: string; replyBy?: string; receivedAt?: string }) =>
    requestedByOf({ subject: 'Remont', text: 'Dzień dobry', receivedAt: TUESDAY, ...message });
  const THURSDAY = '2026-05-07T13:00:00.000Z';

  it.each([
    ['its words', { text: 'Proszę o odpowiedź do piątku' }, '2026-05-08T22:00:00.000Z'],
    ['its subject', { subject: 'Pilne: odpowiedź do piątku' }, '2026-05-08T22:00:00.000Z'],
    ['its headers', { replyBy: THURSDAY }, THURSDAY],
    [
      'its words before its headers',
      { text: 'Proszę o odpowiedź do piątku', replyBy: THURSDAY },
      '2026-05-08T22:00:00.000Z',
    ],
    [
      'its headers, where its words say two things',
      { text: 'Proszę o odpowiedź do 15:00 albo do piątku', replyBy: THURSDAY },
      THURSDAY,
    ],
    [
      'its headers, a minute before midnight',
      { replyBy: '2026-05-05T22:30:00.000Z', receivedAt: '2026-05-05T21:59:00.000Z' },
      '2026-05-05T22:30:00.000Z',
    ],
  ])('is said by %s', (_, message, at) => expect(asked(message)).toBe(at));

  it.each([
    ['has passed', { replyBy: '2026-05-05T08:00:00.000Z' }],
    ['is when it came', { replyBy: TUESDAY }],
    ['is how long it is kept', { replyBy: '2027-05-05T08:00:00.000Z' }],
    ['is of somebody who was erased', { text: null, replyBy: THURSDAY }],
  ])('is not a header that %s', (_, message) => expect(asked(message)).toBeNull());
});
