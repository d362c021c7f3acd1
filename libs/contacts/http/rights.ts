/** Who sees contacts and newsrooms, and who enters and corrects them. */
export const READERS = ['coordinator', 'officer', 'registrar', 'auditor'] as const;
export const WRITERS = ['coordinator', 'officer', 'registrar'] as const;
/** Who erases people. */
export const ERASERS = ['administrator'] as const;
