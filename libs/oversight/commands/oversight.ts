import { Decide, type CommandContext } from '#libs/journal';
import { OVERSIGHT_STREAM, type OversightEvent } from '../domain/events.js';
import { oversightDecider, type Oversight, type OversightCommand } from '../domain/oversight.js';

export const onOversight = (
  command: OversightCommand,
  context: CommandContext,
  seenRevision?: number,
): Decide<Oversight, OversightCommand, OversightEvent> =>
  new Decide({ stream: OVERSIGHT_STREAM, decider: oversightDecider, command, context, seenRevision });
