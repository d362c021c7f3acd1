import { describe, expect, it } from '@jest/globals';
import { CASE_COLUMNS, caseKey, planCases, type CaseColumn, type OfficeNow } from './case-file.js';

const OFFICE: OfficeNow = {
  kinds: [
    { code: 'pressInquiry', names: ['Zapytanie prasowe'], handledBy: ['officer'] },
    { code: 'complaint', names: ['Skarga'], handledBy: ['coordinator'] },
  ],
  staff: [
    { id: 'ola', name: 'Ola Lis', email: 'ola@urzad.example', roles: ['officer'] },
    { id: 'jan-1', name: 'Jan Kos', email: 'jan1@urzad.example', roles: ['officer'] },
    { id: 'jan-2', name: 'Jan Kos', email: 'jan2@urzad.example', roles: ['officer'] },
  ],
  cases: new Set([caseKey('Znana', '2026-02-01T23:00:00Z')]),
  now: '2026-03-10T12:00:00Z',
};
const EMPTY = Object.fromEntries(Object.keys(CASE_COLUMNS).map((column) => [column, ''])) as Record<CaseColumn, string>;
const plan = (...cells: Partial<Record<CaseColumn, string>>[]) =>
  planCases(
    cells.map((some, place) => ({ line: place + 2, cells: { ...EMPTY, ...some } })),
    OFFICE,
  );

describe('the open cases of a file', () => {
  it('came when they came, in Warsaw', () => {
    const { planned, faults } = plan({
      subject: 'Remont mostu',
      receivedAt: '2.03.2026 9:15',
      sender: 'Anna Żak',
      email: 'Anna@KURIER.pl',
      newsroom: 'Kurier',
      assignee: 'Lis Ola',
      due: '2026-03-12',
      text: 'Kiedy?',
      oldNumber: 'BP.12.2026',
    });
    expect(faults).toEqual([]);
    expect(planned).toEqual([
      {
        line: 2,
        subject: 'Remont mostu',
        kind: 'pressInquiry',
        receivedAt: '2026-03-02T08:15:00.000Z',
        channel: 'email',
        sender: { name: 'Anna Żak', email: 'Anna@kurier.pl', newsroom: 'Kurier' },
        assigneeId: 'ola',
        dueAt: '2026-03-12T23:00:00.000Z',
        text: 'Kiedy?\n\nDawny znak: BP.12.2026',
      },
    ]);
  });

  it.each<[string, string | null, Partial<Record<CaseColumn, string>>]>([
    ['line-subject-missing', 'subject', { receivedAt: '2026-03-02' }],
    ['line-date-invalid', 'receivedAt', { subject: 'A', receivedAt: '31.02.2026' }],
    ['line-date-invalid', 'receivedAt', { subject: 'A', receivedAt: 'wczoraj' }],
    ['line-date-in-future', 'receivedAt', { subject: 'A', receivedAt: '2026-03-11' }],
    ['line-kind-unknown', 'kind', { subject: 'A', receivedAt: '2026-03-02', kind: 'ploteczka' }],
    ['line-channel-unknown', 'channel', { subject: 'A', receivedAt: '2026-03-02', channel: 'gołąb' }],
    ['line-email-invalid', 'email', { subject: 'A', receivedAt: '2026-03-02', email: 'nikt' }],
    ['line-assignee-unknown', 'assignee', { subject: 'A', receivedAt: '2026-03-02', assignee: 'Nikt' }],
    ['line-assignee-ambiguous', 'assignee', { subject: 'A', receivedAt: '2026-03-02', assignee: 'Jan Kos' }],
    [
      'line-assignee-cannot',
      'assignee',
      { subject: 'A', receivedAt: '2026-03-02', kind: 'skarga', assignee: 'Ola Lis' },
    ],
    ['line-due-past', 'due', { subject: 'A', receivedAt: '2026-03-02', assignee: 'Ola Lis', due: '2026-03-09' }],
    ['line-due-of-nobody', 'due', { subject: 'A', receivedAt: '2026-03-02', due: '2026-03-20' }],
  ])('%s in %s', (code, column, cells) => expect(plan(cells).faults).toMatchObject([{ line: 2, code, column }]));

  it('stand once in a file, and once in the office', () => {
    const one = { subject: 'A', receivedAt: '2026-03-02', sender: 'Ewa' };
    const { planned, known, faults } = plan(
      one,
      { ...one },
      { ...one, sender: 'Jan' },
      { subject: 'znana', receivedAt: '2.2.2026' },
    );
    expect(planned.map(({ line }) => line)).toEqual([2, 4]);
    expect(faults).toMatchObject([{ line: 3, code: 'line-repeated', parameters: { other: 2 } }]);
    expect(known).toEqual([5]);
  });
});
