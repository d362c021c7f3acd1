import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { PauseReason } from '#libs/deadlines';
import { IsDay, IsInstant, List, Optional, QueryFlag, Trim } from '#libs/http';
import { SENSITIVITIES, type Sensitivity } from '#libs/kernel';
import {
  CHANNELS,
  PAUSE_CODES,
  PLATFORMS,
  PRIORITIES,
  QUOTE_TERMS,
  REFERRED_BY,
  VIAS,
  type Channel,
  type Platform,
  type Priority,
  type QuoteTerm,
  type ReferredBy,
  type SenderMark,
  type Via,
} from '../domain/events.js';
import { DEADLINE_STATES, STATUSES, type CaseStatus, type DeadlineState } from '../domain/case.js';
import { CASE_KINDS, DEFAULT_KIND, OUTCOMES, type CaseKind, type Outcome } from '../domain/kinds.js';
import { ACTS, CLOCK_ACTS, type Act, type ClockAct } from '../domain/allowed.js';
import { CALL_ACTS, LEGAL_ACTS, type CallAct, type LegalAct } from '../domain/legal-acts.js';
import { HANDLINGS, type Handling } from '../domain/slices/appeal.js';
import { CALL_STATES, type CallState } from '../domain/slices/remedy.js';
import { LONGEST_TEXT } from '../commands/reply-words.js';
import { MESSAGE_STATES, type MessageState } from '../queries/case-file.js';
import { SORTS, VIEWS, type Sort, type View } from '../queries/case-queries.js';
import { HISTORY_ORDERS, type HistoryOrder } from '../queries/case-views.js';
import { CORRESPONDENCE_PAGE } from '../queries/correspondence-page.js';

/** Which cases. */
export class CaseFilterQuery {
  @IsOptional() @IsIn(VIEWS) view?: View;
  @IsOptional() @List() @IsIn(CASE_KINDS, { each: true }) kind?: CaseKind[];
  @IsOptional() @List() @IsIn(STATUSES, { each: true }) status?: CaseStatus[];
  @IsOptional() @List() @IsIn(PRIORITIES, { each: true }) priority?: Priority[];
  @IsOptional() @List() @IsIn(CHANNELS, { each: true }) channel?: Channel[];
  @IsOptional() @IsString() @MaxLength(200) assignee?: string;
  @IsOptional() @IsString() @MaxLength(200) contact?: string;
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
  @QueryFlag() overdue?: boolean;
  /** `true`: those that the caller watches. */
  @QueryFlag() watched?: boolean;
  /** Those whose running term ends on one of these days, in Warsaw, both included. */
  @IsOptional() @IsDay() dueFrom?: string;
  @IsOptional() @IsDay() dueTo?: string;
  /** Those that came in on one of these days, in Warsaw, both included. */
  @IsOptional() @IsDay() receivedFrom?: string;
  @IsOptional() @IsDay() receivedTo?: string;
  /** Those that came in at this hour, or on this weekday (1 is Monday), in Warsaw. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(23) receivedHour?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(7) receivedWeekday?: number;
  /** Those that stand in this unit. */
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' }) @IsOptional() @IsIn(OUTCOMES) outcome?: Outcome;
  /** `true`: those of which a term of ours was missed, also where it still runs. */
  @QueryFlag() missedTerm?: boolean;
  /** `true` lists what was found to be no case, and nothing else; such cases are in no other list. */
  @QueryFlag() dismissed?: boolean;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

export class CaseListQuery extends CaseFilterQuery {
  @IsOptional() @IsIn(SORTS) sort: Sort = '-receivedAt';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

export class PersonBody {
  /** A contact that exists: the other fields are then not needed. */
  @Optional() @IsString() @Length(1, 200) id?: string;
  @ValidateIf(({ id }: PersonBody) => id === undefined)
  @Trim()
  @IsString()
  @Length(1, 200)
  name: string = '';
  @Optional() @Trim() @IsEmail() @MaxLength(320) email?: string;
  @Optional() @Trim() @IsString() @MaxLength(50) phone?: string;
  @Optional() @Trim() @IsString() @MaxLength(200) newsroom?: string;
}

/** Where on social media it was written. */
export class SocialPostBody {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' }) @IsIn(PLATFORMS) platform!: Platform;
  @Trim() @IsString() @Length(1, 200) account!: string;
  /** Of the post. */
  @Optional() @Trim() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) @MaxLength(2000) url?: string;
}

export class EDeliveryBody {
  /** The sender's address for e-delivery: `AE:PL-12345-67890-ABCDE-12`. */
  @Trim()
  @IsString()
  @Matches(/^AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}$/)
  address!: string;
}

