import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { closed, registered as pressInquiry } from '#libs/cases/testing';
import { accreditationCase, type AccreditationCommand } from './accreditation.js';
import type { AccreditationEvent } from './events.js';
import './kind.js';

const caseId = 'i1';
const registered = pressInquiry
  .slice(0, 1)
  .map((event) => ({ ...event, data: { ...event.data, kind: 'accreditation' } }));
const opening = { event: 'Otwarcie hali', on: '2026-03-14', place: 'ul. Sportowa 1' };
const described: AccreditationEvent = { type: 'AccreditationDescribed', data: { caseId, ...opening } };
const piotr = { caseId, personId: 'p1', name: 'Piotr Lech' };
const named: AccreditationEvent = { type: 'JournalistNamed', data: { ...piotr, contactId: null } };
const accredited: AccreditationEvent = { type: 'JournalistAccredited', data: piotr };
const decide = (decision: 'accredited' | 'refused', reason: string | null = null): AccreditationCommand => ({
  type: 'Decide',
  caseId,
  personId: 'p1',
  decision,
  reason,
});
const name: AccreditationCommand = { type: 'Name', caseId, personId: 'p1', contactId: null, name: 'Piotr Lech' };
const describeIt: AccreditationCommand = { type: 'Describe', caseId, occasion: opening };

const after = (...events: readonly unknown[]) =>
  given(accreditationCase, [...registered, ...events] as unknown as AccreditationEvent[]);

describe('an accreditation', () => {
  it('says of which event it is, once', () => {
    after().when(describeIt).then([described]);
    after(described).when(describeIt).thenNothing();
  });
  it('is of a meeting of the plan, which stays when words are put right, and may be chosen anew or cleared', () => {
    const which = (pressEventId?: string): AccreditationEvent => ({
      type: 'AccreditationDescribed',
      data: { caseId, ...opening, ...(pressEventId !== undefined && { pressEventId }) },
    });
    const choose = (pressEventId?: string | null): AccreditationCommand => ({
      ...{ type: 'Describe', caseId, occasion: { ...opening, pressEventId } },
    });
    after()
      .when(choose('m1'))
      .then([which('m1')]);
    after(which('m1')).when(choose()).thenNothing();
    after(which('m1'))
      .when(choose('m2'))
      .then([which('m2')]);
    after(which('m1')).when(choose(null)).then([which()]);
    after(which('m1'), which()).when(choose(null)).thenNothing();
  });
  it('names whoever asks, and lets them in or not', () => {
    after().when(name).then([named]);
    after(named).when(decide('accredited')).then([accredited]);
    after(named, accredited)
      .when(decide('refused', 'brak miejsc'))
      .then([{ type: 'AccreditationRefused', data: { ...piotr, reason: 'brak miejsc' } }]);
    after(named, accredited).when(decide('accredited')).thenNothing();
    after(named)
      .when({ type: 'Remove', caseId, personId: 'p1' })
      .then([{ type: 'JournalistRemoved', data: piotr }]);
  });
  it.each<[string, readonly unknown[], AccreditationCommand, string]>([
    ['whoever is on the list already', [named], name, 'journalist-named-already'],
    ['a decision on somebody who is not', [], decide('accredited'), 'journalist-not-found'],
    ['a refusal without a reason', [named], decide('refused'), 'refusal-needs-reason'],
    ['what came once the case was closed', [closed], name, 'case-closed'],
    [
      'what came once the case is of another kind',
      [{ type: 'CaseClassified', data: { caseId, contactId: 'c1', kind: 'other', previousKind: 'accreditation' } }],
      describeIt,
      'case-of-another-kind',
    ],
  ])('refuses %s', (_, events, command, code) =>
    after(...events)
      .when(command)
      .thenRefused(code),
  );
  it('needs a case', () => given(accreditationCase, []).when(describeIt).thenRefused('case-not-found'));
});
