import { Decide, type CommandContext } from '#libs/journal';
import { absencesDecider, type AbsenceCommand } from '../domain/absences.js';
import { ABSENCES_STREAM } from '../domain/events.js';

/** Without asking who commands. @throws OfficeError what the rules of absences refuse */
export const onAbsences = (command: AbsenceCommand, context: CommandContext) =>
  new Decide({ stream: ABSENCES_STREAM, decider: absencesDecider, command, context });