export class RegisterCaseBody {
  /** Never changes the number, which stands in the register of this kind. */
  @ApiPropertyOptional({ default: DEFAULT_KIND }) @Optional() @IsIn(CASE_KINDS) kind: CaseKind = DEFAULT_KIND;
  @IsIn(CHANNELS) channel!: Channel;
  /** Of what came by social media. */
  @Optional() @ValidateNested() @Type(() => SocialPostBody) post?: SocialPostBody;
  /** Of what came by e-Doręczenia. `receivedAt` is then the receipt that its evidence names, and the evidence is an attachment. */
  @Optional() @ValidateNested() @Type(() => EDeliveryBody) eDelivery?: EDeliveryBody;
  @Trim() @IsString() @Length(1, 500) subject!: string;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** Who wrote; left out, it is anonymous. */
  @Optional() @ValidateNested() @Type(() => PersonBody) contact?: PersonBody;
  /** Instead of `contact`: the office begins the case, towards them. `receivedAt` is then when that happened to which it answers: the publication, for a rectification. */
  @Optional() @ValidateNested() @Type(() => PersonBody) addressee?: PersonBody;
  @Optional() @IsInstant() receivedAt?: string;
  /** Uploads: the scan of a letter, for example. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) attachmentIds?: string[];
}

/** Only what is present changes. */
export class CorrectRegistrationBody {
  @Optional() @Trim() @IsString() @Length(1, 500) subject?: string;
  /** Of the first message; a mail says itself what it says. */
  @Optional() @Trim() @IsString() @Length(1, LONGEST_TEXT) text?: string;
  @Optional() @IsIn(CHANNELS) channel?: Channel;
  /** Of the contact. */
  @Optional() @Trim() @IsString() @Length(1, 50) phone?: string;
  /** A newsroom's id; null: none. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  newsroomId?: string | null;
  @Optional() @IsInstant() receivedAt?: string;
  @Optional() @ValidateNested() @Type(() => PersonBody) contact?: PersonBody;
  /** Where on social media it was written, of a case of that channel. */
  @Optional() @ValidateNested() @Type(() => SocialPostBody) post?: SocialPostBody;
  /** From which address for e-delivery it came, of a case of that channel. */
  @Optional() @ValidateNested() @Type(() => EDeliveryBody) eDelivery?: EDeliveryBody;
  @Trim() @IsString() @Length(1, 2000) reason!: string;
}

export class AssignBody {
  /** Either this, or `unitId`. */
  @Optional() @IsString() @Length(1, 200) employeeId?: string;
  /** Its head gives it to somebody. */
  @Optional() @IsString() @Length(1, 200) unitId?: string;
  @IsIn(PRIORITIES) priority!: Priority;
  @Optional() @IsString() @MaxLength(5000) note?: string;
  /** The first instant that is too late; left out, the term in force stays, and null takes it away. */
  @ValidateIf(({ dueAt }: AssignBody) => dueAt !== undefined && dueAt !== null)
  @IsInstant()
  dueAt?: string | null;
}

export class NoteBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) attachmentIds?: string[];
  /** Employees whose names stand in the text with an `@`: they are told of it. Who does not stand there is left out. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  mentionIds?: string[];
}

export class ForwardBody {
  @IsString() @Length(1, 200) messageId!: string;
  @IsString() @Length(1, 200) employeeId!: string;
  @Optional() @IsString() @MaxLength(5000) note?: string;
}

export class CloseBody {
  @IsIn(OUTCOMES) outcome!: Outcome;
  @Optional() @IsString() @MaxLength(5000) note?: string;
}

export class ReasonBody {
  @Trim() @IsString() @Length(1, 2000) reason!: string;
}

export class JoinBody {
  /** The case into which the messages are moved. */
  @IsString() @Length(1, 64) intoId!: string;
}

