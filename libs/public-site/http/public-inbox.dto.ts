export class FailingSubmissionDto {
  id!: string;
  /** Of the form. */
  kind!: string;
  /** How often it was tried. */
  attempts!: number;
  receivedAt!: string;
  /** A code, or the failure in words of the program; nothing of what was sent. */
  failure!: string;
  /** What that means, and what can be done, in the reader's language. */
  reason!: string;
  /** Null: it is not tried again by itself. */
  nextAttemptAt!: string | null;
}

export class PublicInboxDto {
  /** What could not be registered so far, the oldest first; at most 200. */
  items!: FailingSubmissionDto[];
}
