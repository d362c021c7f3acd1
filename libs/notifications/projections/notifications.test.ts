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
const toldOf = (...events: Example[]) =>
  (given(projection, events).rowsOf('notifications') as unknown as readonly NotificationRow[])
    .filter(({ position }) => position !== null)
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

  it('warn the case officer, and escalate to whoever coordinates', () => {
    const warned = (caseOfficerId: string | null) => event('DeadlineWarned', { caseOfficerId });
    expect(toldOf(registered, warned('anna'), event('CaseEscalated', { level: 2 }))).toEqual([
      'anna: deadlineWarned',
      'role:coordinator: escalated',
    ]);
    expect(toldOf(registered, warned(null))).toEqual([]);
  });
});