/** What every command answers: the case's revision after it. */
export class CaseWrittenDto {
  revision!: number;
}

export class RegisteredDto extends CaseWrittenDto {
  id!: string;
  number!: string;
}

/** A reply, a note: a part of the case that has an id of its own. */
export class PartWrittenDto extends CaseWrittenDto {
  id!: string;
}

export class PersonDto {
  id!: string;
  name!: string | null;
}

export class NoteWrittenDto extends PartWrittenDto {
  /** Who is named in it but does not see the case, and is not told for that. */
  untold!: PersonDto[];
}

export class ContactPersonDto extends PersonDto {
  email!: string | null;
}

export class AwaitedUnitDto extends PersonDto {
  dueAt!: string;
  /** Since when it is late; null while it is in time. */
  lateSince!: string | null;
}

/** What units were asked about it and have not answered. */
export class AwaitedInputsDto {
  count!: number;
  /** Those due first, at most ten. */
  first!: AwaitedUnitDto[];
}

export class CaseItemDto {
  id!: string;
  kind!: CaseKind;
  number!: string;
  /** Null once the person who wrote it was erased. */
  subject!: string | null;
  status!: CaseStatus;
  /** Not a case. */
  dismissed!: boolean;
  priority!: Priority;
  channel!: Channel;
  receivedAt!: string;
  /** The first instant that is too late. */
  dueAt!: string | null;

  @ApiProperty({
    description:
      'No clock runs, and at least one is paused: nobody knows yet by when it is due, and dueAt is what it was.',
  })
  clockStands!: boolean;
  /** By when whoever wrote asks for an answer: the first instant that is too late for them. */
  requestedBy!: string | null;
  /** What the first message says of it by its words or headers, until somebody has said it: confirmed or refused by `POST /api/cases/{id}/requested-by`. */
  requestedByProposal!: string | null;
  overdue!: boolean;
  escalationLevel!: number;
  assignee!: PersonDto | null;
  /** Where it stands; null at the press office. */
  unit!: PersonDto | null;
  /** The term of its assignment: the first instant that is too late. */
  assignmentDueAt!: string | null;
  /** Who wrote; of a case that the office began, its addressee. Null where nobody knows who wrote. */
  contact!: ContactPersonDto | null;
  begunByUs!: boolean;
  newsroom!: PersonDto | null;
  /** What speaks against the name or address under which its latest message was written. */
  marks!: SenderMark[];
  awaited!: AwaitedInputsDto;
  /** Who has no clearance for it is told of no such case. */
  @ApiProperty({ enum: SENSITIVITIES, enumName: 'Sensitivity' }) sensitivity!: Sensitivity;
  /** A topic of it has a crisis: it stands in front of all others, whatever they are sorted by. */
  inCrisis!: boolean;
  revision!: number;
}

export class CasePageDto {
  items!: CaseItemDto[];
  nextCursor!: string | null;
}

/** Each at most 10001, which reads "more than 10000". */
export class CaseCountsDto {
  mine!: number;
  /** Given to no person and no unit. */
  unassigned!: number;
  /** Given to a unit, and nobody of it has it yet. */
  inUnit!: number;
  dueThisWeek!: number;
  overdue!: number;
  escalated!: number;
  all!: number;
}

export class KindCountsQuery {
  @IsOptional() @IsIn(VIEWS) view: View = 'all';
}

