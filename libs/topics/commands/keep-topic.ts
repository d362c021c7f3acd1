import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext, Outcome } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import type { TopicDetails } from '../domain/events.js';
import { onTopic } from './on-topic.js';

/** @throws OfficeError employee-unknown, employee-deactivated, unit-unknown */
export class OpenTopic extends Command<{ readonly id: string; readonly revision: number }> {
  constructor(
    readonly details: TopicDetails,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Only what is present changes. @throws OfficeError topic-not-found, employee-unknown, employee-deactivated, unit-unknown, changed */
export class ChangeTopic extends Command<Outcome> {
  constructor(
    readonly topicId: string,
    readonly changes: Partial<TopicDetails>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(OpenTopic)
export class OpenTopicHandler implements ICommandHandler<OpenTopic> {
  constructor(
    private readonly commands: CommandBus,
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
  ) {}

  async execute({ details, context }: OpenTopic) {
    await requirePeople(this.employees, this.units, details);
    const topicId = deriveId('topic', context.commandId);
    const { revision } = await this.commands.execute(onTopic(topicId, { kind: 'open', topicId, details }, context));
    return { id: topicId, revision };
  }
}

@CommandHandler(ChangeTopic)
export class ChangeTopicHandler implements ICommandHandler<ChangeTopic> {
  constructor(
    private readonly commands: CommandBus,
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
  ) {}

  async execute({ topicId, changes, context, seenRevision }: ChangeTopic): Promise<Outcome> {
    await requirePeople(this.employees, this.units, changes);
    return this.commands.execute(onTopic(topicId, { kind: 'change', changes }, context, seenRevision));
  }
}

async function requirePeople(
  employees: CurrentEmployees,
  units: CurrentUnits,
  { ownerId, unitIds = [] }: Partial<TopicDetails>,
): Promise<void> {
  if (ownerId !== undefined) await employees.requireActive(ownerId);
  const tree = await units.tree();
  const unknown = unitIds.find((id) => !tree.has(id));
  if (unknown !== undefined) throw notFound('unit-unknown', { unitId: unknown });
}
