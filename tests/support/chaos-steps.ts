import { deriveId } from '#libs/kernel';

/** Register, assign, note, reply, close. */
export const STEPS_A_CASE = 5;

/** The id of the command that a writer gives in a step: the same however often it is killed in between. */
export const stepId = (seed: number, writer: number, step: number): string =>
  deriveId('chaos', String(seed), String(writer), String(step));
