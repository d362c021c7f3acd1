import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, OfficeError } from '#libs/kernel';
import { draftDecider, type Draft, type DraftCommand, type MaySign } from './draft.js';
import type { DraftEvent, Kept, Ladder } from './events.js';
import { asksOutcome, ladderFor, ladderOfWords, laddersDecider, type LadderGround } from './ladders.js';

const kept = (writer: string, hash: string): Kept => ({
  writerIds: [writer],
  replyId: `reply-${hash}`,
  subject: 'Re: Most',
  to: ['anna@gazeta.example'],
  cc: [],
  bcc: [],
  text: hash,
  html: null,
  wholeHtml: null,
  mailMessageId: `<${hash}@urzad.example>`,
  inReplyTo: null,
  references: [],
  attachments: [],
  leaves: { sender: null, from: { address: 'prasa@urzad.example', name: 'Urząd' }, footer: null },
  hash,
});
const ladder = (changes: Partial<Ladder> = {}): Ladder => ({
  id: 'l1',
  name: 'Odpowiedzi',
  kinds: [],
  outcomes: [],
  unitIds: [],
  covers: ['answer'],
  inOrder: true,
  lastMayEdit: false,
  sendsOnApproval: false,
  levels: [
    { signatory: 'unitHead', employeeId: null },
    { signatory: 'employee', employeeId: 'director' },
  ],
  ...changes,
});

const begin: DraftCommand = {
  kind: 'begin',
  draftId: 'd1',
  thing: { kind: 'case', id: 'c1' },
  contactId: 'p1',
  purpose: 'answer',
  final: true,
  outcome: null,
  kept: kept('anna', 'h1'),
};
const write = (version: number, writer: string): DraftCommand => ({
  kind: 'keepVersion',
  version,
  kept: kept(writer, `h${version}`),
});
/** As it is looked up: of the levels that are open, and of others too. */
const waitsFor = [
  { level: 0, ids: ['head'], dueAt: '2026-03-03T11:00:00.000Z' },
  { level: 1, ids: ['director'], dueAt: '2026-03-03T11:00:00.000Z' },
];
const submit = (by: Ladder | null = ladder()): DraftCommand => ({
  kind: 'submit',
  ladder: by,
  ladderVersion: 1,
  unitId: null,
  waitsFor,
});
const signs = (...levels: number[]): MaySign[] => levels.map((level) => ({ level, insteadOf: null }));
const approve = (version: number, approverId: string, ...levels: number[]): DraftCommand => ({
  kind: 'approve',
  version,
  approverId,
  actorId: approverId,
  maySign: signs(...levels),
  waitsFor,
});
const editAndSign = (version: number, approverId: string, ...levels: number[]): DraftCommand => ({
  kind: 'editAndSign',
  version,
  kept: kept(approverId, `h${version}`),
  approverId,
  actorId: approverId,
  maySign: signs(...levels),
});
const withdraw: DraftCommand = { kind: 'withdraw' };
const send = (version: number, ladderApplies = true, urgentReason: string | null = null): DraftCommand => ({
  kind: 'send',
  version,
  ladderApplies,
  urgentReason,
});
const late = (level: number): DraftCommand => ({
  kind: 'tellLate',
  level,
  dueAt: '2026-03-03T11:00:00.000Z',
  toldIds: ['head'],
});
const giveBack = (version: number, ...levels: number[]): DraftCommand => ({
  kind: 'return',
  version,
  reason: 'Brak daty.',
  maySign: signs(...levels),
});

const after = (commands: readonly DraftCommand[]): Draft | null =>
  commands.reduce<Draft | null>(
    (draft, command) => fold(draftDecider, draftDecider.decide(command, draft), draft),
    draftDecider.initialState,
  );
