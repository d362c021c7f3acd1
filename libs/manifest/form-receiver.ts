import type { Submission } from '#libs/public-pages';

/** What a visitor sent by a form of the public site, opened. */
export interface ReceivedSubmission extends Submission {
  /** Of a form on a tracking page: the case that stands there. */
  readonly caseId: string | null;
}

/** The case that it became, or joined. */
export interface Received {
  readonly caseId: string;
}

/**
 * Makes of what a form brought what it is to the office. Idempotent by the submission's id: the same one may come again after a crash. What it throws is
 * tried again, and shown to administrators in the end.
 */
export abstract class FormReceiver {
  /** The forms that it takes, as they are called in the module's public part. */
  abstract readonly kinds: readonly string[];

  /** Where it makes none, nothing is followed on a tracking page. */
  readonly makesCases: boolean = true;

  /** Undefined where it makes no cases. */
  abstract receive(submission: ReceivedSubmission): Promise<Received | undefined>;
}
