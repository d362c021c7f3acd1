import { describe, expect, it } from '@jest/globals';
import { bareSubject, chainOf, decideThread, replySubject, type ThreadFacts } from './thread.js';
import { readIdToken, readToken, subjectToken, withIdToken, withToken } from './token.js';

const key = Buffer.alloc(32, 7);
const otherKey = Buffer.alloc(32, 8);
const token = subjectToken('2026/000123', key);

describe('the mark of a question to a unit', () => {
  const id = '0f2c6e01-ef96-81e1-b26a-11bed4f9500d';
  const marked = withIdToken('Pytanie o wkład', id, key);

  it.each([
    ['its own', `Re: ${marked}`, { kind: 'genuine', id }],
    ['its own, in capitals', marked.toUpperCase(), { kind: 'genuine', id }],
    ['another office’s', withIdToken('Pytanie', id, otherKey), { kind: 'foreign' }],
    ['one with another id', marked.replace(/\[w-(.)/, '[w-1'), { kind: 'foreign' }],
    ['none', 'Re: Pytanie o wkład [w-1]', { kind: 'none' }],
  ])('is read: %s', (_, subject, expected) => expect(readIdToken(subject, key)).toEqual(expected));

  it('stands in a subject once, and is no mark of a case', () => {
    expect(withIdToken(marked, id, key)).toBe(marked);
    expect(readToken(marked, key)).toEqual({ kind: 'foreign' });
    expect(bareSubject(`Odp: ${marked}`)).toBe('pytanie o wkład');
  });
});

describe('a token in a subject', () => {
  it('names the number and a code that hangs on the key', () => {
    expect(token).toMatch(/^\[#2026\/000123-[0-9a-hjkmnp-tv-z]{8}\]$/);
    expect(subjectToken('2026/000123', otherKey)).not.toBe(token);
    expect(subjectToken('2026/000124', key).slice(-9)).not.toBe(token.slice(-9));
  });

  it.each([
    ['its own', `Re: Drogi ${token}`, { kind: 'genuine', number: '2026/000123' }],
    ['its own, in capitals', `RE: DROGI ${token.toUpperCase()}`, { kind: 'genuine', number: '2026/000123' }],
    [
      'one that the office writes its own way',
      `Re: ${subjectToken('OR-I.0541.12.2026', key)}`,
      { kind: 'genuine', number: 'OR-I.0541.12.2026' },
    ],
    ['a petition’s', `Re: Drogi ${subjectToken('PE/2026/000123', key)}`, { kind: 'genuine', number: 'PE/2026/000123' }],
    [
      'a petition’s, in small letters',
      `re: drogi ${subjectToken('PE/2026/000123', key).toLowerCase()}`,
      { kind: 'genuine', number: 'PE/2026/000123' },
    ],
    ['another kind’s code', `Re: [#PE/${token.slice(2)}`, { kind: 'foreign' }],
    ['none', 'Re: Drogi [#123] [2026/000123]', { kind: 'none' }],
    ['one with another code', 'Re: [#2026/000123-00000000]', { kind: 'foreign' }],
    ['another office’s', `Re: ${subjectToken('2026/000123', otherKey)}`, { kind: 'foreign' }],
    ['another number’s code', `Re: ${token.replace('000123', '000124')}`, { kind: 'foreign' }],
    [
      'a foreign one before its own',
      `${subjectToken('2026/000777', otherKey)} ${token}`,
      { kind: 'genuine', number: '2026/000123' },
    ],
  ])('is read: %s', (_, subject, expected) => expect(readToken(subject, key)).toEqual(expected));

  it('stands in a subject once', () => {
    const subject = withToken('Drogi', '2026/000123', key);
    expect(withToken(subject, '2026/000123', key)).toBe(subject);
  });
});

const genuine = { kind: 'genuine', number: '2026/000123' } as const;
const chainA = { caseId: 'A', subjects: ['Remont drogi 777'] };
const decisions: readonly [
  string,
  string,
  Omit<ThreadFacts, 'senderBelongs'> & { senderBelongs?: boolean },
  ReturnType<typeof decideThread>,
][] = [
  ['nothing: new', 'Pytanie', { token: { kind: 'none' } }, { kind: 'new', suspectedCaseId: null, note: null }],
  [
    'the chain alone',
    'Re: Remont drogi 777',
    { chain: chainA, token: { kind: 'none' } },
    { kind: 'joins', caseId: 'A', by: 'chain', subjectChanged: false },
  ],
  [
    'the token alone',
    `Pytanie ${token}`,
    { token: genuine, tokenCaseId: 'A' },
    { kind: 'joins', caseId: 'A', by: 'token', subjectChanged: false },
  ],
  [
    'both, agreed',
    `Re: x ${token}`,
    { chain: chainA, token: genuine, tokenCaseId: 'A' },
    { kind: 'joins', caseId: 'A', by: 'both', subjectChanged: false },
  ],
  [
    'both, disagreed',
    `Re: x ${token}`,
    { chain: chainA, token: genuine, tokenCaseId: 'B' },
    { kind: 'new', suspectedCaseId: 'A', note: 'chain-and-token-disagree' },
  ],
  [
    'a genuine token of no case',
    `Re: x ${token}`,
    { token: genuine },
    { kind: 'new', suspectedCaseId: null, note: 'unknown-token' },
  ],
  [
    'a foreign token',
    'Re: x',
    { token: { kind: 'foreign' } },
    { kind: 'new', suspectedCaseId: null, note: 'foreign-token' },
  ],
  [
    'a foreign token in a known chain',
    'Re: x',
    { chain: chainA, token: { kind: 'foreign' } },
    { kind: 'new', suspectedCaseId: 'A', note: 'foreign-token' },
  ],
  [
    'a new topic sent by Reply',
    'Nowy temat: festiwal',
    { chain: chainA, token: { kind: 'none' } },
    { kind: 'joins', caseId: 'A', by: 'chain', subjectChanged: true },
  ],
  [
    'a longer subject of the same topic',
    'Re: Remont drogi 777 - dopytanie',
    { chain: chainA, token: { kind: 'none' } },
    { kind: 'joins', caseId: 'A', by: 'chain', subjectChanged: false },
  ],
  [
    'no subject at all',
    '',
    { chain: chainA, token: { kind: 'none' } },
    { kind: 'joins', caseId: 'A', by: 'chain', subjectChanged: false },
  ],
  [
    'the chain of somebody who has no part in its case',
    'Re: Remont drogi 777',
    { chain: chainA, token: { kind: 'none' }, senderBelongs: false },
    { kind: 'new', suspectedCaseId: 'A', note: 'unknown-sender' },
  ],
  [
    'the token of somebody who has no part in its case',
    `Pytanie ${token}`,
    { token: genuine, tokenCaseId: 'A', senderBelongs: false },
    { kind: 'new', suspectedCaseId: 'A', note: 'unknown-sender' },
  ],
  [
    'an id that somebody outside claimed',
    'Re: Remont drogi 777',
    { claimedCaseId: 'A', token: { kind: 'none' } },
    { kind: 'new', suspectedCaseId: 'A', note: 'unproven-chain' },
  ],
  [
    'a claimed id beside a token of ours',
    `Re: x ${token}`,
    { claimedCaseId: 'A', token: genuine, tokenCaseId: 'B' },
    { kind: 'joins', caseId: 'B', by: 'token', subjectChanged: false },
  ],
];

describe('where a message belongs', () => {
  it.each(decisions)('%s', (_, subject, facts, expected) =>
    expect(decideThread(subject, { senderBelongs: true, ...facts })).toEqual(expected),
  );

  it('is asked from the nearest message on', () => {
    const verdict = { kind: 'ordinary', sign: 'none', mayBeAnsweredAutomatically: true } as const;
    const message = {
      inReplyTo: ['<c@x>'],
      references: ['<a@x>', '<b@x>', '<c@x>'],
      mentionsOwn: ['<rzecznik.1@x>'],
      verdict,
    };
    expect(chainOf(message)).toEqual(['<c@x>', '<b@x>', '<a@x>']);
    expect(chainOf({ ...message, verdict: { ...verdict, kind: 'bounce' } })).toEqual([
      '<c@x>',
      '<b@x>',
      '<a@x>',
      '<rzecznik.1@x>',
    ]);
  });
});

describe('a subject', () => {
  it.each([
    ['Re: Odp: FWD: Remont', 'remont'],
    ['RE[2]: Remont', 'remont'],
    ['[EXTERNAL] Re: Remont', 'remont'],
    [`Odp: Remont ${token}`, 'remont'],
    ['Reforma: plan', 'reforma: plan'],
  ])('%s is about %s', (subject, expected) => expect(bareSubject(subject)).toBe(expected));

  it('gets one Re:', () => {
    expect(replySubject(`RE: Odp: Remont ${token}`)).toBe('Re: Remont');
    expect(replySubject('Remont')).toBe('Re: Remont');
  });
});
