import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import type { Judge, Ladder } from '#libs/drafts';
import { given } from '#libs/kernel/testing';
import { communiqueDecider, type CommuniqueCommand } from './communique.js';
import { faultsOf, hashOf, type Content } from './content.js';
import type { CommuniqueEvent, Kept } from './events.js';

const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T10:00:00.000Z';
const content: Content = {
  ...{ headline: 'Most w N. zamknięty', lead: '', html: '<p>Od środy.</p>', text: 'Od środy.', quotes: [] },
  ...{ boilerplate: '', pressContact: '', place: '', dateLine: null, audience: '', translations: [], files: [] },
};
const HASH = hashOf(content);
const kept: Kept = { ...content, topicId: null, isIdea: false, writerIds: ['anna'], hash: HASH };
const id = 'c1';

const coordinator = (...ids: readonly [string, ...string[]]): Judge => ({
  ...{ ids, coordinates: true, signerId: ids.at(-1)!, maySign: [], waitsFor: [] },
});

const begun: readonly CommuniqueEvent[] = [
  { type: 'CommuniqueBegun', data: { communiqueId: id, kind: 'communique' } },
  { type: 'CommuniqueVersionKept', data: { communiqueId: id, version: 1, ...kept, correctionNote: null } },
];
const submitted: readonly CommuniqueEvent[] = [
  ...begun,
  { type: 'CommuniqueSubmitted', data: { communiqueId: id, version: 1 } },
];
const approval: CommuniqueEvent = {
  type: 'CommuniqueApproved',
  data: { communiqueId: id, version: 1, hash: HASH, approverId: 'ewa', toldIds: ['anna'] },
};
const approved = [...submitted, approval];
const plan = { version: 1, hash: HASH, appearsAt: LATER, mailsAt: NOW, embargo: true };
const scheduled: readonly CommuniqueEvent[] = [
  ...approved,
  { type: 'CommuniqueScheduled', data: { communiqueId: id, ...plan } },
];
const release: CommuniqueEvent = {
  type: 'CommuniqueReleased',
  data: {
    ...{ communiqueId: id, version: 1, hash: HASH, slug: 'most', dueAt: LATER, mailsAt: NOW, embargo: true },
    toldIds: ['anna'],
  },
};
const released = [...scheduled, release];
const asked = (more: Partial<Extract<CommuniqueCommand, { kind: 'release' }>> = {}): CommuniqueCommand => ({
  ...{ kind: 'release', version: 1, now: NOW, faults: [], slug: 'most' },
  ...more,
});
const appears = (more: Partial<Extract<CommuniqueCommand, { kind: 'appear' }>> = {}): CommuniqueCommand => ({
  ...{ kind: 'appear', now: LATER, appearsAt: LATER, faults: [], slug: 'most' },
  ...more,
});

