import { type Kind, kinds, type KindFacts } from '../core/api/types';

/** The kinds that somebody may choose: those that the office handles, and the one that is there already. All while the office's are not known. */
export const kindsOffered = (known: readonly KindFacts[] | undefined, present?: Kind): readonly Kind[] =>
  known ? kinds.filter((kind) => kind === present || known.some(({ code, inUse }) => code === kind && inUse)) : kinds;
