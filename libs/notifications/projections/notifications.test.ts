import { describe, expect, it } from '@jest/globals';
import { given, type recorded } from '#libs/projections/testing';
import { Manifests } from '#libs/manifest';
import { casesManifest } from '../../cases/manifest.js';
import { notificationsProjection, type NotificationRow } from './notifications.js';

type Example = Parameters<typeof recorded>[0][number];

const by = (actor: string): Example['metadata'] => ({
  schema: 1,
  actor,
  client: 'console/0.1.0',
  commandId: 'command',
  $correlationId: 'command',
  $causationId: 'command',
  occurredAt: '2026-03-02T08:00:00.000Z',
});
const event = (type: string, data: object, actor = 'system'): Example => ({
  type,
  data: { caseId: 'i', contactId: 'maria', ...data },
  metadata: by(actor),
});
const registered = event('CaseRegistered', { number: '2026/000123', subject: 'Droga' });
const message = (automatic = false) => event('MessageReceived', { automatic });
const assign = (employeeId: string, actor = 'kierownik', previousEmployeeId: string | null = null) =>
  event('CaseAssigned', { employeeId, previousEmployeeId, priority: 'normal', note: null }, actor);
const replied = (actor: string) => event('ReplyRecorded', { replyId: 'r' }, actor);
const failed = (givenUp: boolean) =>
  event('ReplyFailed', { replyId: 'r', final: true, givenUp, reason: 'nie ma takiego adresu' });

const projection = notificationsProjection(new Manifests([casesManifest]));
const rowsAfter = (...events: Example[]) =>
  (given(projection, events).rowsOf('notifications') as unknown as readonly NotificationRow[]).filter(
    ({ position, settled }) => position !== null && !settled,
  );
const toldOf = (...events: Example[]) =>
  rowsAfter(...events)
    .map(({ recipient, kind }) => `${recipient}: ${kind}`)
    .sort();

describe('notifications', () => {
  it('tell of an assignment, but not those who took the case themselves', () => {
    expect(toldOf(registered, message(), assign('anna'))).toEqual(['anna: assigned']);
    expect(toldOf(registered, message(), assign('anna', 'anna'))).toEqual([]);
  });

  it('tell the case officer of a follow-up, once a case, and of no automatic reply', () => {
    expect(toldOf(registered, message(), assign('anna', 'anna'), message(), message())).toEqual(['anna: followUp']);
    expect(toldOf(registered, message(), assign('anna', 'anna'), message(true))).toEqual([]);
    expect(toldOf(registered, message(), message())).toEqual([]);
  });

  it('go to whoever has the case now', () =>
    expect(toldOf(registered, assign('anna', 'anna'), message(), assign('jan', 'jan', 'anna'))).toEqual([]));

  it('tell the author and the case officer of an answer that cannot be delivered, one person once', () => {
    const history = [registered, assign('anna', 'anna')];
    expect(toldOf(...history, replied('jan'), failed(false))).toEqual([]);
    expect(toldOf(...history, replied('jan'), failed(true))).toEqual(['anna: replyFailed', 'jan: replyFailed']);
    expect(toldOf(...history, replied('anna'), failed(true))).toEqual(['anna: replyFailed']);
  });

  it('tell of a notice of delay that did not arrive once, and of an answer that fails after it', () => {
    const history = [
      registered,
      assign('anna', 'anna'),
      replied('jan'),
      failed(true),
      event('DelayNoticeUndelivered', { replyId: 'r' }),
    ];
    const notice = ['anna: delayNoticeFailed', 'jan: delayNoticeFailed'];
    expect(toldOf(...history)).toEqual(notice);
    expect(toldOf(...history, failed(true))).toEqual([...notice, 'anna: replyFailed', 'jan: replyFailed'].sort());
  });

  const clock = { deadlineId: 'd', rule: 'UDIP-13-1', dueAt: '2026-03-16T23:00:00.000Z' };
  const warned = (caseOfficerId: string | null) => event('DeadlineWarned', { ...clock, caseOfficerId });
  const escalated = (level: number, caseOfficerId: string | null = null) =>
    event('CaseEscalated', { ...clock, level, caseOfficerId });

  it('warn the case officer, and escalate to whoever coordinates, and to the case officer', () => {
    expect(toldOf(registered, warned('anna'), escalated(2, 'anna'))).toEqual([
      'anna: deadlineWarned',
      'anna: escalated',
      'role:coordinator: escalated',
    ]);
    expect(toldOf(registered, warned(null))).toEqual(['role:coordinator: deadlineWarned']);
  });
  it('say which clock, until when, and who has the case: one line however often it is escalated', () => {
    const history = [registered, escalated(1), escalated(2)];
    expect(rowsAfter(...history)).toMatchObject([
      { part: 'd', part_pl: expect.any(String), until: clock.dueAt, holder: null, level: 2, waits: true },
    ]);
    expect(given(projection, history).rowsOf('notification_times')).toHaveLength(2);
  });
  it('wait for nobody once somebody has it, until the next level', () => {
    const taken = event('EscalationAcknowledged', { deadlineId: 'd', level: 1, employeeId: 'jan' });
    expect(rowsAfter(registered, escalated(1), taken)).toMatchObject([{ waits: false, taken_by: 'jan' }]);
    const back = event('AcknowledgementWithdrawn', { deadlineId: 'd', level: 1, employeeId: 'jan' });
    expect(rowsAfter(registered, escalated(1), taken, back)).toMatchObject([{ waits: true, taken_by: null }]);
    expect(rowsAfter(registered, escalated(1), taken, escalated(3))).toMatchObject([{ waits: true, taken_by: null }]);
  });
  it('are gone with the answer, with another term, and with the case', () => {
    const history = [registered, assign('anna'), warned('anna'), escalated(1)];
    expect(toldOf(...history, event('ReplySent', { final: true, answered: true }))).toEqual(['anna: assigned']);
    expect(toldOf(...history, event('ReplySent', { final: false, answered: false }))).toHaveLength(3);
    expect(toldOf(...history, event('DeadlineRecomputed', { deadlineId: 'd' }))).toEqual(['anna: assigned']);
    expect(toldOf(...history, event('DeadlineRecomputed', { deadlineId: 'other' }))).toHaveLength(3);
    expect(toldOf(...history, event('CaseClosed', {}))).toEqual([]);
  });
});
