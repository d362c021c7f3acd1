import { caseStream } from '#libs/cases';
import { Decide, type CommandContext } from '#libs/journal';
import { interventionCase, type InterventionCommand } from '../domain/intervention.js';

/** @throws OfficeError what the rules of a report, and of its case, refuse (domain/intervention.ts) */
export const onIntervention = (command: InterventionCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: caseStream(command.caseId), decider: interventionCase, command, context, seenRevision });
