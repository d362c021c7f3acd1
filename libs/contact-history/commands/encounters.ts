import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RegisterCase, type CaseKind, type RegisteredCase } from '#libs/cases';
import { contactAt, newsroomNow } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, deriveId, fold, isoInstant, notFound, ruleBroken } from '#libs/kernel';
import { encounterDecider, type Encounter, type EncounterDetails, type Participant } from '../domain/encounter.js';
import { encounterStream, type EncounterType, type RecordedEncounterEvent } from '../domain/events.js';

export interface NewEncounter {
  readonly type: EncounterType;
  /** ISO 8601; now where left out. */
  readonly at?: string | undefined;
  readonly participantIds: readonly string[];
  readonly topic: string;
  readonly text: string;
}

/** Notes a contact outside of any case. @throws OfficeError contact-not-found, encounter-in-future, encounter-needs-somebody, encounter-needs-words */
export class NoteEncounter extends Command<{ readonly id: string; readonly outcome: Outcome }> {
  constructor(
    readonly encounter: NewEncounter,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Puts it right: within an hour its author needs no reason. @throws OfficeError encounter-not-found, encounter-erased, correction-needs-reason, changed; as NoteEncounter */
export class CorrectEncounter extends Command<Outcome> {
  constructor(
    readonly encounterId: string,
    readonly changes: Partial<NewEncounter> & { readonly reason?: string | undefined },
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

/**
 * Makes it a case of the first who took part: its words are the first message, and it came in when it was. Once only.
 * @throws OfficeError encounter-not-found, encounter-erased, encounter-is-case
 */
export class MakeEncounterCase extends Command<RegisteredCase> {
  constructor(
    readonly encounterId: string,
    readonly asCase: {
      readonly subject?: string | undefined;
      readonly kind?: CaseKind | undefined;
      readonly unitId: string | null;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** In which whoever wrote it down mends it without a reason. */
const MENDING = { hours: 1 };

@CommandHandler(NoteEncounter)
export class NoteEncounterHandler implements ICommandHandler<NoteEncounter> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async execute({ encounter, context }: NoteEncounter) {
    const id = deriveId('encounter', context.commandId);
    const now = this.clock.nowIso();
    const { type, at, participantIds, topic, text } = encounter;
    const participants = await participantsOf(this.journal, participantIds);
    const details = { type, at: at ? isoInstant(at) : now, participants, topic: topic.trim(), text: text.trim() };
    const outcome = await this.journal.execute({
      stream: encounterStream(id),
      decider: encounterDecider,
      command: { kind: 'note', encounterId: id, details, now },
      context,
    });
    return { id, outcome };
  }
}

@CommandHandler(CorrectEncounter)
export class CorrectEncounterHandler implements ICommandHandler<CorrectEncounter> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async execute({ encounterId, changes, context, seenRevision }: CorrectEncounter): Promise<Outcome> {
    const { events, encounter } = await read(this.journal, encounterId);
    const { type, at, participantIds, topic, text, reason } = changes;
    const { actor, occurredAt } = events[0]!.metadata;
    const until = Temporal.Instant.from(occurredAt).add(MENDING);
    const isLate = Temporal.Instant.compare(this.clock.now(), until) > 0;
    const details: Partial<EncounterDetails> = {
      ...(type && { type }),
      ...(at && { at: isoInstant(at) }),
      ...(topic !== undefined && { topic: topic.trim() }),
      ...(text !== undefined && { text: text.trim() }),
      ...(participantIds && {
        participants: await participantsOf(this.journal, participantIds, encounter.participants),
      }),
    };
    return this.journal.execute({
      stream: encounterStream(encounterId),
      decider: encounterDecider,
      command: {
        kind: 'correct',
        changes: details,
        reason: reason ?? null,
        needsReason: isLate || actor !== context.actor,
        now: this.clock.nowIso(),
      },
      context,
      seenRevision,
    });
  }
}

@CommandHandler(MakeEncounterCase)
export class MakeEncounterCaseHandler implements ICommandHandler<MakeEncounterCase> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
  ) {}

  async execute({ encounterId, asCase, context }: MakeEncounterCase): Promise<RegisteredCase> {
    const { encounter } = await read(this.journal, encounterId);
    const { topic, text, caseId, type, at, participants } = encounter;
    if (topic === null || text === null) throw notFound('encounter-erased');
    const subject = asCase.subject?.trim() || topic || text.slice(0, LONGEST_SUBJECT);
    // By the encounter alone: however often it is tried, it becomes one case.
    const making = { ...context, commandId: deriveId('case-of-encounter', encounterId) };
    if (caseId !== null && caseId !== deriveId('case', making.commandId))
      throw ruleBroken('encounter-is-case', { caseId });
    const registered = await this.commands.execute(
      new RegisterCase(
        {
          ...(asCase.kind && { kind: asCase.kind }),
          channel: type === 'call' ? 'phone' : 'inPerson',
          subject,
          text: text || topic,
          contact: { id: participants[0]!.contactId, name: '' },
          receivedAt: at,
          unitId: asCase.unitId,
        },
        making,
      ),
    );
    await this.journal.execute({
      stream: encounterStream(encounterId),
      decider: encounterDecider,
      command: { kind: 'becomeCase', caseId: registered.id },
      context: { ...context, commandId: deriveId('encounter-became-case', encounterId) },
    });
    return registered;
  }
}

const LONGEST_SUBJECT = 120;

async function read(
  journal: Journal,
  encounterId: string,
): Promise<{ readonly events: readonly RecordedEncounterEvent[]; readonly encounter: Encounter }> {
  const events = (await journal.read(encounterStream(encounterId))) as readonly RecordedEncounterEvent[];
  const encounter = fold(encounterDecider, events);
  if (!encounter) throw notFound('encounter-not-found');
  return { events, encounter };
}

/** Each with the newsroom of now; who took part before keeps that of then. @throws OfficeError contact-not-found */
async function participantsOf(
  journal: Journal,
  ids: readonly string[],
  before: readonly Participant[] = [],
): Promise<readonly Participant[]> {
  const found: Participant[] = [];
  for (const contactId of new Set(ids)) {
    const known = before.find((one) => one.contactId === contactId);
    const contact = known ? null : await contactAt(journal, contactId);
    if (!known && (!contact || contact.name === null)) throw notFound('contact-not-found');
    found.push(known ?? { contactId, newsroomId: newsroomNow(contact!) });
  }
  return found;
}
