import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { contributionDecider, type ContributionCommand } from './contribution.js';
import type { Asked, ContributionEvent, TooLate } from './events.js';

const now = '2026-05-20T10:00:00.000Z';
const dueAt = '2026-05-22T10:00:00.000Z';
const target = '2026-05-25T22:00:00.000Z';
const afterTarget = '2026-05-27T10:00:00.000Z';

const asked: Asked = {
  contributionId: 'k',
  caseId: 'c',
  contactId: 'p',
  roundId: 'r',
  askerId: 'olga',
  unitId: 'roads',
  holderId: null,
  question: 'Ile kosztował remont?',
  attachments: [],
  dueAt,
  termReason: null,
  told: ['head'],
};
const its = { contributionId: 'k', caseId: 'c', contactId: 'p' };
const ask = (changes: Partial<Asked> = {}, more: object = {}) =>
  ({ kind: 'ask', asked: { ...asked, ...changes }, target, caseOver: null, now, ...more }) as const;
const start: ContributionEvent = { type: 'ContributionAsked', data: asked };
const answer = (more: object = {}) =>
  ({ kind: 'answer', text: '2 mln zł', attachments: [], caseOver: null, now, ...more }) as const;
const answered = (version = 1, late = false): ContributionEvent => ({
  type: 'ContributionAnswered',
  data: { ...its, askerId: 'olga', version, text: '2 mln zł', attachments: [], late },
});
const askedBack: ContributionEvent = {
  type: 'ContributionAskedBack',
  data: { ...its, askerId: 'olga', text: 'Który?' },
};
const declined: ContributionEvent = {
  type: 'ContributionDeclined',
  data: { ...its, askerId: 'olga', reason: 'Nie nasza droga.' },
};
const proposed: ContributionEvent = {
  type: 'HandOnProposed',
  data: { ...its, askerId: 'olga', toUnitId: 'bridges', reason: 'To most.' },
};
const withdrawn: ContributionEvent = {
  type: 'ContributionWithdrawn',
  data: { ...its, reason: 'Już wiemy.', told: ['head'] },
};
const accepted: ContributionEvent = { type: 'ContributionAccepted', data: { ...its, version: 1, told: ['head'] } };
const overtaken: ContributionEvent = {
  type: 'ContributionOvertaken',
  data: { ...its, by: 'answered', reason: null, told: ['head'] },
};
const decline = { kind: 'decline', reason: 'Nie nasza droga.', caseOver: null } as const;
const handOn = { kind: 'proposeHandOn', toUnitId: 'bridges', reason: 'To most.', caseOver: null } as const;
const late = (until: string) => ({ kind: 'announceLateness', until, reason: 'Urlop.', caseOver: null, now }) as const;

