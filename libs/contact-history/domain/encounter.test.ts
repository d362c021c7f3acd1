import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { encounterDecider, type EncounterDetails } from './encounter.js';
import type { EncounterEvent } from './events.js';

const now = '2026-05-20T10:00:00.000Z';
const details: EncounterDetails = {
  type: 'pressBreakfast',
  at: '2026-05-20T08:00:00.000Z',
  participants: [
    { contactId: 'maria', newsroomId: 'kurier' },
    { contactId: 'jan', newsroomId: null },
  ],
  topic: 'Obwodnica',
  text: 'Pytali o termin.',
};
const noted: EncounterEvent = {
  type: 'EncounterNoted',
  data: { encounterId: 'e', ...details, participants: [...details.participants] },
};
const attended = (contactId: string, newsroomId: string | null): EncounterEvent => ({
  type: 'EncounterAttended',
  data: { encounterId: 'e', contactId, newsroomId, type: details.type, at: details.at },
});
const history = [noted, attended('maria', 'kurier'), attended('jan', null)];
const note = (changes: Partial<EncounterDetails> = {}) =>
  ({ kind: 'note', encounterId: 'e', details: { ...details, ...changes }, now }) as const;
const correct = (changes: Partial<EncounterDetails>, reason: string | null = null, needsReason = false) =>
  ({ kind: 'correct', changes, reason, needsReason, now }) as const;

describe('a contact outside of cases', () => {
  it('is noted once, and stands in the history of each who took part', () => {
    given(encounterDecider, []).when(note()).then(history);
    given(encounterDecider, history).when(note()).thenNothing();
  });

  it.each([
    ['encounter-in-future', { at: '2026-05-20T10:02:00.000Z' }],
    ['encounter-needs-somebody', { participants: [] }],
    ['encounter-needs-words', { topic: ' ', text: '' }],
  ])('that makes no sense is refused: %s', (code, changes) =>
    given(encounterDecider, []).when(note(changes)).thenRefused(code),
  );

  it('is mended at once by its author, and with a reason later', () => {
    const data = { encounterId: 'e', ...details, participants: [...details.participants], text: 'Pytali o koszt.' };
    given(encounterDecider, history)
      .when(correct({ text: 'Pytali o koszt.' }))
      .then([{ type: 'EncounterCorrected', data: { ...data, reason: null } }]);
    given(encounterDecider, history)
      .when(correct({ text: 'Pytali o koszt.' }, ' ', true))
      .thenRefused('correction-needs-reason');
    given(encounterDecider, history)
      .when(correct({ text: 'Pytali o koszt.' }, 'Pomyłka', true))
      .then([{ type: 'EncounterCorrected', data: { ...data, reason: 'Pomyłka' } }]);
  });

  it('corrected to what it is already does nothing', () =>
    given(encounterDecider, history)
      .when(correct({ ...details }))
      .thenNothing());

  it('says who came, and who had not come after all', () => {
    const participants = [details.participants[0]!, { contactId: 'ewa', newsroomId: 'radio' }];
    given(encounterDecider, history)
      .when(correct({ participants }))
      .then([
        { type: 'EncounterCorrected', data: { encounterId: 'e', ...details, participants, reason: null } },
        attended('ewa', 'radio'),
        { type: 'EncounterLeft', data: { encounterId: 'e', contactId: 'jan', newsroomId: null } },
      ]);
  });

  it('becomes one case', () => {
    const became: EncounterEvent = { type: 'EncounterBecameCase', data: { encounterId: 'e', caseId: 'c' } };
    given(encounterDecider, history).when({ kind: 'becomeCase', caseId: 'c' }).then([became]);
    given(encounterDecider, [...history, became])
      .when({ kind: 'becomeCase', caseId: 'c' })
      .thenNothing();
    given(encounterDecider, [...history, became])
      .when({ kind: 'becomeCase', caseId: 'd' })
      .thenRefused('encounter-is-case');
  });

  it('whose words were erased cannot be changed', () => {
    const erased: EncounterEvent = {
      type: 'EncounterNoted',
      data: { ...noted.data, topic: null, text: null },
    };
    given(encounterDecider, [erased])
      .when(correct({ text: 'x' }))
      .thenRefused('encounter-erased');
  });
});