/** What the last of the commands does: types of events, or the code of its refusal. */
function outcome(...commands: DraftCommand[]): string {
  const draft = after(commands.slice(0, -1));
  try {
    return draftDecider
      .decide(commands.at(-1)!, draft)
      .map(({ type }) => type)
      .join(' ');
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
}
/** A decision, which is signed outside and served. */
const decide: DraftCommand = { ...begin, purpose: 'refusalDecision', outcome: 'refused' };
const serve = (version: number): DraftCommand => ({
  kind: 'send',
  version,
  ladderApplies: true,
  urgentReason: null,
  served: { via: 'post', postedOn: '2026-03-03', attachmentIds: ['signed'] },
});
const decisionSigned = (by: Ladder = ladder()) => [
  decide,
  submit(by),
  approve(1, 'head', 0),
  approve(1, 'director', 1),
];
const bothSigned = [begin, submit(), approve(1, 'head', 0), approve(1, 'director', 1)];

describe('a draft', () => {
  it.each<[string, string, DraftCommand[]]>([
    ['is begun with its first version', 'DraftBegun DraftVersionKept', [begin]],
    ['leaves at once where no ladder applies', 'DraftSent', [begin, send(1, false)]],
    ['needs no approval where no ladder applies', 'no-approval-needed', [begin, submit(null)]],
    ['does not leave before it was submitted', 'not-approved', [begin, send(1)]],
    ['does not leave while it waits, though its ladder is gone', 'not-approved', [begin, submit(), send(1, false)]],
    ['does not leave half approved', 'not-approved', [begin, submit(), approve(1, 'head', 0), send(1)]],
    ['leaves once all levels are signed', 'DraftSent', [...bothSigned, send(1)]],
    ['leaves once', '', [...bothSigned, send(1), send(1)]],
    ['that is a decision is served once it is approved', 'DraftSent', [...decisionSigned(), serve(1)]],
    ['that is a decision is not served before', 'not-approved', [decide, serve(1)]],
    ['that is a decision leaves by no mail', 'draft-is-served', [...decisionSigned(), send(1)]],
    ['that is a letter is not served', 'draft-leaves-by-mail', [...bothSigned, serve(1)]],
    [
      'that is a decision does not leave with the last signature',
      'DraftApproved',
      decisionSigned(ladder({ sendsOnApproval: true })),
    ],
    ['is not changed after that', 'draft-sent', [...bothSigned, send(1), write(2, 'anna')]],
    ['loses its approvals with a change', 'not-approved', [...bothSigned, write(2, 'anna'), send(2)]],
    ['is sent in its newest version only', 'draft-version-outdated', [...bothSigned, write(2, 'anna'), send(1)]],
    [
      'is approved in its newest version only',
      'draft-version-outdated',
      [begin, write(2, 'jan'), submit(), approve(1, 'head', 0)],
    ],
    ['is not written over unseen', 'draft-version-outdated', [begin, write(2, 'anna'), write(2, 'jan')]],
    ['is signed level by level', 'draft-level-signed', [begin, submit(), approve(1, 'director', 1)]],
    ['is signed side by side', 'DraftApproved', [begin, submit(ladder({ inOrder: false })), approve(1, 'director', 1)]],
    [
      'is signed once by two at once',
      'draft-level-signed',
      [begin, submit(), approve(1, 'head', 0), approve(1, 'deputy', 0)],
    ],
    ['is signed once by one who says it twice', '', [begin, submit(), approve(1, 'head', 0), approve(1, 'head', 0)]],
    ['is not signed by who lost the right', 'draft-not-yours-to-sign', [begin, submit(), approve(1, 'head')]],
    ['is not signed by who wrote it', 'own-draft', [begin, submit(), approve(1, 'anna', 0)]],
    [
      'is not signed by who wrote an older version',
      'own-draft',
      [begin, write(2, 'head'), write(3, 'anna'), submit(), approve(3, 'head', 0)],
    ],
    [
      'is not signed by its author in somebody else’s name',
      'own-draft',
      [
        begin,
        submit(),
        { kind: 'approve', version: 1, approverId: 'head', actorId: 'anna', maySign: signs(0), waitsFor },
      ],
    ],
    ['is not signed before it was submitted', 'draft-not-submitted', [begin, approve(1, 'head', 0)]],
    ['is returned', 'DraftReturned', [begin, submit(), giveBack(1, 0)]],
    ['is returned by who may sign', 'draft-not-yours-to-sign', [begin, submit(), giveBack(1)]],
    [
      'loses its approvals when it is returned',
      'DraftApproved',
      [...bothSigned, giveBack(1, 0), submit(), approve(1, 'head', 0)],
    ],
    [
      'leaves with the last approval where its ladder says so',
      'DraftApproved DraftSent',
      [begin, submit(ladder({ sendsOnApproval: true })), approve(1, 'head', 0), approve(1, 'director', 1)],
    ],
    [
      'is signed last by who wrote in it, where its ladder says so',
      'DraftApproved',
      [
        begin,
        write(2, 'director'),
        submit(ladder({ lastMayEdit: true })),
        approve(2, 'head', 0),
        approve(2, 'director', 1),
      ],
    ],
    [
      'is never signed by its only author alone',
      'own-draft',
      [
        begin,
        submit(ladder({ lastMayEdit: true, levels: [{ signatory: 'coordinator', employeeId: null }] })),
        approve(1, 'anna', 0),
      ],
    ],
    [
      'is changed and signed in one act by whoever signs last, where its ladder says so',
      'DraftVersionKept DraftApproved',
      [begin, submit(ladder({ lastMayEdit: true })), approve(1, 'head', 0), editAndSign(2, 'director', 1)],
    ],
    [
      'leaves with that act where its ladder says so',
      'DraftVersionKept DraftApproved DraftSent',
      [
        begin,
        submit(ladder({ lastMayEdit: true, sendsOnApproval: true })),
        approve(1, 'head', 0),
        editAndSign(2, 'director', 1),
      ],
    ],
    [
      'is approved once it was changed and signed',
      'DraftSent',
      [begin, submit(ladder({ lastMayEdit: true })), approve(1, 'head', 0), editAndSign(2, 'director', 1), send(2)],
    ],
    [
      'is not changed and signed where its ladder does not say so',
      'own-draft',
      [begin, submit(), approve(1, 'head', 0), editAndSign(2, 'director', 1)],
    ],
    [
      'is not changed and signed before the others signed',
      'own-draft',
      [begin, submit(ladder({ lastMayEdit: true, inOrder: false })), editAndSign(2, 'director', 1)],
    ],
    [
      'is not changed and signed by who signed another level',
      'own-draft',
      [begin, submit(ladder({ lastMayEdit: true })), approve(1, 'head', 0), editAndSign(2, 'head', 1)],
    ],
    [
      'is not changed and signed over a version that was not seen',
      'draft-version-outdated',
      [begin, write(2, 'jan'), submit(ladder({ lastMayEdit: true })), editAndSign(2, 'director', 1)],
    ],
    ['is withdrawn while it waits', 'DraftWithdrawn', [begin, submit(), withdraw]],
    ['is withdrawn once', '', [begin, submit(), withdraw, withdraw]],
    ['is not signed once it was withdrawn', 'draft-not-submitted', [begin, submit(), withdraw, approve(1, 'head', 0)]],
    ['does not leave once it was withdrawn', 'draft-withdrawn', [...bothSigned, withdraw, send(1)]],
    ['is submitted again after that', 'DraftSubmitted', [begin, submit(), withdraw, submit()]],
    ['is not withdrawn once it was sent', 'draft-sent', [...bothSigned, send(1), withdraw]],
    ['whose level is late is told of', 'DraftLevelLate', [begin, submit(), late(0)]],
    ['whose level is late is told of once', '', [begin, submit(), late(0), late(0)]],
    ['is not late on a level whose turn has not come', '', [begin, submit(), late(1)]],
    [
      'is late on the next level once its turn has come',
      'DraftLevelLate',
      [begin, submit(), approve(1, 'head', 0), late(1)],
    ],
    ['is not late once it was taken back', '', [begin, submit(), withdraw, late(0)]],
    [
      'is late anew once it was submitted again',
      'DraftLevelLate',
      [begin, submit(), late(0), withdraw, submit(), late(0)],
    ],
    ['leaves in a hurry with a reason', 'DraftSent', [begin, submit(), send(1, true, 'Termin za godzinę.')]],
    [
      'can be sent again after the case refused it',
      'DraftSent',
      [...bothSigned, send(1), { kind: 'reportRefusal', version: 1, code: 'case-closed' }, send(1)],
    ],
  ])('%s', (_, expected, commands) => {
    expect(outcome(...commands)).toBe(expected);
  });

  it('goes on by the ladder that it was submitted on, whichever applies since', () => {
    const shorter = ladder({ id: 'l2', levels: [{ signatory: 'coordinator', employeeId: null }] });
    expect(outcome(begin, submit(), approve(1, 'head', 0), submit(shorter), send(1))).toBe('not-approved');
    expect(outcome(...bothSigned, submit(shorter), send(1))).toBe('DraftSent');
    expect(outcome(...bothSigned, giveBack(1, 0), submit(shorter), approve(1, 'jan', 0), send(1))).toBe('DraftSent');
  });

  it('says why it does not wait for units, whichever way it leaves', () => {
    const pastInputReason = 'Termin mija dziś.';
    const said = (...commands: DraftCommand[]) =>
      draftDecider.decide(commands.at(-1)!, after(commands.slice(0, -1))).at(-1);
    const sends = ladder({ sendsOnApproval: true, lastMayEdit: true });
    const halfSigned = [begin, submit(sends), approve(1, 'head', 0)];
    for (const event of [
      said(...bothSigned, { ...send(1), pastInputReason } as DraftCommand),
      said(begin, { ...send(1, true, 'Pilne.'), pastInputReason } as DraftCommand),
      said(...halfSigned, { ...approve(1, 'director', 1), pastInputReason } as DraftCommand),
      said(...halfSigned, { ...editAndSign(2, 'director', 1), pastInputReason } as DraftCommand),
    ])
      expect(event).toMatchObject({ type: 'DraftSent', data: { pastInputReason } });
    expect(said(...bothSigned, send(1))!.data).not.toHaveProperty('pastInputReason');
  });

  it('tells those whose turn has come, and its authors of what became of it', () => {
    const told = (...commands: DraftCommand[]) =>
      draftDecider.decide(commands.at(-1)!, after(commands.slice(0, -1))).map(({ data }) => data);
    expect(told(begin, submit())).toMatchObject([{ waitsFor: [waitsFor[0]] }]);
    expect(told(begin, submit(ladder({ inOrder: false })))).toMatchObject([{ waitsFor }]);
    expect(told(begin, submit(), approve(1, 'head', 0))).toMatchObject([{ waitsFor: [waitsFor[1]] }]);
    const beside = ladder({ inOrder: false });
    expect(told(begin, submit(beside), approve(1, 'head', 0))).toMatchObject([{ waitsFor: [] }]);
    expect(told(...bothSigned)).toMatchObject([{ waitsFor: [], toldIds: ['anna'] }]);
    expect(told(begin, write(2, 'jan'), submit(), giveBack(2, 0))).toMatchObject([{ toldIds: ['anna', 'jan'] }]);
  });

  it('never leaves unless its newest version was signed on every level by somebody else', () => {
    const people = ['anna', 'jan', 'head', 'director'];
    // Chance seldom signs both levels of one version unless it mostly tries what may be done.
    const levels = fc.oneof({ weight: 3, arbitrary: fc.constant([0, 1]) }, fc.subarray([0, 1]));
    const version = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 4 }));
    const person = fc.constantFrom(...people);
    const someLadder = fc
      .record({ inOrder: fc.boolean(), lastMayEdit: fc.boolean(), sendsOnApproval: fc.boolean() })
      .map((changes) => ladder(changes));
    const command: fc.Arbitrary<DraftCommand> = fc.oneof(
      fc.tuple(version, person).map(([one, who]) => write(one + 1, who)),
      someLadder.map((one) => submit(one)),
      { weight: 4, arbitrary: fc.tuple(version, person, levels).map(([one, who, of]) => approve(one, who, ...of)) },
      fc.tuple(version, levels).map(([one, of]) => giveBack(one, ...of)),
      fc.tuple(version, person, levels).map(([one, who, of]) => editAndSign(one + 1, who, ...of)),
      fc.constant(withdraw),
      { weight: 2, arbitrary: version.map((one) => send(one)) },
    );
    let left = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const events: DraftEvent[] = [];
        let draft: Draft | null = null;
        for (const one of [begin, ...commands]) {
          try {
            const decided: readonly DraftEvent[] = draftDecider.decide(one, draft);
            events.push(...decided);
            draft = fold(draftDecider, decided, draft);
          } catch (error) {
            if (!(error instanceof OfficeError)) throw error;
          }
        }
        for (const [place, event] of events.entries()) {
          if (event.type !== 'DraftSent') continue;
          left++;
          expectApproved(events.slice(0, place), event.data.hash!);
        }
      }),
      { numRuns: 2_000 },
    );
    // Else the property would say nothing.
    expect(left).toBeGreaterThan(0);
  });
});

