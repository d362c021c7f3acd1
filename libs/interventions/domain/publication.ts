import type { Decider } from '#libs/kernel';
import type { PublicationEvent } from './events.js';

/** Of which categories reports may stand on the public site: of none, until an administrator says so. */
export const publicationDecider: Decider<
  readonly string[],
  { readonly categoryIds: readonly string[] },
  PublicationEvent
> = {
  initialState: [],
  decide: ({ categoryIds }, known) => {
    const all = [...new Set(categoryIds)].toSorted();
    return JSON.stringify(all) === JSON.stringify(known)
      ? []
      : [{ type: 'InterventionPublicationSet', data: { categoryIds: all } }];
  },
  evolve: (_, { data }) => data.categoryIds,
};
