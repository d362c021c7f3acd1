/** Where whoever wrote follows their case: a page of the public site. */
export abstract class CasePages {
  /** With its secret; undefined where the case has none. */
  abstract addressOf(caseId: string): Promise<string | undefined>;
}
