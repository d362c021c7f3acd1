/** What a letter to whoever wrote is for. */
export type ReplyPurpose = 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement';

/** Who says whether a letter may leave without having been approved. The module of drafts provides it. */
export abstract class ApprovalGate {
  /** @throws OfficeError approval-required */
  abstract requireFree(caseId: string, purpose: ReplyPurpose): Promise<void>;
}