describe('a communiqué', () => {
  it('is begun once, as an idea where it has no text', () => {
    const idea = { ...kept, text: '', isIdea: true };
    given(communiqueDecider, []).when({ kind: 'begin', communiqueId: id, as: 'communique', kept }).then(begun);
    given(communiqueDecider, begun).when({ kind: 'begin', communiqueId: id, as: 'communique', kept }).thenNothing();
    const ideas = communiqueDecider.decide({ kind: 'begin', communiqueId: id, as: 'statement', kept: idea }, null);
    expect(fold(communiqueDecider, ideas)?.state).toBe('idea');
    given(communiqueDecider, ideas).when({ kind: 'submit', approval: null }).thenRefused('communique-is-idea');
  });

  it('loses its approval with a new version, and keeps all who wrote in it', () => {
    const next = { ...kept, writerIds: ['jan'] };
    const after = fold(communiqueDecider, [
      ...approved,
      { type: 'CommuniqueVersionKept', data: { communiqueId: id, version: 2, ...next, correctionNote: null } },
    ]);
    expect(after).toMatchObject({ state: 'writing', approved: null, version: 2, writerIds: ['anna', 'jan'] });
  });

  it.each<[string, readonly CommuniqueEvent[], CommuniqueCommand, string]>([
    [
      'of two who wrote at once, the second is told',
      begun,
      { kind: 'keepVersion', version: 1, kept, correctionNote: null },
      'communique-version-outdated',
    ],
    [
      'nobody approves what they wrote in',
      submitted,
      { kind: 'approve', version: 1, judge: coordinator('anna') },
      'own-communique',
    ],
    [
      'nor lets somebody stand in for that',
      submitted,
      { kind: 'approve', version: 1, judge: coordinator('anna', 'ewa') },
      'own-communique',
    ],
    [
      'nobody approves what was not submitted',
      begun,
      { kind: 'approve', version: 1, judge: coordinator('ewa') },
      'communique-not-submitted',
    ],
    [
      'nor another version than the newest',
      submitted,
      { kind: 'approve', version: 2, judge: coordinator('ewa') },
      'communique-version-outdated',
    ],
    ['nothing is released that nobody approved', submitted, asked(), 'communique-not-approved'],
    ['nor a version that is not the approved one', approved, asked({ version: 2 }), 'communique-version-outdated'],
    ['an embargo does not end in the past', approved, asked({ embargoUntil: NOW }), 'embargo-past'],
    ['nor do mails leave then', approved, asked({ at: '2026-03-02T08:59:59.999Z' }), 'release-in-past'],
    [
      'nor after the embargo',
      approved,
      asked({ at: '2026-03-02T11:00:00.000Z', embargoUntil: LATER }),
      'mails-after-embargo',
    ],
    ['what is not fit is not released', approved, asked({ faults: ['quote-unauthorised'] }), 'quote-unauthorised'],
    ['of two who release at once, the second is told', scheduled, asked(), 'communique-scheduled'],
    ['also where the first released it right away', released, asked(), 'communique-already-released'],
    [
      'what is scheduled is not changed under the hand',
      scheduled,
      { kind: 'keepVersion', version: 2, kept, correctionNote: null },
      'communique-scheduled',
    ],
    [
      'what is scheduled is not given back',
      scheduled,
      { kind: 'return', version: 1, reason: 'Nie.', judge: coordinator('ewa') },
      'communique-scheduled',
    ],
    [
      'what stands released is only corrected',
      released,
      { kind: 'keepVersion', version: 2, kept, correctionNote: null },
      'communique-released',
    ],
    [
      'and only that',
      begun,
      { kind: 'keepVersion', version: 2, kept, correctionNote: 'Data.' },
      'communique-not-released',
    ],
    [
      'what was withdrawn stays so',
      [
        ...released,
        { type: 'CommuniqueWithdrawn', data: { communiqueId: id, version: 1, reason: 'Błąd.', toldIds: [] } },
      ],
      { kind: 'keepVersion', version: 2, kept, correctionNote: 'Data.' },
      'communique-withdrawn',
    ],
    ['there is none of that id', [], { kind: 'submit', approval: null }, 'communique-not-found'],
  ])('%s', (_name, history, command, code) => given(communiqueDecider, history).when(command).thenRefused(code));

  it('is released at once, or set to a minute', () => {
    given(communiqueDecider, approved)
      .when(asked())
      .then([{ ...release, data: { ...(release.data as object), dueAt: NOW, embargo: false } } as CommuniqueEvent]);
    given(communiqueDecider, approved)
      .when(asked({ embargoUntil: LATER }))
      .then([scheduled.at(-1)!]);
    given(communiqueDecider, approved)
      .when(asked({ at: LATER }))
      .then([{ type: 'CommuniqueScheduled', data: { communiqueId: id, ...plan, mailsAt: LATER, embargo: false } }]);
  });

  it('appears at its minute and not a moment before, once, and not where it was moved or withdrawn', () => {
    given(communiqueDecider, scheduled).when(appears()).then([release]);
    given(communiqueDecider, scheduled)
      .when(appears({ now: '2026-03-02T09:59:59.999Z' }))
      .thenNothing();
    given(communiqueDecider, released).when(appears()).thenNothing();
    const taken: CommuniqueEvent = {
      type: 'CommuniqueUnscheduled',
      data: { communiqueId: id, version: 1, appearsAt: LATER },
    };
    given(communiqueDecider, [...scheduled, taken])
      .when(appears())
      .thenNothing();
    const moved: CommuniqueEvent = {
      type: 'CommuniqueScheduled',
      data: { communiqueId: id, ...plan, appearsAt: '2026-03-02T10:00:01.000Z' },
    };
    given(communiqueDecider, [...scheduled, taken, moved])
      .when(appears())
      .thenNothing();
  });

  it('does not appear where it is not fit any more: a person is told', () =>
    given(communiqueDecider, scheduled)
      .when(appears({ faults: ['communique-file-unavailable'] }))
      .then([
        {
          type: 'CommuniqueReleaseHeld',
          data: {
            ...{ communiqueId: id, version: 1, appearsAt: LATER },
            ...{ faults: ['communique-file-unavailable'], toldIds: ['anna'] },
          },
        },
      ]));

  it('keeps its address with a correction, and stands meanwhile', () => {
    const correction: CommuniqueEvent = {
      type: 'CommuniqueVersionKept',
      data: { communiqueId: id, version: 2, ...kept, correctionNote: 'Data.' },
    };
    const corrected = [...released, correction];
    expect(fold(communiqueDecider, corrected)).toMatchObject({ state: 'writing', released: { version: 1 } });
    const approvedAgain: readonly CommuniqueEvent[] = [
      ...corrected,
      { type: 'CommuniqueSubmitted', data: { communiqueId: id, version: 2 } },
      { ...approval, data: { ...(approval.data as object), version: 2 } } as CommuniqueEvent,
    ];
    const [event] = communiqueDecider.decide(
      asked({ version: 2, slug: 'other' }),
      fold(communiqueDecider, approvedAgain),
    );
    expect(event).toMatchObject({ type: 'CommuniqueReleased', data: { version: 2, slug: 'most' } });
  });

  it('hears once that a picture of it was withdrawn by its library, and that it is there again', () => {
    const lost: CommuniqueEvent = {
      type: 'CommuniquePictureWithdrawn',
      data: { communiqueId: id, photoId: 'p', toldIds: ['anna'] },
    };
    const again: CommuniqueEvent = { type: 'CommuniquePictureShownAgain', data: { communiqueId: id, photoId: 'p' } };
    const note = (withdrawn: boolean): CommuniqueCommand => ({ kind: 'notePicture', photoId: 'p', withdrawn });
    given(communiqueDecider, released).when(note(true)).then([lost]);
    given(communiqueDecider, [...released, lost])
      .when(note(true))
      .thenNothing();
    given(communiqueDecider, [...released, lost])
      .when(note(false))
      .then([again]);
    given(communiqueDecider, [...released, lost, again])
      .when(note(false))
      .thenNothing();
  });

  it('is withdrawn once, at any time', () => {
    const withdrawal = (version: number | null): CommuniqueEvent => ({
      type: 'CommuniqueWithdrawn',
      data: { communiqueId: id, version, reason: 'Błąd.', toldIds: ['anna'] },
    });
    const command = { kind: 'withdraw', reason: 'Błąd.' } as const;
    given(communiqueDecider, scheduled)
      .when(command)
      .then([withdrawal(null)]);
    given(communiqueDecider, released)
      .when(command)
      .then([withdrawal(1)]);
    given(communiqueDecider, [...released, withdrawal(1)])
      .when(command)
      .thenNothing();
    given(communiqueDecider, [...scheduled, withdrawal(null)])
      .when(appears())
      .thenNothing();
  });
});

