import { caseStream } from '#libs/cases';
import { Decide, type CommandContext } from '#libs/journal';
import { accreditationCase, type AccreditationCommand } from '../domain/accreditation.js';

/** @throws OfficeError what the rules of an accreditation, and of its case, refuse (domain/accreditation.ts) */
export const onAccreditation = (
  command: Exclude<AccreditationCommand, { type: 'Name' }>,
  context: CommandContext,
  seenRevision?: number,
) => new Decide({ stream: caseStream(command.caseId), decider: accreditationCase, command, context, seenRevision });
