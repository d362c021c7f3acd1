import { Injectable } from '@nestjs/common';
import { communiqueEvents } from '#libs/communiques';
import { Journal } from '#libs/journal';
import { commandOf, deriveId, type EventMetadata } from '#libs/kernel';
import { ReadModels, reactions, type Policy } from '#libs/projections';
import { mailingStream, type MailingKind } from '../domain/events.js';
import { mailingDecider, type MailingCommand } from '../domain/mailing.js';
import { MailingQueries } from '../queries/mailing-queries.js';

interface Cause {
  readonly id: string;
  readonly position: string;
  readonly metadata: EventMetadata;
}

/** A mailing that was chosen a moment before its communiqué was released has to be known. */
const READ_MODELS_MILLISECONDS = 10_000;

/** Mailings that were chosen leave when their communiqué does, and do not when it does not. */
@Injectable()
export class FollowCommuniquePolicy implements Policy {
  readonly name = 'mailings_follow_communique';
  readonly on = reactions(communiqueEvents, {
    CommuniqueScheduled: async (event) => {
      const { communiqueId, version, mailsAt, appearsAt, embargo } = event.data;
      if (!embargo) return;
      const schedule = { kind: 'schedule', sendAt: mailsAt, embargoUntil: appearsAt } as const;
      await this.each(communiqueId, ['embargo'], event, (one) => (one === version ? schedule : undefined));
    },
    CommuniqueUnscheduled: ({ data, ...event }) =>
      this.each(data.communiqueId, ['embargo'], event, () => ({ kind: 'unschedule' })),
    CommuniqueReleaseHeld: ({ data, ...event }) =>
      this.each(data.communiqueId, ['embargo'], event, () => ({ kind: 'unschedule' })),
    CommuniqueReleased: ({ data: { communiqueId, version }, ...event }) => {
      const schedule = { kind: 'schedule', sendAt: event.metadata.occurredAt, embargoUntil: null } as const;
      // What was chosen for a version that never came, or for an embargo that is over, leaves no more.
      return this.each(communiqueId, ['release'], event, (one) =>
        one === version ? schedule : { kind: 'cancel', because: 'otherVersion' },
      );
    },
    CommuniqueWithdrawn: async ({ data: { communiqueId }, ...event }) => {
      await this.each(communiqueId, ['embargo', 'release'], event, () => ({ kind: 'cancel', because: 'withdrawn' }));
      const schedule = { kind: 'schedule', sendAt: event.metadata.occurredAt, embargoUntil: null } as const;
      await this.each(communiqueId, ['withdrawal'], event, () => schedule);
    },
  });

  constructor(
    private readonly journal: Journal,
    private readonly mailings: MailingQueries,
    private readonly readModels: ReadModels,
  ) {}

  private async each(
    communiqueId: string,
    kinds: readonly MailingKind[],
    cause: Cause,
    commandFor: (version: number) => MailingCommand | undefined,
  ): Promise<void> {
    await this.readModels.waitFor(cause.position, { timeoutMs: READ_MODELS_MILLISECONDS });
    for (const { id, version } of await this.mailings.open(communiqueId, kinds)) {
      const command = commandFor(version);
      if (!command) continue;
      await this.journal.execute({
        stream: mailingStream(id),
        decider: mailingDecider,
        command,
        context: commandOf('policy', deriveId(this.name, cause.id, id), cause),
      });
    }
  }
}