describe('what a version has to meet', () => {
  const picture = {
    ...{ attachmentId: 'a', name: 'most.jpg', mediaType: 'image/jpeg', size: 1, sha256: 's' },
    ...{ alternative: 'Most', credit: 'J. Nowak', rights: 'CC BY 4.0' },
  };
  it.each<[string, Partial<Content>, readonly string[]]>([
    ['all is well', { files: [picture] }, []],
    ['no text', { text: ' ' }, ['communique-is-idea']],
    [
      'a quote that is not authorised',
      { quotes: [{ words: 'Tak.', speaker: 'X', authorised: false }] },
      ['quote-unauthorised'],
    ],
    ['a photo without rights', { files: [{ ...picture, rights: '' }] }, ['picture-without-rights']],
    ['a photo of nobody', { files: [{ ...picture, credit: ' ' }] }, ['picture-without-credit']],
    ['a photo without words', { files: [{ ...picture, alternative: '' }] }, ['picture-without-alternative']],
    [
      'a document needs none of it',
      { files: [{ ...picture, mediaType: 'application/pdf', rights: '', credit: '', alternative: '' }] },
      [],
    ],
    [
      'a language without its text',
      { translations: [{ language: 'en', headline: 'Bridge', lead: '', html: '', text: '' }] },
      ['translation-incomplete'],
    ],
  ])('%s', (_name, change, faults) => expect(faultsOf({ ...content, ...change })).toEqual(faults));

  it('has one hash, whatever the order of its fields, and another for each change', () => {
    expect(hashOf(Object.fromEntries(Object.entries(content).toReversed()) as unknown as Content)).toBe(HASH);
    expect(hashOf({ ...content, lead: 'x' })).not.toBe(HASH);
  });
});

