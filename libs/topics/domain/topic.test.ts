import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { LineWords, TopicEvent } from './events.js';
import type { Judge } from '#libs/drafts';
import { topicDecider } from './topic.js';

const details = { name: 'Most w Nysie', description: '', ownerId: 'ewa', unitIds: ['roads'] };
const opened: TopicEvent = { type: 'TopicOpened', data: { topicId: 't', ...details } };
const words: LineWords = {
  title: 'Objazd',
  text: 'Objazd prowadzi przez DK 46.',
  questions: [],
  validFrom: null,
  validUntil: null,
  use: 'quotable',
};
const written = (version = 1, changes: Partial<LineWords> = {}): TopicEvent => ({
  type: 'TopicLineWritten',
  data: { topicId: 't', lineId: 'l', version, ...words, ...changes, authorId: 'jan' },
});
const approved: TopicEvent = {
  type: 'TopicLineApproved',
  data: { topicId: 't', lineId: 'l', version: 1, approverId: 'ola' },
};
const judge = (id: string, coordinates = true): Judge => ({
  ...{ ids: [id], coordinates, signerId: id },
  ...{ maySign: [], waitsFor: [] },
});
/** The levels of a ladder that they may sign. */
const signer = (id: string, ...levels: number[]): Judge => ({
  ...judge(id, false),
  maySign: levels.map((level) => ({ level, insteadOf: null })),
});
const ladder = {
  ...{ id: 'lines', name: 'Przekazy', kinds: [], outcomes: [], unitIds: [], covers: ['topicLine' as const] },
  ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
  levels: [
    { signatory: 'unitHead' as const, employeeId: null },
    { signatory: 'coordinator' as const, employeeId: null },
  ],
};

describe('a topic', () => {
  it('holds each case once', () =>
    given(topicDecider, [opened, { type: 'TopicCasesAdded', data: { topicId: 't', caseIds: ['a'] } }])
      .when({ kind: 'addCases', caseIds: ['a', 'b', 'b'] })
      .then([{ type: 'TopicCasesAdded', data: { topicId: 't', caseIds: ['b'] } }]));

  it('takes a case out once', () =>
    given(topicDecider, [opened])
      .when({ kind: 'removeCases', caseIds: ['a'] })
      .then([]));

  it('takes no more cases once it is closed', () =>
    given(topicDecider, [opened, { type: 'TopicClosed', data: { topicId: 't' } }])
      .when({ kind: 'addCases', caseIds: ['a'] })
      .thenRefused('topic-closed'));

  it('is changed by what is said alone', () =>
    given(topicDecider, [opened])
      .when({ kind: 'change', changes: { name: 'Most' } })
      .then([{ type: 'TopicChanged', data: { topicId: 't', ...details, name: 'Most' } }]));

  const document = { documentId: 'd', name: 'Mapa.pdf', mediaType: 'application/pdf', size: 1 };
  const kept: TopicEvent = { type: 'TopicDocumentAdded', data: { topicId: 't', ...document } };
  const gone: TopicEvent = { type: 'TopicDocumentRemoved', data: { topicId: 't', documentId: 'd' } };

  it('holds each document once, until it is removed, and again where that was a slip', () => {
    const add = { kind: 'addDocument', document } as const;
    const remove = { kind: 'removeDocument', documentId: 'd' } as const;
    given(topicDecider, [opened]).when(add).then([kept]);
    given(topicDecider, [opened, kept]).when(add).thenNothing();
    given(topicDecider, [opened, kept]).when(remove).then([gone]);
    given(topicDecider, [opened, kept, gone]).when(remove).thenNothing();
    given(topicDecider, [opened, kept, gone]).when(add).then([kept]);
  });

  it('holds a hundred documents', () => {
    const many = Array.from({ length: 100 }, (_, place): TopicEvent => {
      const its = { topicId: 't', ...document, documentId: `d${place}` };
      return { type: 'TopicDocumentAdded', data: its };
    });
    given(topicDecider, [opened, ...many])
      .when({ kind: 'addDocument', document })
      .thenRefused('too-many-documents');
  });

  it('is not there before it is opened', () =>
    given(topicDecider, []).when({ kind: 'close' }).thenRefused('topic-not-found'));
});

