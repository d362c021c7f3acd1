/** The office cannot start, and why: one line that says what to do. No stack trace is printed for it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The system's short name of a failure (`EACCES`), for messages. */
export const systemCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
