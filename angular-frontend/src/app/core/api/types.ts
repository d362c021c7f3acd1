/** The API's types under the console's own names; `schema.ts` is generated from the OpenAPI document (`npm run api-types`). */
import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** All values of a union, in the order in which they are shown: where one is missing, it does not compile. */
const every =
  <T extends string>() =>
  <const L extends readonly T[]>(list: [T] extends [L[number]] ? L : never): L =>
    list;

export type ExportFile = Schemas['ExportDto'];
export const exportFormats = every<Schemas['ExportFormat']>()(['csv', 'xlsx', 'pdf', 'jsonl']);
export type FailingSubmission = Schemas['FailingSubmissionDto'];
export type CaseItem = Schemas['CaseItemDto'];
export type Case = Schemas['CaseDto'];
/** What somebody may do with a case. */
export type Act = Schemas['CaseAct'];
/** What a clock of a case would hear. */
export type ClockAct = Schemas['ClockAct'];
/** What the law knows to be done in a case. */
export type LegalAct = Schemas['LegalAct'];
export type Message = Schemas['MessageDto'];
export type Note = Schemas['NoteDto'];
export type Counts = Schemas['CaseCountsDto'];
export type Workload = Schemas['WorkloadDto'];
export type Person = Schemas['PersonDto'];
export type Contact = Schemas['ContactDto'];
export type ContactItem = Schemas['ContactItemDto'];
export type RefusedAddress = Schemas['RefusedAddressBody'];
export type RefusedAt = Schemas['RefusedAtDto'];
export type RefusalSource = RefusedAt['source'];
export const refusalSources = every<RefusalSource>()(['email', 'letter', 'phone', 'inPerson', 'unsubscribe', 'import']);
export type LiftingReason = Schemas['LiftingBody']['reason'];
export const liftingReasons = every<LiftingReason>()(['askedForContact', 'mistake', 'otherOwner']);
export type ContactList = Schemas['ContactListDto'];
export type ListFilter = Schemas['ListFilterBody'];
export type Duplicate = Schemas['DuplicateDto'];
export type MergedContact = Schemas['MergedContactDto'];
export type ContactAddress = Schemas['AddressDto'];
export type Membership = Schemas['MembershipDto'];
export type Newsroom = Schemas['NewsroomDto'];
export type TimelineEntry = Schemas['TimelineEntryDto'];
export type UnitEntry = Schemas['UnitEntryDto'];
export type Encounter = Schemas['EncounterDto'];
export type Contribution = Schemas['ContributionDto'];
export type ContributionItem = Omit<Schemas['ListedContributionDto'], 'inCrisis'>;
export type ListedContribution = Schemas['ListedContributionDto'];
export type ActKind = Schemas['ActKind'];
export const actKinds = every<ActKind>()([
  'registration',
  'assignment',
  'answer',
  'draft',
  'approval',
  'contribution',
  'clock',
  'closing',
  'note',
  'signIn',
  'other',
]);
export type WatchRule = Schemas['WatchRule'];
export const watchRules = every<WatchRule>()([
  'offHours',
  'ownDraftSigned',
  'bypass',
  'draftWithdrawn',
  'receiptCorrected',
  'clockMoved',
  'ownDraftTried',
  'bulkReads',
  'readsWithoutWork',
  'dismissedNearTerm',
]);
export type Finding = Schemas['FindingDto'];
export type CaseDelay = Schemas['CaseDelayDto'];
export type WaitTotal = Schemas['WaitTotalDto'];
export type Task = Schemas['TaskDto'];
export type Communique = Schemas['CommuniqueDto'];
export type CommuniqueItem = Schemas['CommuniqueItemDto'];
export type LibraryPhoto = Schemas['LibraryPhotoDto'];
export type TakenPhoto = Schemas['TakenPhotoDto'];
export type PressTopic = Schemas['PressTopicDto'];
export type PressEvent = Schemas['PressEventDto'];
export type PressDuty = Schemas['PressDutyDto'];
export type CommuniqueKind = Communique['kind'];
export const communiqueKinds = every<CommuniqueKind>()([
  'communique',
  'statement',
  'invitation',
  'rectification',
  'crisisNotice',
]);
export const pressEventKinds = every<PressEvent['kind']>()(['conference', 'briefing', 'other']);
export const communiqueStates = every<Communique['state']>()([
  'idea',
  'writing',
  'submitted',
  'approved',
  'scheduled',
  'released',
  'withdrawn',
]);
export type MailingAudience = Schemas['MailingAudienceBody'];
export type Mailing = Schemas['MailingDto'];
export type MailingItem = Schemas['MailingItemDto'];
export type MailingKind = MailingItem['kind'];
export type RecipientState = Schemas['MailingRecipientDto']['state'];
export const recipientStates = every<RecipientState>()(['sent', 'waiting', 'refused', 'unknown', 'dropped']);
export type ContributionStep = Schemas['ContributionStepDto'];
export type Draft = Schemas['DraftDto'];
export type DraftItem = Schemas['DraftItemDto'];
export type ApprovalItem = Schemas['ApprovalItemDto'];
export type DraftVersion = Schemas['DraftVersionDto'];
export type LaddersOfCase = Schemas['LaddersOfCaseDto'];
export type EarlierAnswer = Schemas['EarlierAnswerDto'];
export type DraftComment = Schemas['CommentDto'];
export type TextModule = Schemas['TextModuleDto'];
export type TextModuleField = Schemas['TextModuleFieldDto'];
export type Ladder = Schemas['LadderDto'];
export const ladderPurposes = every<Ladder['covers'][number]>()([
  'answer',
  'holdingStatement',
  'delayNotice',
  'callToRemedy',
  'topicLine',
  'crisisStatement',
  'pressCommunique',
  'pressStatement',
  'pressInvitation',
  'pressRectification',
  'pressCrisisNotice',
]);
export const signatories = every<Ladder['levels'][number]['signatory']>()([
  'unitHead',
  'coordinator',
  'employee',
  'function',
]);
export const sensitivities = every<Schemas['Sensitivity']>()(['normal', 'confidential']);
export const termUnits = every<Schemas['LadderTermDto']['unit']>()(['workingDays', 'hours']);
export type Employee = Schemas['EmployeeDto'];
export type Unit = Schemas['UnitDto'];
export type Hanging = Schemas['HangingDto'];
export type HangingItem = Schemas['HangingItemDto'];
export type OfficeFunction = Schemas['FunctionDto'];
export type Absence = Schemas['AbsenceDto'];
export type Away = Schemas['AwayDto'];
export type AbsenceWritten = Schemas['AbsenceWrittenDto'];
export const absenceScopes = every<Absence['scope']>()(['all', 'approvals', 'unit']);
export type SideMail = Schemas['SideListEntryDto'];
export type OpenedMail = Schemas['MailDto'];
export type AuditItem = Schemas['AuditItemDto'];
export type AccessItem = Schemas['AccessItemDto'];
export type CheckedDay = Schemas['CheckedDayDto'];
export type CallAct = Schemas['CallAct'];
export type Disclosure = Schemas['DisclosureBody'];
export type Appearance = Schemas['AppearanceDto'];
export type SessionAnswer = Schemas['SessionDto'];
export type SessionEmployee = Schemas['SignedInEmployeeDto'];
export type Notifications = Schemas['NotificationsDto'];
export type Notification = Schemas['NotificationDto'];
export type NotificationGroup = Schemas['NotificationGroupDto'];
export type ProjectionState = Schemas['ProjectionStatusDto'];