describe('a line to take', () => {
  it('is approved by another than its author', () =>
    given(topicDecider, [opened, written()])
      .when({ kind: 'approveLine', lineId: 'l', version: 1, judge: judge('ola') })
      .then([approved]));

  it('is approved by the topic’s owner, who coordinates nothing', () =>
    given(topicDecider, [opened, written()])
      .when({ kind: 'approveLine', lineId: 'l', version: 1, judge: judge('ewa', false) })
      .then([{ type: 'TopicLineApproved', data: { topicId: 't', lineId: 'l', version: 1, approverId: 'ewa' } }]));

  it.each([
    ['its author', judge('jan'), 'own-line'],
    ['whoever stands in for the author', { ...judge('ola'), ids: ['ola', 'jan'] }, 'own-line'],
    ['an officer who does not own the topic', judge('piotr', false), 'line-not-yours-to-approve'],
  ])('is not approved by %s', (_who, by, code) =>
    given(topicDecider, [opened, written()])
      .when({ kind: 'approveLine', lineId: 'l', version: 1, judge: by })
      .thenRefused(code),
  );

  it('is approved as it was read: not a version behind', () =>
    given(topicDecider, [opened, written(), written(2, { text: 'Inaczej' })])
      .when({ kind: 'approveLine', lineId: 'l', version: 1, judge: judge('ola') })
      .thenRefused('line-version-outdated'));

  it('is not written over by somebody who saw an older version', () =>
    given(topicDecider, [opened, written(), written(2, { text: 'Inaczej' })])
      .when({ kind: 'writeLine', lineId: 'l', version: 2, words, authorId: 'ewa' })
      .thenRefused('line-version-outdated'));

  it('does not end before it begins', () =>
    given(topicDecider, [opened])
      .when({
        kind: 'writeLine',
        lineId: 'l',
        version: 1,
        words: { ...words, validFrom: '2026-03-02', validUntil: '2026-03-01' },
        authorId: 'jan',
      })
      .thenRefused('line-ends-before'));

  it('is given back with a reason, but not once it was approved', () => {
    given(topicDecider, [opened, written()])
      .when({ kind: 'returnLine', lineId: 'l', version: 1, reason: 'Za długo', judge: judge('ola') })
      .then([
        {
          type: 'TopicLineReturned',
          data: { topicId: 't', lineId: 'l', version: 1, reason: 'Za długo', authorId: 'jan' },
        },
      ]);
    given(topicDecider, [opened, written(), approved])
      .when({ kind: 'returnLine', lineId: 'l', version: 1, reason: 'Za długo', judge: judge('ola') })
      .thenRefused('line-approved');
  });

  it('that was returned is handed in anew, also as it is; one that waits or holds is not', () => {
    const returned: TopicEvent = {
      type: 'TopicLineReturned',
      data: { topicId: 't', lineId: 'l', version: 1, reason: 'Potwierdź', authorId: 'jan' },
    };
    const again = { kind: 'writeLine', lineId: 'l', version: 2, words, authorId: 'jan' } as const;
    given(topicDecider, [opened, written(), returned])
      .when(again)
      .then([written(2)]);
    given(topicDecider, [opened, written()]).when(again).thenNothing();
    given(topicDecider, [opened, written(), approved]).when(again).thenNothing();
  });

  it('that was withdrawn is taken up by a new version of the same words', () =>
    given(topicDecider, [
      opened,
      written(),
      approved,
      { type: 'TopicLineWithdrawn', data: { topicId: 't', lineId: 'l' } },
    ])
      .when({ kind: 'writeLine', lineId: 'l', version: 2, words, authorId: 'jan' })
      .then([written(2)]));
});

