import type { Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import type { LineJudge } from '../domain/topic.js';

/** Whoever stands in for the author has not seen it with other eyes. */
export const judgeOf = ({ roles }: Caller, { actor, actingFor }: CommandContext): LineJudge => ({
  ids: [actor, ...(actingFor === undefined ? [] : [actingFor])],
  coordinates: roles.includes('coordinator'),
});