/** In the history of a contact or a newsroom an event also names the case in which it happened. */
export type HistoryItem = Schemas['HistoryItemDto'] & Partial<Pick<Schemas['ContactHistoryItemDto'], 'case'>>;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export type Status = CaseItem['status'];
export const statuses = every<Status>()([
  'registered',
  'assigned',
  'inProgress',
  'waitingForInput',
  'suspended',
  'pendingApproval',
  'approved',
  'answered',
  'closed',
]);

/** A unit that was asked about a case and has not answered. */
export type AwaitedUnit = CaseItem['awaited']['first'][number];

export type Kind = CaseItem['kind'];
export const kinds = every<Kind>()([
  'pressInquiry',
  'publicInformationRequest',
  'pressCriticism',
  'rectification',
  'quoteAuthorisation',
  'intervention',
  'complaint',
  'suggestion',
  'petition',
  'application',
  'appeal',
  'urgingMotion',
  'mpIntervention',
  'councillorQuestion',
  'accessibilityRequest',
  'dataSubjectRequest',
  'accreditation',
  'pressReview',
  'other',
  'unclassified',
]);

export type Priority = CaseItem['priority'];
/** From the least to the most pressing. */
export const priorities = every<Priority>()(['low', 'normal', 'high', 'urgent']);

export type Channel = CaseItem['channel'];
export const channelsByHand = [
  'phone',
  'paper',
  'inPerson',
  'socialMedia',
  'eDelivery',
] as const satisfies readonly Channel[];