const declared: TopicEvent = {
  type: 'TopicCrisisDeclared',
  data: { topicId: 't', crisisId: 'c', reason: 'Kolizja', teamIds: ['ewa'] },
};
const ended: TopicEvent = { type: 'TopicCrisisEnded', data: { topicId: 't', crisisId: 'c' } };
const statement: TopicEvent = {
  type: 'TopicStatementWritten',
  data: { topicId: 't', crisisId: 'c', statementId: 's', text: 'Badamy sprawę.', authorId: 'jan' },
};
const approval = (caseIds: readonly string[], by: Judge) =>
  ({ kind: 'approveStatement', statementId: 's', caseIds, judge: by }) as const;

describe('a crisis', () => {
  it('calls the topic’s owner besides whoever is named', () =>
    given(topicDecider, [opened])
      .when({ kind: 'declareCrisis', crisisId: 'c', reason: 'Kolizja', teamIds: ['ola', 'ewa'] })
      .then([
        {
          type: 'TopicCrisisDeclared',
          data: { topicId: 't', crisisId: 'c', reason: 'Kolizja', teamIds: ['ewa', 'ola'] },
        },
      ]));

  it('is declared once, and again once it is over', () => {
    const again = { kind: 'declareCrisis', crisisId: 'd', reason: 'Znów', teamIds: [] } as const;
    given(topicDecider, [opened, declared]).when(again).thenRefused('crisis-declared');
    given(topicDecider, [opened, declared, ended])
      .when(again)
      .then([{ type: 'TopicCrisisDeclared', data: { topicId: 't', crisisId: 'd', reason: 'Znów', teamIds: ['ewa'] } }]);
  });

  it.each([
    ['ended', { kind: 'endCrisis' }],
    ['written of', { kind: 'logDecision', entryId: 'e', text: 'Objazd', confirmed: true }],
    ['spoken of', { kind: 'writeStatement', statementId: 's', text: 'Badamy', authorId: 'jan' }],
  ] as const)('that nobody declared is not %s', (_what, command) =>
    given(topicDecider, [opened]).when(command).thenRefused('no-crisis'),
  );

  it('gives its statement in the cases that are open when another coordinator approves it', () =>
    given(topicDecider, [opened, declared, statement])
      .when(approval(['a', 'b'], judge('ola')))
      .then([
        {
          type: 'TopicStatementApproved',
          data: { topicId: 't', crisisId: 'c', statementId: 's', approverId: 'ola', caseIds: ['a', 'b'] },
        },
      ]));

  it.each([
    ['its author', judge('jan'), ['a'], 'own-statement'],
    ['an officer', judge('ewa', false), ['a'], 'statement-not-yours-to-approve'],
    ['anybody where no case is open', judge('ola'), [], 'no-open-cases'],
  ])('has no statement approved by %s', (_who, by, caseIds, code) =>
    given(topicDecider, [opened, declared, statement]).when(approval(caseIds, by)).thenRefused(code),
  );

  it('that was ended meanwhile lets nothing leave', () =>
    given(topicDecider, [opened, declared, statement, ended])
      .when(approval(['a'], judge('ola')))
      .thenRefused('crisis-over'));
});

describe('a communiqué that quotes a line', () => {
  const quote = { kind: 'quoteInCommunique', communiqueId: 'k', lineId: 'l', version: 1, today: '2026-03-10' } as const;
  const kept: TopicEvent = {
    type: 'TopicCommuniqueQuoteKept',
    data: { topicId: 't', lineId: 'l', version: 1, communiqueId: 'k' },
  };

  it('is known by the version', () => given(topicDecider, [opened, written(), approved]).when(quote).then([kept]));

  it('is known once', () => given(topicDecider, [opened, written(), approved, kept]).when(quote).then([]));

  it.each([
    ['that nobody approved', [written()], 'line-not-in-force'],
    ['that ended', [written(1, { validUntil: '2026-03-09' }), approved], 'line-not-in-force'],
    ['that is internal', [written(1, { use: 'internal' }), approved], 'line-internal'],
    ['that nobody knows', [], 'line-not-found'],
  ])('quotes none %s', (_what, events, code) =>
    given(topicDecider, [opened, ...events])
      .when(quote)
      .thenRefused(code),
  );

  it('quotes it no more, once', () =>
    given(topicDecider, [opened, written(), approved, kept])
      .when({ kind: 'dropCommuniqueQuote', communiqueId: 'k', lineId: 'l' })
      .then([{ ...kept, type: 'TopicCommuniqueQuoteDropped' }]));
});

