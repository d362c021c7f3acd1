import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { EncounterEvent, EncounterType } from './events.js';

export interface Participant {
  readonly contactId: string;
  readonly newsroomId: string | null;
}

export interface EncounterDetails {
  readonly type: EncounterType;
  readonly at: string;
  readonly participants: readonly Participant[];
  readonly topic: string;
  readonly text: string;
}

export interface Encounter extends Omit<EncounterDetails, 'topic' | 'text'> {
  readonly id: string;
  /** Null once somebody who took part was erased. */
  readonly topic: string | null;
  readonly text: string | null;
  readonly caseId: string | null;
}

export type EncounterCommand =
  | { readonly kind: 'note'; readonly encounterId: string; readonly details: EncounterDetails; readonly now: string }
  | {
      readonly kind: 'correct';
      /** Only what is present changes. */
      readonly changes: Partial<EncounterDetails>;
      readonly reason: string | null;
      /** Whoever wrote it down may mend it without a reason for a while. */
      readonly needsReason: boolean;
      readonly now: string;
    }
  | { readonly kind: 'becomeCase'; readonly caseId: string };

/** A minute of grace for clocks that differ. */
const GRACE = { minutes: 1 };

export const encounterDecider: Decider<Encounter | null, EncounterCommand, EncounterEvent> = {
  initialState: null,
  decide(command, encounter) {
    if (command.kind === 'note') {
      if (encounter) return [];
      const { encounterId, details, now } = command;
      requireSense(details, now);
      return [
        { type: 'EncounterNoted', data: { encounterId, ...details, participants: [...details.participants] } },
        ...details.participants.map((one) => attended(encounterId, one, details)),
      ];
    }
    if (!encounter) throw notFound('encounter-not-found');
    if (encounter.text === null) throw notFound('encounter-erased');
    if (command.kind === 'becomeCase') {
      if (encounter.caseId === command.caseId) return [];
      if (encounter.caseId !== null) throw ruleBroken('encounter-is-case', { caseId: encounter.caseId });
      return [{ type: 'EncounterBecameCase', data: { encounterId: encounter.id, caseId: command.caseId } }];
    }
    return correct(encounter, command);
  },
  evolve(encounter, event) {
    switch (event.type) {
      case 'EncounterNoted':
      case 'EncounterCorrected': {
        const { encounterId: id, type, at, participants, topic, text } = event.data;
        return { id, type, at, participants, topic, text, caseId: encounter?.caseId ?? null };
      }
      case 'EncounterBecameCase':
        return encounter && { ...encounter, caseId: event.data.caseId };
      default:
        return encounter;
    }
  },
};

function correct(
  { id: encounterId, caseId: _caseId, topic, text, ...rest }: Encounter,
  { changes, reason, needsReason, now }: Extract<EncounterCommand, { kind: 'correct' }>,
): EncounterEvent[] {
  const before = { topic: topic ?? '', text: text ?? '', ...rest };
  const next = { ...before, ...changes };
  if (JSON.stringify(ordered(next)) === JSON.stringify(ordered(before))) return [];
  if (needsReason && !reason?.trim()) throw ruleBroken('correction-needs-reason');
  requireSense(next, now);
  const ids = (people: readonly Participant[]) => new Set(people.map(({ contactId }) => contactId));
  const [were, are] = [ids(before.participants), ids(next.participants)];
  return [
    {
      type: 'EncounterCorrected',
      data: { encounterId, ...next, participants: [...next.participants], reason: reason?.trim() || null },
    },
    ...next.participants.filter(({ contactId }) => !were.has(contactId)).map((one) => attended(encounterId, one, next)),
    ...before.participants
      .filter(({ contactId }) => !are.has(contactId))
      .map((one): EncounterEvent => ({ type: 'EncounterLeft', data: { encounterId, ...one } })),
  ];
}

const attended = (encounterId: string, one: Participant, { type, at }: EncounterDetails): EncounterEvent => ({
  type: 'EncounterAttended',
  data: { encounterId, ...one, type, at },
});

const ordered = ({ type, at, participants, topic, text }: EncounterDetails) => [
  type,
  at,
  topic,
  text,
  participants.map(({ contactId }) => contactId),
];

function requireSense({ at, participants, topic, text }: EncounterDetails, now: string): void {
  const latest = Temporal.Instant.from(now).add(GRACE);
  if (Temporal.Instant.compare(Temporal.Instant.from(at), latest) > 0) throw ruleBroken('encounter-in-future');
  if (participants.length === 0) throw ruleBroken('encounter-needs-somebody');
  if (!topic.trim() && !text.trim()) throw ruleBroken('encounter-needs-words');
}