export const channels = every<Channel>()(['email', 'webForm', ...channelsByHand]);

export type Platform = Schemas['Platform'];
export const platforms = every<Platform>()(['facebook', 'x', 'instagram', 'youtube', 'linkedin', 'tiktok', 'other']);

/** How an answer reaches whoever asked. */
export type Via = Schemas['Via'];
export const vias = every<Via>()(['email', 'post', 'eDelivery', 'inPerson', 'phone']);

/** Why a clock stands still (KPA 35 §5). */
export type PauseReason = Schemas['PauseReason'];
export const pauseReasons = every<PauseReason>()([
  'term-set-by-law',
  'hybrid-delivery',
  'suspension',
  'mediation',
  'party-fault',
  'beyond-our-control',
]);

/** The fields of an accreditation's case. */
export type Accreditation = Schemas['AccreditationDto'];
export type Journalist = Accreditation['journalists'][number];

/** The fields of a press review's case. */
export type PressReview = Schemas['PressReviewDto'];
export type Publication = PressReview['publications'][number];
export const tones = every<Publication['tone']>()(['positive', 'neutral', 'negative']);

/** Residents' reports: the fields of one's case, and the list of them. */
export type CaseIntervention = Schemas['CaseInterventionDto'];
export type InterventionStep = CaseIntervention['steps'][number]['step'];
export type Reporter = Schemas['ReporterDto'];
export type SameReport = Schemas['SameReportDto'];
export type AnsweredCase = Schemas['AnsweredCaseDto'];
export type InterventionPhoto = CaseIntervention['photos'][number];
export const interventionSteps = every<InterventionStep>()(['accepted', 'inspected', 'ordered', 'done', 'refused']);
export type Intervention = Schemas['InterventionDto'];
export const interventionStates = every<Intervention['state']>()([
  'reported',
  'accepted',
  'inspected',
  'ordered',
  'done',
  'refused',
]);
export type InterventionBoard = Schemas['InterventionBoardDto'];
export type InterventionQuery = NonNullable<paths['/api/interventions']['get']['parameters']['query']>;
export const interventionSorts = every<NonNullable<InterventionQuery['sort']>>()(['receivedAt', 'since', 'promise']);
export const interventionPromises = every<NonNullable<InterventionQuery['promise']>>()(['soon', 'none']);
export type InterventionMap = Schemas['ReportMapDto'];
export type InterventionFigures = Schemas['InterventionFigurePageDto'];
export const interventionFiguresBy = every<
  NonNullable<NonNullable<paths['/api/interventions/figures']['get']['parameters']['query']>['by']>
>()(['category', 'unit', 'area']);
export type Boundary = Schemas['BoundaryDto'];
export type Category = Schemas['CategoryDto'];
export type CategoryQuestion = Schemas['CategoryQuestionDto'];
export type RoutingRule = Schemas['RoutingRuleDto'];
export type RoutingTrial = Schemas['RoutingTrialDto'];
export type Area = Schemas['AreaDto'];

export type Outcome = Schemas['Outcome'];
export const outcomes = every<Outcome>()([
  'answered',
  'refused',
  'notHeld',
  'forwarded',
  'withdrawn',
  'leftUnexamined',
  'discontinued',
  'published',
  'authorised',
  'changed',
  'deemedAuthorised',
  'founded',
  'unfounded',
  'notPublicInformation',
  'upheld',
  'reversed',
  'done',
  'accredited',
  'partlyAccredited',
]);
/** A kind of case, and what hangs on it. */
export type KindOfCase = Schemas['KindDto'];

/** What somebody may do; the server says who. */
export type Right = Schemas['Right'];

export type Role = SessionEmployee['roles'][number];
export const roles = every<Role>()([
  'administrator',
  'coordinator',
  'officer',
  'registrar',
  'contributor',
  'auditor',
  'analyst',
]);

export type ErasureReason = Schemas['EraseContactBody']['reason'];
export const erasureReasons = every<ErasureReason>()([
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'unlawful-processing',
]);

export type View = keyof Counts;
export const views = every<View>()(['mine', 'unassigned', 'inUnit', 'dueThisWeek', 'overdue', 'escalated', 'all']);