describe('a line to take under a ladder', () => {
  const asked = { waitsFor: [{ level: 0, ids: ['head'] }] };
  const written: TopicEvent = {
    type: 'TopicLineWritten',
    data: { topicId: 't', lineId: 'l', version: 1, ...words, authorId: 'jan', ladder, ...asked },
  };
  const signed = (level: number, approverId: string): TopicEvent => ({
    type: 'TopicLineSigned',
    data: { topicId: 't', lineId: 'l', version: 1, level, approverId, insteadOf: null, waitsFor: [] },
  });
  const approve = { kind: 'approveLine', lineId: 'l', version: 1 } as const;

  it('keeps the ladder as it was when it was written', () =>
    given(topicDecider, [opened])
      .when({ kind: 'writeLine', lineId: 'l', version: 1, words, authorId: 'jan', approval: { ladder, ...asked } })
      .then([written]));

  it('asks the next level once the first has signed', () => {
    const waitsFor = [{ level: 1, ids: ['ola'] }];
    return given(topicDecider, [opened, written])
      .when({ ...approve, judge: { ...signer('head', 0), waitsFor } })
      .then([{ ...signed(0, 'head'), data: { ...signed(0, 'head').data, waitsFor } } as TopicEvent]);
  });

  it('is approved with the last signature', () =>
    given(topicDecider, [opened, written, signed(0, 'head')])
      .when({ ...approve, judge: signer('ola', 1) })
      .then([signed(1, 'ola'), approved]));

  it.each([
    ['out of its turn', [written], signer('ola', 1), 'line-level-signed'],
    ['by whom no level names, a coordinator', [written], judge('ewa'), 'line-not-yours-to-sign'],
    ['by its author, whom a level names', [written, signed(0, 'head')], signer('jan', 1), 'own-line'],
    ['on a level that another has signed', [written, signed(0, 'head')], signer('deputy', 0), 'line-level-signed'],
  ])('is not signed %s', (_how, events, by, code) =>
    given(topicDecider, [opened, ...events])
      .when({ ...approve, judge: by })
      .thenRefused(code),
  );

  const back = { kind: 'returnLine', lineId: 'l', version: 1, reason: 'Dopisz objazd.' } as const;

  it('is given back by whoever may sign it', () =>
    given(topicDecider, [opened, written])
      .when({ ...back, judge: signer('head', 0) })
      .then([
        {
          type: 'TopicLineReturned',
          data: { topicId: 't', lineId: 'l', version: 1, reason: back.reason, authorId: 'jan' },
        },
      ]));

  it('is given back by nobody else', () =>
    given(topicDecider, [opened, written])
      .when({ ...back, judge: judge('ewa') })
      .thenRefused('line-not-yours-to-sign'));

  it('is asked about anew in its next version', () =>
    given(topicDecider, [opened, written, signed(0, 'head'), { ...written, data: { ...written.data, version: 2 } }])
      .when({ ...approve, version: 2, judge: signer('ola', 1) })
      .thenRefused('line-level-signed'));
});