export class KindCountDto {
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' }) kind!: CaseKind;
  /** At most 10001, which reads "more than 10000". */
  count!: number;
}

export class KindCountsDto {
  /** Kinds without a case are left out. */
  items!: KindCountDto[];
}

export class DayLoadDto {
  /** `YYYY-MM-DD`: the last day on which these are in time. */
  date!: string;
  cases!: number;
}

export class PersonLoadDto {
  /** Null for the cases that nobody has. */
  employee!: PersonDto | null;
  overdue!: number;
  /** Due by Sunday. */
  thisWeek!: number;
  later!: number;
}

/** The cases whose clock runs; of more than 10000, those that are due first. */
export class WorkloadDto {
  overdue!: number;
  /** Today and the thirteen days that follow. */
  days!: DayLoadDto[];
  /** Due after the last of these days. */
  later!: number;
  /** Who is most behind stands first. */
  people!: PersonLoadDto[];
}

export class AttachmentDto {
  id!: string;
  name!: string | null;
  mediaType!: string;
  size!: number;
  sha256!: string | null;
}

/** Sanitised, as in a message. */
export class MessageHtmlDto {
  html!: string;
}

export class MessageDto {
  id!: string;
  /** `inside`: a colleague's answer to what the office had sent them; nobody outside sees it. */
  direction!: 'in' | 'out' | 'inside';
  channel!: Channel;
  from!: string | null;
  to!: string[];
  cc!: string[];
  /** Of an answer. No header of the mail names them. */
  bcc!: string[];
  /** How an answer reached whoever asked; null for what came in. */
  @ApiProperty({ enum: VIAS, enumName: 'Via', nullable: true }) via!: Via | null;
  /** Of an answer: whether it is one that stops the clock. */
  final!: boolean;
  /** The day on which an answer by post or e-Doręczenia reached whoever asked, where somebody said so. */
  deliveredOn!: string | null;
  /** It went by post or e-Doręczenia: its receipt is written down, or corrected, by `POST …/replies/{replyId}/delivery`. */
  takesReceipt!: boolean;
  /** Until when an answer can be taken back; null where it cannot, or no more. */
  heldUntil!: string | null;
  /** The data protection notice (GDPR art. 13) goes out below the answer's own words. */
  dataProtectionNotice!: boolean;
  subject!: string | null;
  text!: string | null;
  /** `text` is only the beginning of a very long one: `GET /api/cases/{id}/messages/{messageId}/text` has the whole. */
  textCut!: boolean;
  /** Sanitised; remote pictures stand inert in `data-remote-src`. */
  html!: string | null;
  /** It has HTML that is too long for a page: `GET /api/cases/{id}/messages/{messageId}/html` has it. */
  htmlApart!: boolean;
  /** It had HTML that costs too much to be shown: the text says the same, and the raw message has it. */
  htmlLeftOut!: boolean;
  at!: string;
  /** `outbox`: written to the outbox, since the office has no mail server. */
  @ApiProperty({ enum: MESSAGE_STATES, enumName: 'MessageState' }) state!: MessageState;
  failure!: string | null;
  /** A machine wrote it. */
  automatic!: boolean;
  /** What the office told the sender by itself; null for what people wrote. */
  letter!: 'receipt' | null;
  subjectChanged!: boolean;
  /** It came after the final answer and waits for one: `POST …/no-answer-needed` says that it needs none. */
  awaitsAnswer!: boolean;
  /** Its wording only thanks: a hint, and no more. */
  onlyThanks!: boolean;
  /** What speaks against the name or address of whoever sent it. */
  marks!: SenderMark[];
  /** How many more than `to` and `cc` hold it named. */
  recipientsLeftOut!: number;
  /** Whether the raw message can be downloaded. */
  hasRaw!: boolean;
  author!: PersonDto | null;
  attachments!: AttachmentDto[];
}

export class TraceStepDto {
  code!: string;
  date?: string;
  textPl!: string;
  textEn!: string;
}