describe('a communiqué under a ladder', () => {
  const level = { signatory: 'unitHead', employeeId: null } as const;
  const ladder: Ladder = {
    ...{ id: 'l', name: 'Oświadczenia', kinds: [], outcomes: [], unitIds: [], covers: ['pressStatement'] },
    ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
    levels: [level, { signatory: 'coordinator', employeeId: null }],
  };
  const first = { level: 0, ids: ['jan'], dueAt: LATER };
  const second = { level: 1, ids: ['ewa'] };
  const approval = { ladder, unitIds: ['roads'], waitsFor: [first] };
  const waits: readonly CommuniqueEvent[] = [
    ...begun,
    { type: 'CommuniqueSubmitted', data: { communiqueId: id, version: 1, ...approval } },
  ];
  /** Who may sign which of its levels. */
  const signer = (signerId: string, levels: readonly number[], next: Judge['waitsFor'] = []): Judge => ({
    ...{ ids: [signerId], coordinates: false, signerId, waitsFor: next },
    maySign: levels.map((one) => ({ level: one, insteadOf: null })),
  });
  const signature = (level: number, approverId: string, waitsFor: Judge['waitsFor']): CommuniqueEvent => ({
    type: 'CommuniqueSigned',
    data: { communiqueId: id, version: 1, hash: HASH, level, approverId, insteadOf: null, waitsFor },
  });
  const approve = (judge: Judge): CommuniqueCommand => ({ kind: 'approve', version: 1, judge });
  const signedOnce = [...waits, signature(0, 'jan', [second])];

  it('asks its levels one after the other, and is approved with the last signature', () => {
    given(communiqueDecider, begun)
      .when({ kind: 'submit', approval })
      .then([waits.at(-1)!]);
    given(communiqueDecider, waits)
      .when(approve(signer('jan', [0], [second])))
      .then([signature(0, 'jan', [second])]);
    given(communiqueDecider, signedOnce)
      .when(approve(signer('ewa', [1])))
      .then([signature(1, 'ewa', []), ...approved.slice(-1)]);
    expect(fold(communiqueDecider, signedOnce)?.state).toBe('submitted');
    given(communiqueDecider, signedOnce).when(asked()).thenRefused('communique-not-approved');
  });

  it('is signed by nobody else, and twice by nobody', () => {
    given(communiqueDecider, waits)
      .when(approve(signer('ewa', [1])))
      .thenRefused('communique-level-signed');
    given(communiqueDecider, waits)
      .when(approve(coordinator('ewa')))
      .thenRefused('communique-not-yours-to-sign');
    given(communiqueDecider, waits)
      .when(approve(signer('anna', [0])))
      .thenRefused('own-communique');
    given(communiqueDecider, signedOnce)
      .when(approve(signer('jan', [0])))
      .thenNothing();
    const back = { kind: 'return', version: 1, reason: 'Nie.' } as const;
    given(communiqueDecider, waits)
      .when({ ...back, judge: coordinator('ewa') })
      .thenRefused('communique-not-yours-to-sign');
    given(communiqueDecider, waits)
      .when({ ...back, judge: signer('ewa', [1]) })
      .then([
        { type: 'CommuniqueReturned', data: { communiqueId: id, version: 1, reason: 'Nie.', toldIds: ['anna'] } },
      ]);
  });

  it('is told of once where a level waits past its term, and no more once it was signed, given back or written anew', () => {
    const tell = { kind: 'tellLate', level: 0, dueAt: LATER, toldIds: ['jan', 'head'] } as const;
    const late: CommuniqueEvent = {
      type: 'CommuniqueLevelLate',
      data: { communiqueId: id, version: 1, level: 0, dueAt: LATER, toldIds: ['jan', 'head'] },
    };
    given(communiqueDecider, waits).when(tell).then([late]);
    given(communiqueDecider, [...waits, late])
      .when(tell)
      .thenNothing();
    given(communiqueDecider, waits)
      .when({ ...tell, dueAt: NOW })
      .thenNothing();
    given(communiqueDecider, signedOnce).when(tell).thenNothing();
    given(communiqueDecider, signedOnce)
      .when({ ...tell, level: 1 })
      .thenNothing();
    const back: CommuniqueEvent = {
      type: 'CommuniqueReturned',
      data: { communiqueId: id, version: 1, reason: 'Nie.', toldIds: ['anna'] },
    };
    given(communiqueDecider, [...waits, back])
      .when(tell)
      .thenNothing();
    const anew = { type: 'CommuniqueSubmitted', data: { communiqueId: id, version: 1, ...approval } } as const;
    given(communiqueDecider, [...waits, late, back, anew])
      .when(tell)
      .then([late]);
  });

  it('asks everybody anew once it was written anew or given back', () => {
    const anew = [
      ...signedOnce,
      { type: 'CommuniqueVersionKept', data: { communiqueId: id, version: 2, ...kept, correctionNote: null } } as const,
    ];
    expect(fold(communiqueDecider, anew)).toMatchObject({ state: 'writing', ladder: null, approvals: [] });
  });
});

it('without a ladder a communiqué is approved and returned by coordinators alone', () => {
  const officer: Judge = { ...coordinator('jan'), coordinates: false };
  given(communiqueDecider, submitted)
    .when({ kind: 'approve', version: 1, judge: officer })
    .thenRefused('communique-not-yours-to-approve');
  given(communiqueDecider, submitted)
    .when({ kind: 'return', version: 1, reason: 'Nie.', judge: officer })
    .thenRefused('communique-not-yours-to-approve');
});