/** From the events alone, without the state that the decider keeps. */
function expectApproved(before: readonly DraftEvent[], hash: string): void {
  const newest = before.findLast((event) => event.type === 'DraftVersionKept')!;
  expect(newest.data.hash).toBe(hash);
  const from = before.findLastIndex(
    (event) => (event.type === 'DraftVersionKept' && !event.data.signedAtOnce) || event.type === 'DraftSubmitted',
  );
  const round = before.slice(from);
  expect(round.some(({ type }) => type === 'DraftReturned' || type === 'DraftWithdrawn')).toBe(false);
  const submission = round.find((event) => event.type === 'DraftSubmitted')!;
  const approvals = round.filter((event) => event.type === 'DraftApproved').map(({ data }) => data);
  const writers = new Set(before.flatMap((event) => (event.type === 'DraftVersionKept' ? event.data.writerIds : [])));
  for (const level of submission.data.ladder.levels.keys()) {
    const approval = approvals.find((one) => one.level === level)!;
    // Whoever signs last may have the last word: what others signed stands for the version that they saw.
    if (!newest.data.signedAtOnce || approval.own) expect(approval).toMatchObject({ hash });
    if (!writers.has(approval.approverId)) continue;
    expect(submission.data.ladder.lastMayEdit && level === submission.data.ladder.levels.length - 1).toBe(true);
    const others = [...writers, ...approvals.map(({ approverId }) => approverId)];
    expect(others.some((id) => id !== approval.approverId)).toBe(true);
  }
}