/** The notice of delay that a clock may hear. */
export class DelayNoticeRuleDto {
  article!: string;
  /** The last day that it may announce; null where the law sets none. */
  latest!: string | null;
  /** One after the term sets a new date too (KPA 36). */
  late!: boolean;
  /** A day to begin with: a working day two weeks after the present end, at most `latest`. */
  usual!: string;
}

/** Something that the clocks of a case were told: its words are null once they were erased. */
export class ToldDto {
  id!: string;
  by!: PersonDto;
  /** When somebody said so. */
  at!: string;
}

/** A time that does not count (KPA 35 §5). */
export class PauseDto extends ToldDto {
  @ApiProperty({ enum: PAUSE_CODES, enumName: 'PauseReason' }) reason!: PauseReason;
  reasonPl!: string;
  reasonEn!: string;
  /** The first day that does not count. */
  from!: string;
  /** The day from which the term runs again; null while it stands still. */
  until!: string | null;
  /** Null while it lasts, and where the final answer ended it. */
  endedBy!: PersonDto | null;
  endedAt!: string | null;
}

/** Its `id` is that of the letter in the correspondence. */
export class DelayNoticeDto extends ToldDto {
  deadlineId!: string;
  article!: string;
  /** The announced day. */
  until!: string;
  /** It was sent after the term. */
  late!: boolean;
  /** It never reached the sender, and moves no clock. */
  undelivered!: boolean;
  reasons!: string | null;
}

/** A later end of a quote's term (PP 14a). */
export class TermExtensionDto extends ToldDto {
  deadlineId!: string;
  article!: string;
  /** The first instant that is too late. */
  until!: string;
  agreedWith!: string | null;
  note!: string | null;
}

/** Of a clock that was started wrongly; its `id` is the clock's. */
export class ClockWithdrawalDto extends ToldDto {
  rule!: string;
  reason!: string | null;
}

export class ClockEscalationDto {
  /** 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
  level!: number;
  /** Nobody has said of this level that they have it. */
  waits!: boolean;
  /** Who said last that they have it. */
  @ApiProperty({ type: () => PersonDto, nullable: true }) acknowledgedBy!: PersonDto | null;
}

export class DeadlineDto {
  id!: string;
  rule!: string;
  basis!: string;
  /** What is to be done in it. */
  dutyPl!: string;
  dutyEn!: string;
  /** Whose term it is: `theirs` we only watch. */
  whose!: 'ours' | 'theirs' | 'waiting' | 'fiction' | 'retention';
  @ApiProperty({ enum: DEADLINE_STATES, enumName: 'DeadlineState' }) state!: DeadlineState;
  startsAt!: string;
  nominalEnd!: string | null;
  legalEnd!: string | null;
  internalTarget!: string | null;
  endInstant!: string;
  /** When the answer that stopped it was sent. */
  metAt!: string | null;
  /** What the reader may do about it now, by the rule that counts it and by what it heard already. */
  @ApiProperty({ enum: CLOCK_ACTS, enumName: 'ClockAct', isArray: true }) allowed!: ClockAct[];
  /** Null where `allowed` has none. */
  @ApiProperty({ type: () => DelayNoticeRuleDto, nullable: true }) delayNotice!: DelayNoticeRuleDto | null;
  /** Null where it was not escalated. */
  @ApiProperty({ type: () => ClockEscalationDto, nullable: true }) escalation!: ClockEscalationDto | null;
  trace!: TraceStepDto[];
}

/** A call to the sender to remedy defects (KPA 64 §2); its letter stands in the correspondence. */
export class RemedyCallDto {
  /** Of the letter. */
  id!: string;
  /** The sender's term. */
  days!: number;
  /** `notDelivered`: nobody knows yet when it reached the sender. `lapsed`: unanswered in its term. `ended`: it does not matter any more. */
  @ApiProperty({ enum: CALL_STATES, enumName: 'RemedyCallState' }) state!: CallState;
  deliveredAt!: string | null;
  /** The first instant after the sender's term, once it runs. */
  endInstant!: string | null;
  /** What the reader may say of it now. */
  @ApiProperty({ enum: CALL_ACTS, enumName: 'CallAct', isArray: true }) allowed!: CallAct[];
}

