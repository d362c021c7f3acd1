import { Decide, type CommandContext } from '#libs/journal';
import { asideDecider, asideStream } from '../domain/aside.js';

/** Puts a mail away, or takes it back. @throws OfficeError mail-not-found, mail-already-placed, mail-already-put-away, mail-not-put-away */
export const onMail = (mailId: string, kind: 'putAway' | 'takeBack', context: CommandContext) =>
  new Decide({ stream: asideStream(mailId), decider: asideDecider, command: { kind }, context });
