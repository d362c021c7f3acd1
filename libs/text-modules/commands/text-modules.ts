import { Decide, type CommandContext } from '#libs/journal';
import { TEXT_MODULES_STREAM, type TextModuleEvent } from '../domain/events.js';
import { textModulesDecider, type TextModuleCommand, type TextModules } from '../domain/text-modules.js';

export const onTextModules = (
  command: TextModuleCommand,
  context: CommandContext,
  seenRevision?: number,
): Decide<TextModules, TextModuleCommand, TextModuleEvent> =>
  new Decide({ stream: TEXT_MODULES_STREAM, decider: textModulesDecider, command, context, seenRevision });
