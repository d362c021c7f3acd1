import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type MemberRole } from '../domain/events.js';
import type { AddedPart } from './contact-addresses.js';
import { requireNewsroom } from './newsroom-of.js';

export interface MembershipDetails {
  readonly newsroomId: string;
  readonly role: MemberRole | null;
  /** Days; null: nobody knows since when, and: until today. */
  readonly from: string | null;
  readonly to: string | null;
}

/** @throws OfficeError contact-not-found, newsroom-not-found, membership-known, membership-ends-before, membership-in-future, too-many-memberships, changed */
export class AddMembership extends Command<AddedPart> {
  constructor(
    readonly contactId: string,
    readonly membership: MembershipDetails,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

/** Ends or corrects it: cases of that time keep the newsroom from which they came. @throws OfficeError as AddMembership; membership-not-found */
export class ChangeMembership extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly membershipId: string,
    readonly changes: Partial<MembershipDetails>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

/** It was entered by mistake. @throws OfficeError contact-not-found, membership-not-found, changed */
export class RemoveMembership extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly membershipId: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddMembership)
export class AddMembershipHandler implements ICommandHandler<AddMembership> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async execute({ contactId, membership, context, seenRevision }: AddMembership): Promise<AddedPart> {
    await requireNewsroom(this.journal, membership.newsroomId);
    const membershipId = deriveId('membership', context.commandId);
    const outcome = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: {
        kind: 'addMembership',
        membership: { membershipId, ...membership },
        today: this.clock.today().toString(),
      },
      context,
      seenRevision,
    });
    return { id: membershipId, outcome };
  }
}

@CommandHandler(ChangeMembership)
export class ChangeMembershipHandler implements ICommandHandler<ChangeMembership> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async execute({ contactId, membershipId, changes, context, seenRevision }: ChangeMembership): Promise<Outcome> {
    if (changes.newsroomId) await requireNewsroom(this.journal, changes.newsroomId);
    return this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'changeMembership', membershipId, changes, today: this.clock.today().toString() },
      context,
      seenRevision,
    });
  }
}

@CommandHandler(RemoveMembership)
export class RemoveMembershipHandler implements ICommandHandler<RemoveMembership> {
  constructor(private readonly journal: Journal) {}

  execute({ contactId, membershipId, context, seenRevision }: RemoveMembership): Promise<Outcome> {
    return this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'removeMembership', membershipId },
      context,
      seenRevision,
    });
  }
}
