import { describe, expect, it } from '@jest/globals';
import { Manifests } from '#libs/manifest';
import { given, type recorded } from '#libs/projections/testing';
import { notificationsProjection, type NotificationRow } from '../../notifications/projections/notifications.js';
import { interventionsManifest } from '../manifest.js';
import { interventionsProjection, type InterventionRow } from './interventions.js';

type Example = Parameters<typeof recorded>[0][number];

const its = { caseId: 'c', contactId: 'p' };
const event = (type: string, data: object = {}): Example => ({
  type,
  data: { ...its, ...data },
  metadata: {
    schema: 1,
    actor: 'ola',
    client: 'console/0.1.0',
    commandId: 'command',
    $correlationId: 'command',
    $causationId: 'command',
    occurredAt: '2026-03-02T08:00:00.000Z',
  },
});
const registered = event('CaseRegistered', { kind: 'intervention' });
const placed = event('InterventionPlaced', {
  address: 'ul. Długa 7',
  road: null,
  kilometre: null,
  latitude: 50,
  longitude: 19,
  areaCode: '9601012',
});
const step = (name: string, promise: string | null) =>
  event('InterventionStepTaken', { stepId: name, step: name, public: true, text: 'T', promisedFor: promise, promise });
const broken = (told: string[]) => event('InterventionPromiseBroken', { promise: '2026-03-01', told });

const rowAfter = (...events: Example[]) =>
  given(interventionsProjection, events).rowsOf('interventions')[0] as unknown as InterventionRow | undefined;

it('notes when a report was reopened, and makes no report of another case', () => {
  const reopened = event('CaseReopened', { reason: 'znów się zapadło' });
  expect(rowAfter(registered, reopened)?.reopened_at).toBe('2026-03-02T08:00:00.000Z');
  expect(rowAfter(reopened)).toBeUndefined();
});

describe('the steps of reports', () => {
  it('stand with their moment, until they are withdrawn', () => {
    const withdrawn = event('InterventionStepWithdrawn', {
      stepId: 'done',
      reason: 'R',
      state: 'accepted',
      promise: null,
    });
    expect(
      given(interventionsProjection, [step('accepted', null), step('done', null), withdrawn]).rowsOf(
        'intervention_steps',
      ),
    ).toMatchObject([{ case_id: 'c', step_id: 'accepted', step: 'accepted' }]);
  });
});

describe('the list of reports', () => {
  it('has each report from its registration on, and no other case', () => {
    expect(rowAfter(registered)).toMatchObject({ case_id: 'c' });
    expect(rowAfter(event('CaseRegistered', { kind: 'pressInquiry' }))).toBeUndefined();
    expect(rowAfter(event('CaseClassified', { kind: 'intervention' }))).toMatchObject({ case_id: 'c' });
  });

  it.each([
    ['a place', [placed], { address: 'ul. Długa 7', area_code: '9601012' }],
    ['a step', [step('accepted', '2026-03-09')], { state: 'accepted', promise: '2026-03-09' }],
    ['the end of it', [step('accepted', '2026-03-09'), step('done', null)], { state: 'done', promise: null }],
    [
      'a step that was withdrawn',
      [
        step('done', null),
        event('InterventionStepWithdrawn', { stepId: 'done', reason: 'R', state: 'reported', promise: null }),
      ],
      { state: 'reported' },
    ],
    [
      'what was said after its end',
      [event('InterventionRated', { satisfied: false, comment: null })],
      { satisfied: false },
    ],
    [
      'a broken promise',
      [step('accepted', '2026-03-01'), broken([])],
      { promise: '2026-03-01', told_of: '2026-03-01' },
    ],
    [
      'its person’s erasure',
      [placed, event('SubjectErased', { subject: 'p' })],
      { address: null, latitude: null, area_code: '9601012' },
    ],
    ['its disposal', [placed, event('CaseDisposed')], { address: null, longitude: null }],
  ])('after %s', (_, events, expected) => expect(rowAfter(registered, ...events)).toMatchObject(expected));
});

describe('a broken promise', () => {
  const bell = notificationsProjection(new Manifests([interventionsManifest]));
  const toldOf = (...events: Example[]) =>
    (given(bell, events).rowsOf('notifications') as unknown as readonly NotificationRow[])
      .filter(({ settled }) => !settled)
      .map(({ recipient, kind }) => `${recipient}: ${kind}`)
      .sort();

  it('is told to whoever has the case and to the head of its unit, else to the coordinators, until something is done', () => {
    expect(toldOf(broken(['ola', 'ewa']))).toEqual(['ewa: promiseBroken', 'ola: promiseBroken']);
    expect(toldOf(broken([]))).toEqual(['role:coordinator: promiseBroken']);
    expect(toldOf(broken(['ola']), step('ordered', '2026-03-20'))).toEqual([]);
  });
});
