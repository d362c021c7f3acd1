import { describe, expect, it } from '@jest/globals';
import { given, type recorded } from '#libs/projections/testing';
import { Manifests } from '#libs/manifest';
import { casesManifest } from '../../cases/manifest.js';
import { mailOutgoingManifest } from '../../mail-outgoing/manifest.js';
import { personalDataManifest } from '../../personal-data/manifest.js';
import { auditProjection, type AuditEntryRow } from './audit.js';

type Example = Parameters<typeof recorded>[0][number];

const metadata = (actor: string): Example['metadata'] => ({
  schema: 1,
  actor,
  role: 'officer',
  client: 'console/0.1.0',
  commandId: 'command',
  $correlationId: 'command',
  $causationId: 'command',
  occurredAt: '2026-03-02T08:00:00.000Z',
});
const manifests = new Manifests([casesManifest, mailOutgoingManifest, personalDataManifest]);
const projection = auditProjection(manifests);
const theCase = { caseId: 'i', contactId: 'maria' };
const registered: Example = {
  type: 'CaseRegistered',
  data: { ...theCase, number: '2026/000123', channel: 'email', subject: 'Droga', newsroomId: 'kurier' },
};
const noted = (text: string): Example => ({
  type: 'NoteAdded',
  data: { ...theCase, noteId: 'n', text },
  metadata: metadata('anna'),
});
const erased: Example = { type: 'SubjectErased', data: { subject: 'maria' }, stream: 'subject-maria' };

const entries = (...events: Example[]) =>
  given(projection, events).rowsOf('audit_entries') as unknown as readonly AuditEntryRow[];
const words = ({ type, facts, texts }: AuditEntryRow) =>
  manifests.describe({ type, data: { ...facts, ...texts } } as never, new Map(), 'pl');

describe('the audit', () => {
  it('says who did what, by which right, about what', () =>
    given(projection, [registered, noted('Pilne')]).then({
      audit_entries: [
        { type: 'CaseRegistered', actor_id: 'system', subject_kind: 'case', subject_id: 'i' },
        { type: 'NoteAdded', actor_id: 'anna', role: 'officer', case_id: 'i', contact_id: 'maria' },
      ],
      audit_cases: [{ case_id: 'i', newsroom_id: 'kurier' }],
    }));

  it('keeps personal texts apart, and what no words need not at all', () => {
    const [message] = entries({
      type: 'MessageReceived',
      data: { ...theCase, from: 'maria@kurier.pl', text: 'Treść', html: '<p>Treść</p>', automatic: false, cc: ['x'] },
    });
    expect(message!.texts).toEqual({ from: 'maria@kurier.pl' });
    expect(message!.facts).toEqual({ ...theCase, from: null, automatic: false });
  });

  it('cuts long texts', () => {
    const [note] = entries(noted(`${'a'.repeat(199)}🙂${'b'.repeat(1000)}`));
    expect(note!.texts).toEqual({ text: `${'a'.repeat(199)}…` });
  });

  it('forgets what it holds of an erased person, and still says what was done', () => {
    const [case_, note, erasure] = entries(registered, noted('Maria dzwoniła'), erased);
    expect([case_!.texts, note!.texts]).toEqual([null, null]);
    expect([case_, note, erasure].map((entry) => words(entry!))).toEqual([
      'Zarejestrowano sprawę 2026/000123 (e-mailem): (dane usunięte)',
      'Notatka: (dane usunięte)',
      'Usunięto dane osoby',
    ]);
  });

  it('keeps what it does not know, and shows it by its name', () => {
    const [entry] = entries({ type: 'LedgerOpened', data: { ledgerId: 'l', title: { $enc: 1 } }, stream: 'ledger-l' });
    expect(entry).toMatchObject({
      subject_kind: 'ledger',
      subject_id: 'l',
      facts: { ledgerId: 'l', title: null },
      texts: null,
    });
    expect(words(entry!)).toBe('LedgerOpened');
  });

  it('moves a case with a corrected sender to the right history, from its beginning', () => {
    const corrected: Example = {
      type: 'RegistrationCorrected',
      data: { ...theCase, contactId: 'jan', previousContactId: 'maria', newsroomId: null, reason: 'pomyłka' },
    };
    const rows = entries(registered, corrected);
    expect(rows.map(({ contact_id, person_id }) => [contact_id, person_id])).toEqual([
      ['jan', 'maria'],
      ['jan', 'jan'],
    ]);
  });

  it('puts all that happened in a case into the history of its newsroom, wherever that is corrected to', () => {
    const corrected = (newsroomId: string | null): Example => ({
      type: 'RegistrationCorrected',
      data: { ...theCase, newsroomId, reason: 'pomyłka' },
    });
    const newsrooms = (...events: Example[]) => entries(...events).map(({ newsroom_id }) => newsroom_id);
    expect(newsrooms(registered, noted('Pilne'))).toEqual(['kurier', 'kurier']);
    expect(newsrooms(registered, corrected('echo'), noted('Pilne'))).toEqual(['echo', 'echo', 'echo']);
    expect(newsrooms(registered, corrected(null), noted('Pilne'))).toEqual([null, null, null]);
  });

  it('counts a receipt as contact with its receiver, and a notice to an employee not', () => {
    const sent = (kind: string, personId: string, mailId: string): Example => ({
      type: 'MailSent',
      data: {
        mailId,
        personId,
        kind,
        about: { kind: 'case', id: 'i' },
        caseId: 'i',
        sentAt: '2026-03-02T08:00:00.000Z',
      },
    });
    const rows = entries(sent('receipt', 'maria', 'm1'), sent('assignment', 'anna', 'm2'));
    expect(rows.map(({ contact_id, subject_id }) => [contact_id, subject_id])).toEqual([
      ['maria', 'i'],
      [null, 'i'],
    ]);
  });
});
