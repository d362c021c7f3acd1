import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CASE_KINDS,
  DisclosureBody,
  OUTCOMES,
  RefusalPersonBody,
  SHORTEST_CALL_DAYS,
  type CaseKind,
  type Outcome,
} from '#libs/cases';
import { IsDay, Optional, PageQueryDto, Trim } from '#libs/http';
import { SENSITIVITIES, type Sensitivity } from '#libs/kernel';
import type { DraftState } from '../domain/draft.js';
import type { DraftException } from '../projections/drafts.js';
import {
  COVERED_PURPOSES,
  DRAFTED_KINDS,
  PURPOSES,
  SERVED_BY,
  SIGNATORIES,
  TERM_UNITS,
  type Purpose,
  type Signatory,
  type TermUnit,
} from '../domain/events.js';
import { MOST_LEVELS } from '../domain/ladders.js';

const LONGEST_TEXT = 100_000;
/** Before it is sanitised. */
const LONGEST_HTML = 2_000_000;
const MOST_ADDRESSES = 50;
const MOST_FILES = 20;
const MOST_LADDERS = 100;

/** A notice of delay, whose words and whose date follow from it. */
export class DraftedDelayBody {
  @Trim() @IsString() @Length(1, 5_000) reasons!: string;
  /** The announced day, `YYYY-MM-DD`. */
  @IsDay() until!: string;
  /** The clock that is meant: where left out, the one that ends first of those that know a notice. */
  @Optional() @IsString() @Length(1, 200) deadlineId?: string;
  /** Of the letter: `pl` where left out; with `en`, English stands below the Polish. */
  @ApiPropertyOptional({ enum: ['pl', 'en'], default: 'pl' }) @Optional() @IsIn(['pl', 'en']) language?: 'pl' | 'en';
}

/** A call to the sender to remedy defects (KPA 64 §2), whose words and whose term follow from it. */
export class DraftedCallBody {
  /** What is missing, as the letter says it. */
  @Trim() @IsString() @Length(1, 5_000) defects!: string;
  /** The sender's term in days from the delivery: at least seven. */
  @ApiPropertyOptional({ default: SHORTEST_CALL_DAYS }) @Optional() @IsInt() @Min(1) @Max(90) days?: number;
  /** A decision of refusal is to follow: under UDIP, a call is allowed only then. */
  @ApiPropertyOptional({ default: false }) @Optional() @IsBoolean() beforeRefusal?: boolean;
}

/** A decision of refusal (UDIP 16, KPA 107), whose words follow from it. It is signed outside and served. */
export class DraftedRefusalBody {
  @Trim() @IsString() @Length(1, 2000) legalBasis!: string;
  @Trim() @IsString() @Length(1, 20_000) reasoning!: string;
  /** Who took a stand in the proceedings: under UDIP, at least one (UDIP 16(2)(2)). */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RefusalPersonBody)
  persons?: RefusalPersonBody[];
  /** Whose goods under UDIP 5(2) the decision protects, whose secret for example. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  interests?: string[];
  /** How and by when one appeals. */
  @Trim() @IsString() @Length(1, 5000) instruction!: string;
}

export class DraftVersionBody {
  /** May be left out where there is HTML, and with a letter of law, whose words are the office's own. */
  @ValidateIf(
    ({ text, html, delayNotice, callToRemedy, refusal }: DraftVersionBody) =>
      text !== undefined || !(html || delayNotice || callToRemedy || refusal),
  )
  @Trim()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text?: string;
  /** Sanitised here. Where it says something, the plain text follows from it, and `text` is left aside. */
  @Optional() @IsString() @MaxLength(LONGEST_HTML) html?: string;
  /** As suggested by the case, where left out. */
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_ADDRESSES)
  @IsEmail({ require_tld: false }, { each: true })
  to?: string[];
  @Optional() @IsArray() @ArrayMaxSize(MOST_ADDRESSES) @IsEmail({ require_tld: false }, { each: true }) cc?: string[];
  @Optional() @IsArray() @ArrayMaxSize(MOST_ADDRESSES) @IsEmail({ require_tld: false }, { each: true }) bcc?: string[];
  @Optional() @IsArray() @ArrayMaxSize(MOST_FILES) @IsString({ each: true }) attachmentIds?: string[];
  /** Of a draft with the purpose `delayNotice`, in each version. */
  @Optional() @ValidateNested() @Type(() => DraftedDelayBody) delayNotice?: DraftedDelayBody;
  /** Of a draft with the purpose `callToRemedy`, in each version. */
  @Optional() @ValidateNested() @Type(() => DraftedCallBody) callToRemedy?: DraftedCallBody;
  /** Of a draft with the purpose `refusalDecision`, in each version. */
  @Optional() @ValidateNested() @Type(() => DraftedRefusalBody) refusal?: DraftedRefusalBody;
  /** Of a final answer to a request for public information: preset where left out; null where it discloses none. */
  @ApiPropertyOptional({ type: () => DisclosureBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DisclosureBody)
  disclosure?: DisclosureBody | null;
}

