import { describe, expect, it } from '@jest/globals';
import { fold, type Role } from '#libs/kernel';
import { allowedActs, allowedClockActs } from './allowed.js';
import type { DecidedEvent } from './events.js';
import type { CaseKind } from './kinds.js';
import {
  about,
  assigned,
  caseAfter,
  caseRules,
  closed,
  deadline,
  dismissed,
  recorded,
  registered,
  registration,
  sent,
} from '../testing/index.js';

const allowed = (roles: readonly Role[], events: DecidedEvent[], contactErased = false) =>
  allowedActs(caseAfter(...events), { id: 'e9', unitId: 'u1', roles, leads: [] }, contactErased);

describe('what a reader may do with a case', () => {
  it.each<[string, readonly Role[], DecidedEvent[], string[]]>([
    ['nothing to an auditor', ['auditor'], [], []],
    [
      'to a registrar what keeps it in order',
      ['registrar'],
      [],
      ['note', 'addAttachments', 'correctRegistration', 'classify', 'split', 'setRequestedBy', 'dismiss'],
    ],
    [
      'to an officer the case that nobody has',
      ['officer'],
      [],
      [
        'answer',
        'note',
        'addAttachments',
        'correctRegistration',
        'take',
        'forward',
        'classify',
        'split',
        'setRequestedBy',
        'keepClocks',
        'close',
        'dismiss',
      ],
    ],
    [
      'to an officer no case that somebody has',
      ['officer'],
      [assigned],
      [
        'answer',
        'note',
        'addAttachments',
        'correctRegistration',
        'forward',
        'classify',
        'split',
        'setRequestedBy',
        'keepClocks',
        'close',
        'dismiss',
      ],
    ],
    [
      'to a coordinator assigning, whoever has it',
      ['coordinator'],
      [assigned],
      [
        'answer',
        'note',
        'addAttachments',
        'correctRegistration',
        'assign',
        'forward',
        'classify',
        'split',
        'setRequestedBy',
        'keepClocks',
        'close',
        'dismiss',
      ],
    ],
    [
      'no finding that an answered case was none',
      ['coordinator'],
      [assigned, recorded, sent],
      [
        'answer',
        'note',
        'addAttachments',
        'correctRegistration',
        'assign',
        'forward',
        'classify',
        'split',
        'setRequestedBy',
        'keepClocks',
        'close',
      ],
    ],
    [
      'of a closed case, its reopening',
      ['coordinator'],
      [closed],
      ['note', 'addAttachments', 'correctRegistration', 'forward', 'reopen'],
    ],
    [
      'of a case that was none, its reopening',
      ['registrar'],
      [dismissed],
      ['note', 'addAttachments', 'correctRegistration', 'reopen'],
    ],
  ])('offers %s', (_, roles, events, acts) => expect(allowed(roles, events)).toEqual(acts));

  it('offers closing, or another contact, once the person was erased', () =>
    expect(allowed(['coordinator'], [assigned], true)).toEqual(['correctRegistration', 'close']));
});

describe('what a clock would hear', () => {
  const of = (events: readonly DecidedEvent[], rule: string, now = '2026-03-10T09:00:00.000Z') => {
    const theCase = fold(caseRules, events);
    const { id = '' } = theCase.clock.deadlines.find((clock) => clock.rule === rule) ?? {};
    return allowedClockActs(theCase, id, now);
  };
  const onPaper = (kind: CaseKind, rule: string): DecidedEvent[] => [
    { type: 'CaseRegistered', data: { ...about, ...registration, kind, channel: 'paper' } },
    { type: 'DeadlineStarted', data: { ...about, ...deadline(about.caseId, rule) } },
  ];

  it.each<[string, readonly DecidedEvent[], string, string[]]>([
    ['a notice under UDIP 13, no pause', registered, 'UDIP-13-1', ['delayNotice', 'withdraw']],
    [
      'notice and pause under KPA 35',
      onPaper('application', 'KPA-35-3A'),
      'KPA-35-3A',
      ['delayNotice', 'pause', 'withdraw'],
    ],
    ['neither under a rule that knows none', onPaper('councillorQuestion', 'USW-23-8'), 'USW-23-8', ['withdraw']],
    ['no notice while the final answer is on its way', [...registered, recorded], 'UDIP-13-1', ['withdraw']],
    ['nothing once it has ended', [...registered, recorded, sent], 'UDIP-13-1', []],
  ])('is %s', (_, events, rule, acts) => expect(of(events, rule)).toEqual(acts));
  it('is no notice after the term, but under KPA 36', () => {
    const late = '2026-05-05T09:00:00.000Z';
    expect(of(registered, 'UDIP-13-1', late)).toEqual(['withdraw']);
    expect(of(onPaper('application', 'KPA-35-3A'), 'KPA-35-3A', late)).toEqual(['delayNotice', 'withdraw']);
  });
});
