/** Kinds of acts by which an audit is filtered, and the types of events that are of each; what is in none is `other`. */
export const ACT_KINDS = {
  registration: [
    'CaseRegistered',
    'MessageReceived',
    'RegistrationCorrected',
    'ChannelDetailsCorrected',
    'CaseClassified',
    'CaseJoined',
    'CaseSplit',
    'ContactRegistered',
  ],
  assignment: ['CaseAssigned', 'CaseAssignedToUnit', 'MessageForwarded'],
  answer: [
    'ReplyRecorded',
    'ReplyCancelled',
    'ReplyRetryRequested',
    'DelayNoticed',
    'RemedyCalled',
    'RefusalDecided',
    'CaseForwarded',
  ],
  draft: ['DraftBegun', 'DraftVersionKept', 'DraftSubmitted', 'DraftWithdrawn', 'DraftSent'],
  approval: ['DraftApproved', 'DraftReturned'],
  contribution: [
    'ContributionAsked',
    'ContributionGiven',
    'ContributionAnswered',
    'ContributionAskedBack',
    'ContributionExplained',
    'ContributionDeclined',
    'ContributionAccepted',
    'ContributionReturned',
    'ContributionExtended',
    'ContributionWithdrawn',
  ],
  clock: ['ClockPaused', 'ClockResumed', 'DeadlineWithdrawn', 'TermExtended', 'AnswerNotNeeded'],
  closing: ['CaseClosed', 'CaseReopened', 'CaseDismissed'],
  note: ['NoteAdded', 'AttachmentsAdded'],
  signIn: ['SignedIn', 'SignInFailed', 'SessionEnded'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const ACTS = [...(Object.keys(ACT_KINDS) as (keyof typeof ACT_KINDS)[]), 'other'] as const;
export type ActKind = (typeof ACTS)[number];

export const NAMED_ACTS: readonly string[] = Object.values(ACT_KINDS).flat();