export class DraftBody extends DraftVersionBody {
  @ApiPropertyOptional({ enum: PURPOSES, default: 'answer' }) @Optional() @IsIn(PURPOSES) purpose?: Purpose;
  /** Of an answer; a decision of refusal always is, no other letter. An answer that is not is a `holdingStatement`. */
  @ApiPropertyOptional({ default: true }) @Optional() @IsBoolean() final?: boolean;
  /** What the answer comes to, where ladders ask for it. */
  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' }) @Optional() @IsIn(OUTCOMES) outcome?: Outcome;
}

export class DraftDecisionBody {
  /** The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
  @IsInt() @Min(1) version!: number;
}

export class DraftApprovalBody extends DraftDecisionBody {
  /** Where it leaves with this signature, why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
}

/** A new version of the one that the caller saw, and their signature under it. */
export class EditAndSignBody extends DraftVersionBody {
  /** The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
  @IsInt() @Min(1) version!: number;
  /** Where it leaves with this signature: as with an approval. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
}

export class DraftReturnBody extends DraftDecisionBody {
  @Trim() @IsString() @Length(1, 2_000) reason!: string;
}

export class DraftSendingBody extends DraftDecisionBody {
  /** Sends without the approval that a ladder asks for: by right only, and listed for auditors. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) urgentReason?: string;
  /** Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
}

export class DraftServingBody extends DraftSendingBody {
  /** How the decision was served. */
  @IsIn(SERVED_BY) via!: (typeof SERVED_BY)[number];
  /** With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() postedOn?: string;
  /** When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet. */
  @Optional() @IsDay() deliveredOn?: string;
  /** The signed decision. */
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(MOST_FILES) @IsString({ each: true }) attachmentIds!: string[];
}

export class DraftWrittenDto {
  id!: string;
  version!: number;
  revision!: number;
}

export class DraftNameDto {
  id!: string;
  name!: string | null;
}

export class DraftFileDto {
  id!: string;
  /** Null once its person was erased. */
  name!: string | null;
  /** In bytes. */
  size!: number;
}

export class DraftFooterDto {
  text!: string;
  html!: string;
}

export class DraftSenderDto {
  address!: string;
  name!: string;
}

/** Null where its person was erased, as with all that somebody wrote. */
export class DraftDelayDto {
  reasons!: string | null;
  /** `YYYY-MM-DD`. */
  until!: string;
  deadlineId!: string | null;
  @ApiProperty({ enum: ['pl', 'en'] }) language!: 'pl' | 'en';
}

export class DraftCallDto {
  defects!: string | null;
  days!: number;
  beforeRefusal!: boolean;
}

export class DraftRefusalPersonDto {
  name!: string | null;
  position!: string | null;
}

export class DraftRefusalDto {
  legalBasis!: string | null;
  reasoning!: string | null;
  persons!: DraftRefusalPersonDto[];
  interests!: string[];
  instruction!: string | null;
}

/** What UDIP 12 wants to be known of disclosed information. */
export class DraftDisclosureDto {
  body!: string | null;
  producedBy!: string | null;
  disclosedBy!: string | null;
  /** `YYYY-MM-DD`; null: the day on which it leaves. */
  on!: string | null;
}

export class DraftVersionDto {
  version!: number;
  keptAt!: string;
  by!: DraftNameDto;
  /** Null once its person was erased, as is all that somebody wrote. */
  subject!: string | null;
  text!: string | null;
  /** Null where there is none, and where it is too long to be shown: the text says the same. */
  html!: string | null;
  to!: string[];
  cc!: string[];
  bcc!: string[];
  attachments!: DraftFileDto[];
  from!: DraftSenderDto;
  /** The office's own words below what was written. */
  footer!: DraftFooterDto | null;
  /** Of the answer that it becomes; header, boundaries and `messageId` follow from it. */
  replyId!: string;
  messageId!: string | null;
  inReplyTo!: string | null;
  references!: string[];
  /** Of a notice of delay; null elsewhere. */
  delayNotice!: DraftDelayDto | null;
  /** Of a call to remedy defects; null elsewhere. */
  callToRemedy!: DraftCallDto | null;
  /** Of a decision of refusal; null elsewhere. */
  refusal!: DraftRefusalDto | null;
  /** Of a final answer that discloses public information; null elsewhere. */
  disclosure!: DraftDisclosureDto | null;
  /** SHA-256 over all that leaves, in hex: what is approved. */
  hash!: string | null;
}

export class DraftLevelDto {
  signatory!: Signatory;
  /** Of the signatory `function`, as `GET /api/functions` names it. */
  functionId!: string | null;
  /** Null while nobody has signed. */
  approvedBy!: DraftNameDto | null;
  /** Who signed in their name; null where they did themselves. */
  signedBy!: DraftNameDto | null;
  /** An older one than the newest where whoever signed last also wrote the newest. */
  signedVersion!: number | null;
  /** Its turn is now. */
  open!: boolean;
  /** Who may sign it now. */
  signatories!: DraftNameDto[];
  /** Why these are whoever administers ladders: the level names nobody who may, or only who wrote. */
  insteadOf!: 'nobody' | 'author' | null;
  /** The first instant that is too late, where its turn is now and it has a term. */
  dueAt!: string | null;
  /** That has passed. */
  late!: boolean;
}

export class DraftReturnedDto {
  by!: DraftNameDto;
  reason!: string | null;
}

export class DraftedThingDto {
  @ApiProperty({ enum: DRAFTED_KINDS }) kind!: (typeof DRAFTED_KINDS)[number];
  id!: string;
}

export class DraftItemDto {
  id!: string;
  /** Whose letter it is: of a case. */
  thing!: DraftedThingDto;
  caseId!: string;
  /** Of the case. */
  number!: string | null;
  purpose!: Purpose;
  final!: boolean;
  outcome!: string | null;
  state!: DraftState;
  begunAt!: string;
  /** When it was submitted last; null while it was not. */
  submittedAt!: string | null;
  /** How many there are. */
  version!: number;
  /** Everybody who ever wrote in it: none of them approves it, but for what its ladder lets whoever signs last. */
  writers!: DraftNameDto[];
  newest!: DraftVersionDto;
  /** The name of the ladder on which it stands. */
  ladder!: string | null;
  levels!: DraftLevelDto[];
  /** The caller can sign it now. */
  mayApprove!: boolean;
  /** In whose name the caller can sign it now, their own first: `actingFor` of the approval. */
  signsAs!: DraftNameDto[];
  /** The caller signs last, and may change it and sign what came of it in one act. */
  mayEditAndSign!: boolean;
  /** The newest version that the caller opened, signed, returned or wrote; null where they did none of it. */
  seenVersion!: number | null;
  /** Null where it was not given back, or was submitted again. */
  returned!: DraftReturnedDto | null;
  /** Why the case did not take it, by the code of the refusal. */
  refused!: string | null;
  revision!: number;
}

export class DraftDto extends DraftItemDto {
  /** Oldest first. */
  versions!: DraftVersionDto[];
}

export class DraftPageDto {
  items!: DraftItemDto[];
  nextCursor!: string | null;
}

/** A draft that waits for the caller's signature, or for that of whom they stand in for. */
export class ApprovalItemDto {
  /** Of the draft. */
  id!: string;
  /** Whose letter it is. */
  thing!: DraftedThingDto;
  /** Of the case. */
  number!: string | null;
  /** Null once its person was erased. */
  subject!: string | null;
  purpose!: Purpose;
  /** The newest. */
  version!: number;
  /** Who wrote that version. */
  by!: DraftNameDto;
  submittedAt!: string;
  /** The first one that they can sign, counted from 0. */
  level!: number;
  /** Since when that level waits. */
  since!: string;
  /** The first instant that is too late; null where the level has no term. */
  dueAt!: string | null;
  /** That has passed. */
  late!: boolean;
  /** In whose name the caller can sign it, their own first: `actingFor` of the approval. */
  signsAs!: DraftNameDto[];
  /** The newest version that the caller opened, signed, returned or wrote; null where they did none of it. */
  seenVersion!: number | null;
  /** A topic of its case has a crisis: it stands in front of the others. */
  inCrisis!: boolean;
}

export class ApprovalPageDto {
  items!: ApprovalItemDto[];
  nextCursor!: string | null;
}

export class DraftsQuery extends PageQueryDto {}

export class UrgentSendingDto {
  draftId!: string;
  caseId!: string;
  number!: string | null;
  /** `urgent`: it left without the approval that its ladder asks for. `own`: whoever signed last wrote in it. */
  what!: DraftException;
  at!: string;
  by!: DraftNameDto;
  /** Of an urgent one; null once the case's person was erased. */
  reason!: string | null;
}

export class UrgentSendingPageDto {
  items!: UrgentSendingDto[];
  nextCursor!: string | null;
}

export class LadderTermDto {
  @IsInt() @Min(1) @Max(720) amount!: number;
  /** Hours count at any hour; working days from the next one on, to the end of the last. */
  @IsIn(TERM_UNITS) unit!: TermUnit;
}

export class LadderLevelDto {
  @IsIn(SIGNATORIES) signatory!: Signatory;
  /** With `signatory: employee`. */
  @ValidateIf(({ employeeId }: LadderLevelDto) => employeeId !== null)
  @IsString()
  @Length(1, 200)
  employeeId!: string | null;
  /** With `signatory: function`: whoever holds it when the draft waits. */
  @Optional() @IsString() @Length(1, 200) functionId?: string | null;
  /** How long it may wait once its turn has come, then whoever is to sign is told, and the head of the case's unit or whoever administers ladders. Null or left out: as long as it takes. */
  @ApiPropertyOptional({ type: () => LadderTermDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderTermDto)
  term?: LadderTermDto | null;
}

export class LadderDto {
  @IsString() @Length(1, 200) id!: string;
  @Trim() @IsString() @Length(1, 200) name!: string;
  /** Empty: of each kind; and so with outcomes and units. */
  @IsArray() @IsIn(CASE_KINDS, { each: true }) kinds!: CaseKind[];
  @IsArray() @IsIn(OUTCOMES, { each: true }) outcomes!: Outcome[];
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @IsNotEmpty({ each: true }) unitIds!: string[];
  /** Of cases that are kept so closely; empty or left out: of each. */
  @ApiPropertyOptional({ enum: SENSITIVITIES, enumName: 'Sensitivity', isArray: true })
  @Optional()
  @IsArray()
  @IsIn(SENSITIVITIES, { each: true })
  sensitivities?: Sensitivity[];
  /** Which letters it is for. */
  @IsArray() @ArrayMinSize(1) @IsIn(COVERED_PURPOSES, { each: true }) covers!: (typeof COVERED_PURPOSES)[number][];
  /** One level after the other; otherwise side by side. */
  @IsBoolean() inOrder!: boolean;
  /** Whoever signs last may sign what they wrote in, where another wrote or approved too. */
  @IsBoolean() lastMayEdit!: boolean;
  /** It leaves with the last approval. */
  @IsBoolean() sendsOnApproval!: boolean;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => LadderLevelDto)
  levels!: LadderLevelDto[];
}

export class LadderOfCaseDto {
  name!: string;
  sendsOnApproval!: boolean;
}

export class LaddersOfCaseQuery {
  /** What the final answer comes to. */
  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' }) @Optional() @IsIn(OUTCOMES) outcome?: Outcome;
}

/** Null where such a letter leaves without approval. */
export class LaddersOfCaseDto {
  /** By which ladder a final answer goes, or whether by any, hangs on what it comes to. */
  asksOutcome!: boolean;
  answer!: LadderOfCaseDto | null;
  /** Of an interim answer. */
  holdingStatement!: LadderOfCaseDto | null;
  delayNotice!: LadderOfCaseDto | null;
  callToRemedy!: LadderOfCaseDto | null;
  /** Of a decision: by the ladder of an answer that comes to a refusal. */
  refusalDecision!: LadderOfCaseDto | null;
}

export class LaddersBody {
  /** All of them; the first that applies to a draft is its own. */
  @IsArray() @ArrayMaxSize(MOST_LADDERS) @ValidateNested({ each: true }) @Type(() => LadderDto) ladders!: LadderDto[];
}

export class LaddersSetDto {
  version!: number;
  at!: string;
  by!: DraftNameDto;
  /** Of the ladders, in their order. */
  names!: string[];
}

export class LaddersDto {
  ladders!: LadderDto[];
  /** Who set them when, the latest in front: at most fifty. */
  history!: LaddersSetDto[];
  /** How often they were set. */
  version!: number;
  /** -1 before they were. */
  revision!: number;
}

export class LaddersWrittenDto {
  revision!: number;
}
