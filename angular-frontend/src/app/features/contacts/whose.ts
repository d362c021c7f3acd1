import type { Contact } from '../../core/api/types';

/** Whose an address or a membership is that a person's page shows, for the path of what changes it: theirs, or of a contact that was merged into them. */
export function whose(
  person: Contact,
  { contactId }: { readonly contactId: string },
): { id: string; revision: number } {
  const merged = person.merged.find(({ id }) => id === contactId);
  return { id: contactId, revision: merged?.revision ?? person.revision };
}
