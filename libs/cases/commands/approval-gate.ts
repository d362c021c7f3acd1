/** What a letter to whoever wrote is for. */
export type ReplyPurpose = 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement';

/** Who says whether a letter may leave without having been approved. The module of drafts provides it. */
export abstract class ApprovalGate {
  /**
   * @param outcome what a final answer comes to; left out where nobody says it
   * @param passed the ladder whose levels have all signed these words already, for many cases at once
   * @throws OfficeError approval-required
   */
  abstract requireFree(
    caseId: string,
    purpose: ReplyPurpose,
    outcome?: string | null,
    passed?: PassedLadder | null,
  ): Promise<void>;
}

/** Whose levels have all signed. */
export interface PassedLadder {
  readonly id: string;
  readonly levels: readonly unknown[];
}
