/**
 * Where what somebody has begun to write about a thing is kept, told from what else they write about it: the browser forgets it once the thing was
 * erased (erased-drafts.ts).
 * @param id undefined while the thing is being read
 */
export const placeOf = (kind: 'case' | 'contact' | 'contribution', id: string | undefined, what: string): string =>
  `${kind}.${id ?? ''}.${what}`;