describe('ladders', () => {
  const ground = {
    kind: 'pressInquiry',
    unitId: null,
    outcome: null,
    purpose: 'answer',
    sensitivity: 'normal',
  } as const;

  it.each<[string, Partial<Ladder>, boolean]>([
    ['with nothing said applies to each', {}, true],
    ['of the kind', { kinds: ['pressInquiry'] }, true],
    ['of another kind', { kinds: ['petition'] }, false],
    ['of a unit, for a case that stands in none', { unitIds: ['u1'] }, false],
    ['of an outcome, where nobody says what the answer comes to', { outcomes: ['refused'] }, true],
    ['of confidential cases', { sensitivities: ['confidential'] }, false],
    ['of cases that are not confidential', { sensitivities: ['normal'] }, true],
    ['of another purpose', { covers: ['delayNotice'] }, false],
  ])('one %s', (_, changes, applies) => {
    expect(ladderFor({ version: 1, ladders: [ladder(changes)] }, ground) !== null).toBe(applies);
  });

  it.each<[string, Partial<Ladder>, Partial<LadderGround>, boolean, boolean]>([
    ['of the outcome', { outcomes: ['refused'] }, { outcome: 'refused' }, true, true],
    ['of another outcome', { outcomes: ['refused'] }, { outcome: 'answered' }, false, true],
    [
      'of an outcome, for a letter that comes to nothing',
      { outcomes: ['refused'] },
      { purpose: 'delayNotice' },
      false,
      false,
    ],
    [
      'of answers, for a decision of refusal',
      { outcomes: ['refused'], covers: ['answer'] },
      { purpose: 'refusalDecision' },
      true,
      false,
    ],
    ['of other outcomes, for a decision', { outcomes: ['answered'] }, { purpose: 'refusalDecision' }, false, false],
    ['of an outcome and another kind', { outcomes: ['refused'], kinds: ['petition'] }, {}, false, false],
    [
      'of confidential cases, for one',
      { sensitivities: ['confidential'] },
      { sensitivity: 'confidential' },
      true,
      false,
    ],
  ])('one %s, and whether it hangs on the outcome', (_, changes, of, applies, asks) => {
    const book = { version: 1, ladders: [ladder({ covers: ['answer', 'delayNotice'], ...changes })] };
    expect(ladderFor(book, { ...ground, ...of }) !== null).toBe(applies);
    expect(asksOutcome(book, { ...ground, ...of })).toBe(asks);
  });

  it.each<[string, Partial<Ladder>, boolean]>([
    ['of that kind alone', {}, true],
    ['of another kind of communiqué', { covers: ['pressInvitation'] }, false],
    ['of kinds of cases and outcomes, which it has not', { kinds: ['petition'], outcomes: ['refused'] }, true],
    ['of a unit that its topic concerns', { unitIds: ['roads', 'schools'] }, true],
    ['of another unit', { unitIds: ['schools'] }, false],
  ])('a communiqué: one %s', (_, changes, applies) => {
    const book = { version: 1, ladders: [ladder({ covers: ['pressStatement'], ...changes })] };
    expect(ladderOfWords(book, 'pressStatement', ['roads']) !== null).toBe(applies);
  });

  it('goes by the first that applies', () => {
    const ladders = [ladder({ id: 'a', kinds: ['petition'] }), ladder({ id: 'b' }), ladder({ id: 'c' })];
    expect(ladderFor({ version: 1, ladders }, ground)?.id).toBe('b');
  });

  it('refuses two with one id, and a named person or function without a name', () => {
    const set = (...ladders: Ladder[]) => laddersDecider.decide({ ladders }, laddersDecider.initialState);
    expect(() => set(ladder(), ladder())).toThrow(expect.objectContaining({ code: 'ladder-twice' }));
    const nobody = ladder({ levels: [{ signatory: 'employee', employeeId: null }] });
    expect(() => set(nobody)).toThrow(expect.objectContaining({ code: 'ladder-names-nobody' }));
    const level = { signatory: 'function', employeeId: null } as const;
    for (const wrong of [level, { ...level, signatory: 'coordinator', functionId: 'spokesperson' } as const])
      expect(() => set(ladder({ levels: [wrong] }))).toThrow(expect.objectContaining({ code: 'ladder-names-nobody' }));
    expect(set(ladder({ levels: [{ ...level, functionId: 'spokesperson' }] }))).toHaveLength(1);
    expect(set(ladder())).toMatchObject([{ type: 'LaddersSet', data: { version: 1 } }]);
  });
});