describe('a level with a term', () => {
  const dueAt = '2026-03-05T11:00:00.000Z';
  const waitsFor = [{ level: 0, ids: ['head'], dueAt }];
  const line = { topicId: 't', lineId: 'l', version: 1 };
  const written: TopicEvent = {
    type: 'TopicLineWritten',
    data: { ...line, ...words, authorId: 'jan', ladder, waitsFor },
  };
  const tell = (level = 0, at = dueAt) =>
    ({ kind: 'tellLate', purpose: 'topicLine', id: 'l', level, dueAt: at, toldIds: ['head', 'ola'] }) as const;
  const late: TopicEvent = { type: 'TopicLineLate', data: { ...line, level: 0, dueAt, toldIds: ['head', 'ola'] } };
  const signed: TopicEvent = {
    type: 'TopicLineSigned',
    data: { ...line, level: 0, approverId: 'head', insteadOf: null, waitsFor: [{ level: 1, ids: ['ola'], dueAt }] },
  };

  it('is told of once, and so is the next one once its turn has come', () => {
    given(topicDecider, [opened, written]).when(tell()).then([late]);
    given(topicDecider, [opened, written, late]).when(tell()).thenNothing();
    given(topicDecider, [opened, written]).when(tell(1)).thenNothing();
    given(topicDecider, [opened, written, late, signed])
      .when(tell(1))
      .then([{ type: 'TopicLineLate', data: { ...line, level: 1, dueAt, toldIds: ['head', 'ola'] } }]);
  });

  it.each<readonly [string, TopicEvent]>([
    ['signed', signed],
    ['returned', { type: 'TopicLineReturned', data: { ...line, reason: 'Za długo', authorId: 'jan' } }],
    ['withdrawn', { type: 'TopicLineWithdrawn', data: { topicId: 't', lineId: 'l' } }],
    ['written anew, with another term', { ...written, data: { ...written.data, version: 2, waitsFor: [] } }],
  ])('is told of no more where it was %s', (_how, event) =>
    given(topicDecider, [opened, written, event]).when(tell()).thenNothing(),
  );

  it('of a holding statement is told of while its crisis goes on', () => {
    const its = { topicId: 't', crisisId: 'c', statementId: 's' };
    const covering = { ...ladder, covers: ['crisisStatement' as const] };
    const asked: TopicEvent = {
      type: 'TopicStatementWritten',
      data: { ...its, text: 'Ustalamy.', authorId: 'jan', ladder: covering, waitsFor },
    };
    const told = { ...tell(), purpose: 'crisisStatement', id: 's' } as const;
    given(topicDecider, [opened, declared, asked])
      .when(told)
      .then([{ type: 'TopicStatementLate', data: { ...its, level: 0, dueAt, toldIds: ['head', 'ola'] } }]);
    given(topicDecider, [opened, declared, asked, ended]).when(told).thenNothing();
  });
});

describe('a holding statement under a ladder', () => {
  const covering = { ...ladder, covers: ['crisisStatement' as const] };
  const its = { topicId: 't', crisisId: 'c', statementId: 's' };
  const before: TopicEvent[] = [
    opened,
    { type: 'TopicCrisisDeclared', data: { topicId: 't', crisisId: 'c', reason: 'Runął', teamIds: ['ewa'] } },
    {
      type: 'TopicStatementWritten',
      data: { ...its, text: 'Ustalamy.', authorId: 'jan', ladder: covering, waitsFor: [] },
    },
  ];
  const signed = (level: number, approverId: string): TopicEvent => ({
    type: 'TopicStatementSigned',
    data: { ...its, level, approverId, insteadOf: null, waitsFor: [] },
  });
  const approve = { kind: 'approveStatement', statementId: 's', caseIds: ['a'] } as const;

  it('leaves with the last signature, in the cases that are open then', () =>
    given(topicDecider, [...before, signed(0, 'head')])
      .when({ ...approve, judge: signer('ola', 1) })
      .then([
        signed(1, 'ola'),
        { type: 'TopicStatementApproved', data: { ...its, approverId: 'ola', caseIds: ['a'] } },
      ]));

  it('gives nothing with the first', () =>
    given(topicDecider, before)
      .when({ ...approve, judge: signer('head', 0) })
      .then([signed(0, 'head')]));

  it('leaves by no signature once the crisis was ended between two of them', () =>
    given(topicDecider, [
      ...before,
      signed(0, 'head'),
      { type: 'TopicCrisisEnded', data: { topicId: 't', crisisId: 'c' } },
    ])
      .when({ ...approve, judge: signer('ola', 1) })
      .thenRefused('crisis-over'));
});
