import { describe, expect, it } from '@jest/globals';
import { given, type ExampleEvent } from '#libs/projections/testing';
import { timelineProjection } from './timeline.js';

const body = (newsroomId: string, name: string | null, kind = 'publicBody'): ExampleEvent => ({
  type: 'NewsroomRegistered',
  stream: `newsroom-${newsroomId}`,
  data: { newsroomId, name, kind, domains: [], reach: null, county: null, addresses: [], editorId: null },
});
const renamed = (newsroomId: string, name: string, kind = 'publicBody'): ExampleEvent => ({
  ...body(newsroomId, name, kind),
  type: 'NewsroomChanged',
});
const ofCase = (type: string, data: object = {}): ExampleEvent => ({
  type,
  stream: 'case-1',
  data: { caseId: 'case-1', contactId: 'zenon', ...data },
});
const passedOn = (name: string | null): readonly ExampleEvent[] => [
  ofCase('CaseRegistered', {
    newsroomId: null,
    kind: 'complaint',
    subject: 'Skarga na drogę',
    receivedAt: '2026-03-02T07:00:00.000Z',
    begunByUs: false,
  }),
  ofCase('ReplyRecorded', { replyId: 'r', subject: 'Przekazanie skargi', text: 'Droga jest wojewódzka.' }),
  ofCase('CaseForwarded', { replyId: 'r', body: name }),
];
const names = (events: readonly ExampleEvent[]) =>
  given(timelineProjection, events)
    .rowsOf('body_names')
    .map(
      ({ newsroom_id, body_key, current }) => `${String(newsroom_id)}: ${String(body_key)}${current ? '' : ' (then)'}`,
    );
const notice = (events: readonly ExampleEvent[]) =>
  given(timelineProjection, events)
    .rowsOf('contact_timeline')
    .find(({ id }) => id === 'reply-r');

describe('the history of a public body', () => {
  it.each([
    ['as the register has it', 'Wojewoda Olszański'],
    ['in other letters and spaces', ' wojewoda  OLSZANSKI '],
    ['with a comma', 'Wojewoda, Olszański'],
  ])('holds what was passed on to it, named %s', (_, name) =>
    expect(notice(passedOn(name))).toMatchObject({ contact_id: 'zenon', body_key: 'wojewoda olszanski' }),
  );

  it('holds nothing by no name', () => expect(notice(passedOn(' – '))).toMatchObject({ body_key: null }));

  it('knows the body by the names that it had', () => {
    expect(names([body('w', 'Wojewoda Olszański')])).toEqual(['w: wojewoda olszanski']);
    expect(names([body('w', 'Wojewoda Olszański'), renamed('w', 'Wojewoda Północny')])).toEqual([
      'w: wojewoda olszanski (then)',
      'w: wojewoda polnocny',
    ]);
    expect(
      names([body('w', 'Wojewoda Olszański'), renamed('w', 'Wojewoda Północny'), renamed('w', 'Wojewoda Olszański')]),
    ).toEqual(['w: wojewoda olszanski', 'w: wojewoda polnocny (then)']);
  });

  it('is none of a newsroom, of a body that became one, or of an entry that was withdrawn', () => {
    expect(names([body('n', 'Kurier', 'daily')])).toEqual([]);
    expect(names([body('n', 'Kurier Urzędowy'), renamed('n', 'Kurier Urzędowy', 'periodical')])).toEqual([]);
    expect(names([body('w', 'Wojewoda'), { type: 'NewsroomWithdrawn', data: { newsroomId: 'w' } }])).toEqual([]);
  });

  it('loses the words with whoever complained, and with the case', () => {
    const gone = { title: null, excerpt: null, body_key: null };
    const erased = { type: 'SubjectErased', data: { subject: 'zenon' } };
    expect(notice([...passedOn('Wojewoda'), erased])).toMatchObject(gone);
    expect(notice([...passedOn('Wojewoda'), ofCase('CaseDisposed')])).toMatchObject(gone);
    expect(names([body('w', 'Jan Kos'), { type: 'SubjectErased', data: { subject: 'w' } }])).toEqual([]);
  });

  it('goes on when the notice was taken back', () =>
    expect(notice([...passedOn('Wojewoda'), ofCase('ReplyCancelled', { replyId: 'r' })])).toBeUndefined());
});