export type AddressMedium = ContactAddress['medium'];
export type AddressKind = ContactAddress['kind'];
export const addressKinds = every<AddressKind>()(['work', 'private', 'desk', 'other']);
export type MemberRole = NonNullable<Membership['role']>;
export const memberRoles = every<MemberRole>()(['reporter', 'editor', 'correspondent', 'other']);
export type EntryKind = TimelineEntry['kind'];
export type EncounterType = Encounter['type'];
export const encounterTypes = every<EncounterType>()(['call', 'meeting', 'pressBreakfast', 'note']);
export const timelineTypes = ['cases', 'messages', 'calls', 'meetings', 'notes', 'mentions'] as const;
export type TimelineType = (typeof timelineTypes)[number];
export const unitTimelineTypes = ['cases', 'questions', 'answers'] as const;
export type UnitTimelineType = (typeof unitTimelineTypes)[number];
export type Reach = NonNullable<Newsroom['reach']>;
export const reaches = every<Reach>()(['local', 'regional', 'national']);
export type NewsroomKind = Newsroom['kind'];
export const newsroomKinds = every<NewsroomKind>()([
  'daily',
  'periodical',
  'radio',
  'television',
  'portal',
  'agency',
  'publicBody',
  'other',
]);

export type FreeDay = Schemas['FreeDayDto'];
export type FreeDayKind = Schemas['FreeDayKind'];
export const freeDayKinds = every<FreeDayKind>()(['own', 'statutory']);
export type FreeDayPreview = Schemas['FreeDayPreviewDto'];
export type ClockMoved = Schemas['ClockMovedDto'];
export type Mailbox = Schemas['MailboxDto'];
export type MailboxSignIn = Schemas['MailboxSignInDto'];
export type MailboxTest = Schemas['MailboxTestDto'];
export type PhotoBucket = Schemas['PhotoBucketDto'];
export type PhotoBucketTest = Schemas['PhotoBucketTestDto'];
export type TestMail = Schemas['TestMailDto'];
export type Office = Schemas['OfficeDto'];
export type Letter = Schemas['LetterDto'];
export type LetterWords = Schemas['LetterWordsDto'];
export type LetterLanguage = Schemas['LetterLanguage'];
export type RegisterScheme = Schemas['RegisterSchemeDto'];
export type KindFacts = Schemas['KindDto'];
export type OfficeSetting = Schemas['OfficeSetting'];
export type SettingsEntry = Schemas['SettingsEntryDto'];
export type AwaitedPassword = Schemas['AwaitedPasswordDto'];
export const smtpSecurities = every<Schemas['SmtpSecurity']>()(['tls', 'starttls', 'whenOffered']);
export const mailSecurities = every<Schemas['MailSecurity']>()(['tls', 'starttls', 'none']);
export const mailAfterwards = every<Schemas['MailAfterwards']>()(['nothing', 'markRead', 'move']);
export type UnitKind = Unit['kind'];
export const unitKinds = every<UnitKind>()(['pressOffice', 'office', 'department', 'division', 'desk', 'subordinate']);

export type SideListKind = SideMail['kind'];
export type MailState = SideMail['state'];
export const mailStates = every<MailState>()(['waiting', 'putAway', 'placed']);
export const sideListKinds = every<SideListKind>()([
  'colleague',
  'automatic',
  'newsletter',
  'bounce',
  'own',
  'unreadable',
  'failed',
]);

/** What a server-sent event says: this may read differently now. */
export interface Change {
  /** Of thing; `all` for more than is worth naming. */
  kind: string;
  id?: string;
}

/** A problem document (RFC 9457): `code` alone where the answer was none, or no answer came. */
export type Problem = Pick<Schemas['Problem'], 'status' | 'code'> & Partial<Schemas['Problem']>;
export type TopicItem = Schemas['TopicItemDto'];
export type Topic = Schemas['TopicDto'];
export type TopicCase = Schemas['TopicCaseDto'];
export type Surge = Schemas['SurgeDto'];
export type TopicApproval = Schemas['TopicApprovalDto'];
export type WaitingCommunique = Schemas['WaitingCommuniqueDto'];
export type TopicLine = Schemas['LineDto'];
export type LineVersion = Schemas['LineVersionDto'];
export type LineUse = Schemas['LineUse'];
export const lineUses = every<LineUse>()(['internal', 'quotable']);
export type LineAtHand = Schemas['LineAtHandDto'];
export type QuotedLine = Schemas['QuotedLineDto'];
export type TopicOfCase = Schemas['TopicOfCaseDto'];
export type Coverage = Schemas['CoverageDto'];
export type CoverageItem = Schemas['CoverageItemDto'];
export type CoverageFigures = Schemas['CoverageFiguresDto'];
export type CoverageFeed = Schemas['CoverageFeedDto'];
export type FollowUp = Schemas['FollowUp'];
export type Tone = Schemas['Tone'];
/** What is written of a publication. */
export type CoverageWords = Schemas['CoverageBody'];
