import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/kernel';
import { allowedActs } from './allowed.js';
import type { DecidedEvent } from './events.js';
import { assigned, caseAfter, closed, dismissed, recorded, sent } from '../testing/index.js';

const allowed = (roles: readonly Role[], events: DecidedEvent[], contactErased = false) =>
  allowedActs(caseAfter(...events), { id: 'e9', unitId: 'u1', roles }, contactErased);

describe('what a reader may do with a case', () => {
  it.each<[string, readonly Role[], DecidedEvent[], string[]]>([
    ['nothing to an auditor', ['auditor'], [], []],
    [
      'to a registrar what keeps it in order',
      ['registrar'],
      [],
      ['note', 'addAttachments', 'correctRegistration', 'classify', 'setRequestedBy', 'dismiss'],
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
