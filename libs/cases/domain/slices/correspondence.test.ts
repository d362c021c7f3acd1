import { describe, expect, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import { about, after, closed, deadline, message, recorded, sent, statusAfter } from '../../testing/index.js';

describe('a further message', () => {
  const followUp = message({ messageId: 'm2', mailMessageId: '<b@kurier.example>' });
  const next = deadline('m2');
  const receive: CaseCommand = { kind: 'receiveMessage', message: followUp };
  const joined: DecidedEvent = { type: 'MessageReceived', data: { ...about, ...followUp } };
  const restarted: DecidedEvent = { type: 'DeadlineStarted', data: { ...about, ...next } };

  it('joins without a new clock while one runs', () => after().when(receive).then([joined]));
  it('starts a clock of its own after an answer', () => after(recorded, sent).when(receive).then([joined, restarted]));
  it('reopens a closed case', () =>
    after(recorded, sent, closed)
      .when(receive)
      .then([joined, { type: 'CaseReopened', data: { ...about, reason: 'follow-up', messageId: 'm2' } }, restarted]));
  it('stands in the case once', () => after(joined).when(receive).thenNothing());
  it('changes nothing else when it is automatic', () => {
    const automatic = { ...followUp, automatic: true };
    after(recorded, sent, closed)
      .when({ kind: 'receiveMessage', message: automatic })
      .then([{ type: 'MessageReceived', data: { ...about, ...automatic } }]);
  });
});

describe('a colleague’s answer', () => {
  const answer = {
    messageId: 'i1',
    employeeId: 'e2',
    personId: 'c1',
    from: 'Jan <jan@urzad.example>',
    to: [],
    cc: [],
    subject: 'Re: PD',
    text: 'Most ma 40 lat.',
    wholeText: null,
    wholeHtml: null,
    htmlLeftOut: false,
    html: null,
    receivedAt: '2026-03-04T08:00:00.000Z',
    mailMessageId: null,
    attachments: [],
    rawHash: null,
    marks: [],
    recipientsLeftOut: 0,
  };
  const hear: CaseCommand = { kind: 'hearColleague', message: answer };
  const heard: DecidedEvent = { type: 'ColleagueReplied', data: { ...about, ...answer } };

  it.each([
    ['while the clock runs', []],
    ['after the answer', [recorded, sent]],
    ['in a closed case, which stays closed', [recorded, sent, closed]],
  ])('stands in the case and changes nothing of it: %s', (_, before) =>
    after(...before)
      .when(hear)
      .then([heard]),
  );
  it('stands there once', () => after(heard).when(hear).thenNothing());
  it('leaves an answered case answered', () => expect(statusAfter(recorded, sent, heard)).toBe('answered'));
  it('is no message that could be passed on as the sender’s', () =>
    after(heard)
      .when({ kind: 'forwardMessage', messageId: 'i1', employeeId: 'e3', note: null })
      .thenRefused('message-not-found'));
});

describe('what the office adds', () => {
  const scan = { attachmentId: 'a1', name: 'pismo.pdf', mediaType: 'application/pdf', size: 8, sha256: 'x' };
  const note: DecidedEvent = { type: 'NoteAdded', data: { ...about, noteId: 'n1', text: 'x', attachments: [scan] } };
  const add = (messageId: string): CaseCommand => ({
    kind: 'addAttachments',
    messageId,
    senderId: 'c1',
    attachments: [scan],
  });

  it('is a note, with its files', () =>
    after()
      .when({ kind: 'addNote', noteId: 'n1', text: 'x', attachments: [scan], mentionedIds: [] })
      .then([note]));
  it.each(['m1', 'r1', 'n1'])('is a file to what stands in the case: %s', (messageId) =>
    after(recorded, note)
      .when(add(messageId))
      .then([{ type: 'AttachmentsAdded', data: { ...about, messageId, senderId: 'c1', attachments: [scan] } }]),
  );
  it('is no file to anything else', () => after().when(add('m9')).thenRefused('message-not-found'));
});

describe('passing on', () => {
  const forward = (messageId: string): CaseCommand => ({
    kind: 'forwardMessage',
    messageId,
    employeeId: 'e2',
    note: null,
  });

  it.each(['m1', 'r1'])('takes any message of the case: %s', (messageId) =>
    after(recorded)
      .when(forward(messageId))
      .then([{ type: 'MessageForwarded', data: { ...about, messageId, employeeId: 'e2', note: null } }]),
  );
  it('takes no other', () => after().when(forward('m9')).thenRefused('message-not-found'));
});