/** A forwarding to the competent body; its notice stands in the correspondence. */
export class ForwardingDto {
  replyId!: string;
  body!: string | null;
  reasons!: string | null;
  article!: string;
  part!: boolean;
  at!: string;
  /** The term in which to forward had passed. */
  late!: boolean;
}

export class RefusalPersonDto {
  name!: string | null;
  position!: string | null;
}

/** A decision of refusal (UDIP 16). */
export class RefusalDto {
  replyId!: string;
  legalBasis!: string | null;
  reasoning!: string | null;
  persons!: RefusalPersonDto[];
  interests!: string[];
  instruction!: string | null;
}

/** What UDIP 12 wants to be known of disclosed information. */
export class DisclosureDto {
  replyId!: string;
  body!: string | null;
  producedBy!: string | null;
  disclosedBy!: string | null;
  on!: string;
}

export class ReferralDto {
  @ApiProperty({ enum: REFERRED_BY, enumName: 'ReferredBy' }) by!: ReferredBy;
  notified!: boolean;
}

/** An appeal or urging motion against a case. */
export class AppealDto {
  id!: string;
  number!: string;
  kind!: CaseKind;
  outcome!: Outcome | null;
}

export class NoteDto {
  id!: string;
  text!: string | null;
  at!: string;
  author!: PersonDto;
  attachments!: AttachmentDto[];
}

export class AssignmentDto {
  /** Null where it went to the unit. */
  employee!: PersonDto | null;
  /** Where the case stood from then on. */
  unit!: PersonDto;
  /** The first instant that is too late for what was asked. */
  dueAt!: string | null;
  priority!: Priority;
  note!: string | null;
  by!: PersonDto;
  at!: string;
}

export class EscalationDto {
  level!: number;
  at!: string;
}

export class RelatedCaseDto {
  id!: string;
  number!: string | null;
}

export class SuggestedRecipientsDto {
  to!: string[];
  cc!: string[];
}

export class QuoteDto {
  /** What the newsroom is; `assumedDaily` where nobody said: six hours, 24 for a periodical. */
  @ApiProperty({ enum: QUOTE_TERMS, enumName: 'QuoteTerm' }) term!: QuoteTerm;
  decision!: 'authorised' | 'changed' | 'deemedAuthorised' | null;
  authorisedBy!: PersonDto | null;
}

export class SocialPostDto {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' }) platform!: Platform;
  account!: string | null;
  url!: string | null;
}

export class EDeliveryDto {
  address!: string | null;
}

export class StandsInForDto extends PersonDto {
  /** It is theirs: they have the case, or lead the unit that has it. */
  expected!: boolean;
}

