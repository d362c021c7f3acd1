/** Who sees contacts and newsrooms, and who enters and corrects them. */
export const READERS = ['coordinator', 'officer', 'registrar', 'auditor'] as const;
/** Who finds a person: those who erase one have to, and see no more than the entry in the register. */
export const FINDERS = [...READERS, 'administrator'] as const;
export const WRITERS = ['coordinator', 'officer', 'registrar'] as const;