describe('a question to a unit', () => {
  it('is asked once', () => {
    given(contributionDecider, []).when(ask()).then([start]);
    given(contributionDecider, [start]).when(ask()).thenNothing();
  });

  it.each([
    ['contribution-term-past', { dueAt: now }, {}],
    ['contribution-term-needs-reason', { dueAt: afterTarget }, {}],
    ['unit-has-nobody-to-answer', { told: [] }, {}],
    ['contribution-to-closed-case', {}, { caseOver: 'answered' }],
  ])('is refused: %s', (code, changes, more) =>
    given(contributionDecider, []).when(ask(changes, more)).thenRefused(code),
  );

  it('may take longer than the internal target, with a reason or where no clock runs', () => {
    const reasoned = { ...asked, dueAt: afterTarget, termReason: 'Kontrola trwa.' };
    given(contributionDecider, [])
      .when(ask(reasoned))
      .then([{ type: 'ContributionAsked', data: reasoned }]);
    given(contributionDecider, [])
      .when(ask({ dueAt: afterTarget }, { target: null }))
      .then([{ type: 'ContributionAsked', data: { ...asked, dueAt: afterTarget } }]);
  });

  it('is answered in versions, and late after its term', () => {
    given(contributionDecider, [start]).when(answer()).then([answered()]);
    given(contributionDecider, [start, answered()])
      .when(answer({ now: afterTarget }))
      .then([answered(2, true)]);
  });

  it('is given within the unit, and heard of by whoever has it', () => {
    const taken: ContributionEvent = {
      type: 'ContributionGiven',
      data: { ...its, holderId: 'ewa', previousHolderId: null },
    };
    given(contributionDecider, [start]).when({ kind: 'give', employeeId: 'ewa' }).then([taken]);
    given(contributionDecider, [start, taken]).when({ kind: 'give', employeeId: 'ewa' }).thenNothing();
    given(contributionDecider, [start, taken, answered()])
      .when({ kind: 'return', reason: 'Za który rok?' })
      .then([{ type: 'ContributionReturned', data: { ...its, reason: 'Za który rok?', told: ['ewa'] } }]);
  });

  it('goes to another unit once whoever asked agrees', () => {
    given(contributionDecider, [start]).when(handOn).then([proposed]);
    given(contributionDecider, [start, proposed])
      .when({ kind: 'agreeToHandOn', told: ['bob'] })
      .then([
        {
          type: 'ContributionHandedOn',
          data: { ...its, unitId: 'bridges', previousUnitId: 'roads', told: ['bob'] },
        },
      ]);
    given(contributionDecider, [start])
      .when({ ...handOn, toUnitId: 'roads' })
      .thenRefused('hand-on-to-same-unit');
  });

  it('hears that it will be late, and until when', () => {
    given(contributionDecider, [start])
      .when(late(afterTarget))
      .then([{ type: 'LatenessAnnounced', data: { ...its, askerId: 'olga', until: afterTarget, reason: 'Urlop.' } }]);
    given(contributionDecider, [start]).when(late(dueAt)).thenRefused('lateness-within-term');
  });

  it('gets another term', () => {
    const extend = (reason: string | null) => ({ kind: 'extend', dueAt: afterTarget, reason, target, now }) as const;
    given(contributionDecider, [start]).when(extend(null)).thenRefused('contribution-term-needs-reason');
    given(contributionDecider, [start])
      .when(extend('Kontrola.'))
      .then([
        {
          type: 'ContributionExtended',
          data: { ...its, dueAt: afterTarget, previousDueAt: dueAt, reason: 'Kontrola.', told: ['head'] },
        },
      ]);
  });

  it('is overtaken only while something is awaited', () => {
    const overtake = { kind: 'overtake', by: 'answered', reason: null } as const;
    given(contributionDecider, [start]).when(overtake).then([overtaken]);
    for (const last of [answered(), declined, withdrawn, accepted])
      given(contributionDecider, [start, last]).when(overtake).thenNothing();
  });

  it.each<[string, ContributionEvent[], ContributionCommand]>([
    ['contribution-accepted', [answered(), accepted], answer()],
    ['contribution-overtaken', [overtaken], decline],
    ['case-answered-without-unit', [], { ...decline, caseOver: 'answered' }],
    ['case-closed-without-unit', [], { ...decline, caseOver: 'closed' }],
    ['contribution-not-answered', [], { kind: 'accept' }],
    ['contribution-not-answered', [askedBack], { kind: 'return', reason: 'Proszę.' }],
    ['contribution-waits-for-asker', [askedBack], { kind: 'askBack', text: 'Który?', caseOver: null }],
    ['contribution-waits-for-asker', [answered()], decline],
    ['contribution-not-asked-back', [], { kind: 'explain', text: 'Ten.' }],
    ['no-hand-on-proposed', [], { kind: 'agreeToHandOn', told: [] }],
    ['contribution-withdrawn', [withdrawn], late(afterTarget)],
  ])('refuses as %s', (code, history, command) =>
    given(contributionDecider, [start, ...history])
      .when(command)
      .thenRefused(code),
  );

  it.each<[TooLate, ContributionEvent[], ContributionCommand]>([
    ['withdrawn', [withdrawn], answer()],
    ['answered', [overtaken], answer()],
    ['answered', [], answer({ caseOver: 'answered' })],
    ['closed', [answered()], answer({ caseOver: 'closed' })],
  ])('keeps an answer that comes too late: %s', (because, history, command) => {
    const { text, attachments } = answer();
    const data = { ...its, askerId: 'olga', because, text, attachments: [...attachments] };
    given(contributionDecider, [start, ...history])
      .when(command)
      .then([{ type: 'ContributionCameTooLate', data }]);
  });

  it('takes a withdrawal or an acceptance that comes twice as one', () => {
    given(contributionDecider, [start, withdrawn]).when({ kind: 'withdraw', reason: 'Już.' }).thenNothing();
    given(contributionDecider, [start, answered(), accepted]).when({ kind: 'accept' }).thenNothing();
  });
});