export class CaseDto extends CaseItemDto {
  /** Whether the caller sees it by a right of their own; otherwise all that they do is done in the name of the first of `standsInFor`. */
  byOwnRight!: boolean;
  /** Those who are away, in whose name the caller may act on it: `actingFor` in the body of what they do. */
  standsInFor!: StandsInForDto[];
  /** Where on social media it was written; null for what came otherwise. */
  @ApiProperty({ type: () => SocialPostDto, nullable: true }) post!: SocialPostDto | null;
  /** From which address for e-delivery it came; null for what came otherwise. */
  @ApiProperty({ type: () => EDeliveryDto, nullable: true }) eDelivery!: EDeliveryDto | null;
  /** `A`, or `B` and the full years for which a file of its kind is kept. */
  retention!: string;
  /** Of a quote for authorisation; null for what is none. */
  quote!: QuoteDto | null;
  /** When the editor received our rectification. */
  lodgedAt!: string | null;
  /** Whose work a complaint is about: these may not be given it. */
  complaintSubjects!: PersonDto[];
  outcome!: Outcome | null;
  /** How an answer to the contact begins, without the comma; null where nobody has said it. */
  salutation!: string | null;
  /** When the data of the person who wrote were erased: the case can be closed or given another contact, and no more. */
  contactErasedAt!: string | null;
  /** The newest 50, oldest of them first. */
  correspondence!: MessageDto[];
  /** The newest 50, oldest of them first. */
  notes!: NoteDto[];
  /** The `before` of what came before correspondence and notes; null where nothing did. */
  earlier!: string | null;
  /** The one in force. */
  /** The one in force. */
  assignment!: AssignmentDto | null;
  /** The newest twenty, oldest of them first. */
  assignments!: AssignmentDto[];
  /** It was given to its unit, and nobody of it has it yet. */
  inUnit!: boolean;
  /** The newest twenty, oldest of them first. */
  deadlines!: DeadlineDto[];
  /** What its clocks may hear: each one's rule says which of them it counts. */
  pauses!: PauseDto[];
  delayNotices!: DelayNoticeDto[];
  termExtensions!: TermExtensionDto[];
  clockWithdrawals!: ClockWithdrawalDto[];
  escalations!: EscalationDto[];
  /** The case to which the first message may belong. */
  suspectedCase!: RelatedCaseDto | null;
  threadNote!: string | null;
  /** The case into which its messages were moved. */
  joinedInto!: RelatedCaseDto | null;
  /** The case with whose message it began. */
  splitFrom!: RelatedCaseDto | null;
  /** Cases that began with a message of it. */
  splitInto!: RelatedCaseDto[];
  /** Whom the next answer goes to where nobody says otherwise, and who was in copy of the last mail. */
  suggestedRecipients!: SuggestedRecipientsDto;
  /** What the reader may do with the case as it stands. */
  @ApiProperty({ enum: ACTS, enumName: 'CaseAct', isArray: true }) allowed!: Act[];
  /** What the law knows to be done now, of what the reader may do. */
  @ApiProperty({ enum: LEGAL_ACTS, enumName: 'LegalAct', isArray: true }) legalActs!: LegalAct[];
  remedyCalls!: RemedyCallDto[];
  /** The newest of these, oldest of them first. */
  forwardings!: ForwardingDto[];
  refusals!: RefusalDto[];
  disclosures!: DisclosureDto[];
  /** Where a final answer discloses public information: the office, as UDIP 12 wants it; null elsewhere. */
  disclosingBody!: string | null;
  /** Who passed a complaint on (KPA 237 §2). */
  @ApiProperty({ type: () => ReferralDto, nullable: true }) referral!: ReferralDto | null;
  /** Of an appeal or urging motion: what it is against. */
  @ApiProperty({ type: () => RelatedCaseDto, nullable: true }) parent!: RelatedCaseDto | null;
  @ApiProperty({ enum: HANDLINGS, enumName: 'Handling', nullable: true }) handling!: Handling | null;
  /** Those against this case. */
  appeals!: AppealDto[];
}

export class HistoryActorDto {
  id!: string;
  name!: string | null;
  /** The id of whoever was away, in whose name it was done. */
  actingFor?: string;
  actingForName?: string | null;
}

export class HistoryItemDto {
  eventId!: string;
  type!: string;
  occurredAt!: string;
  actor!: HistoryActorDto;
  summary!: string;
}

export class HistoryDto {
  items!: HistoryItemDto[];
  nextCursor!: string | null;
}

export class HistoryQuery {
  @IsOptional() @IsIn(HISTORY_ORDERS) order: HistoryOrder = 'oldestFirst';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) limit: number = 200;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

export class CorrespondenceQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = CORRESPONDENCE_PAGE;
  @IsOptional() @IsString() @MaxLength(1000) before?: string;
}

export class CorrespondenceDto {
  items!: MessageDto[];
  notes!: NoteDto[];
  /** The `before` of what came before; null where nothing did. */
  earlier!: string | null;
}
