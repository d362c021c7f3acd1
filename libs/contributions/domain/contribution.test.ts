import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { contributionDecider, type ContributionCommand, type HeardMail } from './contribution.js';
import type { Asked, ContributionEvent, HeldBecause, TooLate } from './events.js';

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
      .when({ kind: 'agreeToHandOn', told: ['bob'], mailTo: null })
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
    ['no-hand-on-proposed', [], { kind: 'agreeToHandOn', told: [], mailTo: null }],
    ['held-mail-not-found', [], { kind: 'discardHeld', heldId: 'm' }],
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

describe('a question to a unit that answers by mail', () => {
  const mailTo = 'drogi@zdm.example';
  const byMail = { from: 'Jan <jan@zdm.example>', originalId: 'o' };
  const mail: HeardMail = { heldId: 'm', subject: 'Odp: Pytanie', text: '2 mln zł', attachments: [], byMail };
  const askedByMail: ContributionEvent = { type: 'ContributionAsked', data: { ...asked, told: [], mailTo } };
  const hear = (because: HeldBecause | null = null, more: object = {}) =>
    ({ kind: 'hearMail', mail, because, caseOver: null, now, ...more }) as const;
  const byMailAnswered: ContributionEvent = {
    type: 'ContributionAnswered',
    data: { ...its, askerId: 'olga', version: 1, text: '2 mln zł', attachments: [], late: false, byMail },
  };
  const heldFor = (because: HeldBecause): ContributionEvent => ({
    type: 'ContributionMailHeld',
    data: { ...its, askerId: 'olga', because, ...mail, attachments: [], held: 1 },
  });
  const tooLate = (because: TooLate): ContributionEvent => ({
    type: 'ContributionCameTooLate',
    data: { ...its, askerId: 'olga', because, text: '2 mln zł', attachments: [], byMail },
  });
  const taken: ContributionEvent = { type: 'HeldMailAccepted', data: { ...its, heldId: 'm', held: 0 } };
  const discarded: ContributionEvent = { type: 'HeldMailDiscarded', data: { ...its, heldId: 'm', held: 0 } };
  const acceptHeld = { kind: 'acceptHeld', mail, caseOver: null, now } as const;

  it('is asked though nobody of it has an account', () =>
    given(contributionDecider, [])
      .when(ask({ told: [], mailTo }))
      .then([askedByMail]));

  it('is answered by a mail of the unit, in versions', () =>
    given(contributionDecider, [askedByMail]).when(hear()).then([byMailAnswered]));

  it.each<[TooLate, ContributionEvent[], object]>([
    ['withdrawn', [withdrawn], {}],
    ['answered', [], { caseOver: 'answered' }],
    ['accepted', [byMailAnswered, accepted], {}],
  ])('keeps an answer that comes too late, and refuses none: %s', (because, history, more) =>
    given(contributionDecider, [askedByMail, ...history])
      .when(hear(null, more))
      .then([tooLate(because)]),
  );

  it('holds a mail of which it is not sure who wrote it, once', () => {
    given(contributionDecider, [askedByMail])
      .when(hear('outside'))
      .then([heldFor('outside')]);
    given(contributionDecider, [askedByMail, withdrawn])
      .when(hear('automatic'))
      .then([heldFor('automatic')]);
    given(contributionDecider, [askedByMail, heldFor('outside')])
      .when(hear('outside'))
      .thenNothing();
  });

  it('is answered by a held mail once whoever asked takes it, discarded or not', () => {
    const history = [askedByMail, heldFor('outside')];
    given(contributionDecider, history).when(acceptHeld).then([taken, byMailAnswered]);
    given(contributionDecider, [...history, taken, byMailAnswered])
      .when(acceptHeld)
      .thenNothing();
    given(contributionDecider, history).when({ kind: 'discardHeld', heldId: 'm' }).then([discarded]);
    given(contributionDecider, [...history, discarded])
      .when(acceptHeld)
      .then([taken, byMailAnswered]);
    given(contributionDecider, [...history, withdrawn])
      .when(acceptHeld)
      .then([taken, tooLate('withdrawn')]);
    given(contributionDecider, [...history, taken, byMailAnswered])
      .when({ kind: 'discardHeld', heldId: 'm' })
      .thenRefused('held-mail-accepted');
  });

  it('hears that a mail did not arrive, once', () => {
    const note = { kind: 'noteUndelivered', mailId: 'q', reason: '550' } as const;
    const undelivered: ContributionEvent = {
      type: 'ContributionMailUndelivered',
      data: { ...its, askerId: 'olga', mailId: 'q', reason: '550' },
    };
    given(contributionDecider, [askedByMail]).when(note).then([undelivered]);
    given(contributionDecider, [askedByMail, undelivered]).when(note).thenNothing();
  });

  it('is asked again where a mail did not arrive, at its address of now, once', () => {
    const undelivered: ContributionEvent = {
      type: 'ContributionMailUndelivered',
      data: { ...its, askerId: 'olga', mailId: 'q', reason: '550' },
    };
    const again = (to: string): ContributionEvent => ({
      type: 'ContributionSentAgain',
      data: { ...its, askerId: 'olga', mailTo: to },
    });
    const sendAgain = { kind: 'sendAgain', mailTo: 'nowy@szpital.example' } as const;
    const sent = again('nowy@szpital.example');
    given(contributionDecider, [askedByMail]).when(sendAgain).thenRefused('contribution-mail-not-lost');
    given(contributionDecider, [askedByMail, undelivered]).when(sendAgain).then([sent]);
    given(contributionDecider, [askedByMail, undelivered])
      .when({ ...sendAgain, mailTo: null })
      .then([again(mailTo)]);
    given(contributionDecider, [askedByMail, undelivered, sent])
      .when(sendAgain)
      .thenRefused('contribution-mail-not-lost');
    const lostAgain: ContributionEvent = { ...undelivered, data: { ...undelivered.data, mailId: 'r' } };
    given(contributionDecider, [askedByMail, undelivered, sent, lostAgain])
      .when({ ...sendAgain, mailTo: null })
      .then([sent]);
    given(contributionDecider, [askedByMail, undelivered, withdrawn])
      .when(sendAgain)
      .thenRefused('contribution-withdrawn');
  });

  it('is told of its term, once for each term', () => {
    const reminded: ContributionEvent = {
      type: 'ContributionReminded',
      data: { ...its, dueAt, told: [], mailTo },
    };
    const extended: ContributionEvent = {
      type: 'ContributionExtended',
      data: { ...its, dueAt: afterTarget, previousDueAt: dueAt, reason: null, told: [] },
    };
    const remind = { kind: 'remind', dueAt } as const;
    given(contributionDecider, [askedByMail]).when(remind).then([reminded]);
    for (const since of [reminded, byMailAnswered, withdrawn, overtaken, extended])
      given(contributionDecider, [askedByMail, since]).when(remind).thenNothing();
    given(contributionDecider, [askedByMail, reminded, extended])
      .when({ kind: 'remind', dueAt: afterTarget })
      .then([{ type: 'ContributionReminded', data: { ...its, dueAt: afterTarget, told: [], mailTo } }]);
  });
});

describe('a term that has passed', () => {
  it('is told to the head, once', () => {
    const overdue: ContributionEvent = { type: 'ContributionOverdue', data: { ...its, dueAt, told: ['head'] } };
    const tell = { kind: 'tellOverdue', dueAt, told: ['head'] } as const;
    given(contributionDecider, [start]).when(tell).then([overdue]);
    for (const since of [overdue, answered(), withdrawn, askedBack])
      given(contributionDecider, [start, since]).when(tell).thenNothing();
  });
});
