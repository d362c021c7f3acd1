import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { STATUSES, type CaseStatus } from '#libs/cases';
import { SIGNATORIES, type Signatory } from '#libs/drafts';
import { IsDay, Optional, PageQueryDto, QueryFlag, Trim } from '#libs/http';
import { LINE_USES, type LineUse } from '../domain/events.js';
import { QUOTE_STATES, type QuoteState } from '../domain/standing.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;
const MOST_UNITS = 50;
const MOST_QUESTIONS = 50;
const MOST_CASES_AT_ONCE = 200;
const LINE_STATES = ['written', 'approved', 'returned'] as const;
type LineState = (typeof LINE_STATES)[number];

export class TopicsQuery extends PageQueryDto {
  /** Words of the name. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** Those that are over instead of those that go on. */
  @QueryFlag() closed: boolean = false;
}

export class NewTopicBody {
  @Trim() @IsString() @Length(1, LONGEST_NAME) name!: string;
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) description?: string;
  /** Who answers for it; the caller, where left out. */
  @Optional() @IsString() @Length(1, 200) ownerId?: string;
  /** Units that it concerns. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  unitIds?: string[];
}

/** Only what is present changes. */
export class ChangeTopicBody {
  @Optional() @Trim() @IsString() @Length(1, LONGEST_NAME) name?: string;
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) description?: string;
  @Optional() @IsString() @Length(1, 200) ownerId?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  unitIds?: string[];
}

export class TopicCasesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES_AT_ONCE)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  caseIds!: string[];
}

export class LineQuestionBody {
  @Trim() @IsString() @Length(1, 1_000) question!: string;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) answer!: string;
}

export class LineBody {
  @Trim() @IsString() @Length(1, LONGEST_NAME) title!: string;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** What is likely to be asked, and what is answered. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => LineQuestionBody)
  questions?: LineQuestionBody[];
  /** The first day on which it holds, in Warsaw; from its approval, where left out. */
  @ApiProperty({ format: 'date', required: false }) @Optional() @IsDay() validFrom?: string;
  /** The last day; until it is replaced, where left out. */
  @ApiProperty({ format: 'date', required: false }) @Optional() @IsDay() validUntil?: string;
  @ApiProperty({ enum: LINE_USES, enumName: 'LineUse' }) @IsIn(LINE_USES) use!: LineUse;
}

export class LineVersionBody extends LineBody {
  /** The number that it gets: one more than the newest that its author has seen. */
  @IsInt() @Min(2) version!: number;
}

export class ApproveLineBody {
  @IsInt() @Min(1) version!: number;
}

export class ReturnLineBody {
  @IsInt() @Min(1) version!: number;
  @Trim() @IsString() @Length(1, 2_000) reason!: string;
}

export class CrisisBody {
  @Trim() @IsString() @Length(1, 2_000) reason!: string;
  /** Who is called besides the topic's owner. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  teamIds?: string[];
  /** By the end of which working day its cases are to be answered inside the office, 0 for the same day; their internal terms stay, where left out. */
  @IsOptional() @IsInt() @Min(0) @Max(30) internalDays?: number;
}

export class DecisionBody {
  @Trim() @IsString() @Length(1, 5_000) text!: string;
  /** It is known to be so. */
  @IsBoolean() confirmed!: boolean;
}

export class StatementBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
}

/** Nothing but in whose name: the statement is the one of the address. */
export class ApproveStatementBody {}

export class QuoteLineBody {
  @IsString() @Length(1, 200) topicId!: string;
  @IsString() @Length(1, 200) lineId!: string;
  @Type(() => Number) @IsInt() @Min(1) version!: number;
}

export class TopicReferenceDto {
  id!: string;
  name!: string | null;
}

export class TopicFiguresDto {
  /** Of the cases that the caller sees. */
  cases!: number;
  open!: number;
  /** Open, and past their term. */
  overdue!: number;
  answered!: number;
}

export class TopicItemDto {
  id!: string;
  name!: string;
  owner!: TopicReferenceDto;
  closed!: boolean;
  /** Since when a crisis goes on; null where none does. */
  crisisSince!: string | null;
  openedAt!: string;
  figures!: TopicFiguresDto;
  revision!: number;
}

export class TopicPageDto {
  items!: TopicItemDto[];
  nextCursor!: string | null;
}

export class LineQuestionDto {
  question!: string;
  answer!: string;
}

export class TopicLevelDto {
  @ApiProperty({ enum: SIGNATORIES, enumName: 'Signatory' }) signatory!: Signatory;
  /** Whom it names, where it names one employee. */
  employee!: TopicReferenceDto | null;
  functionId!: string | null;
  signedBy!: TopicReferenceDto | null;
  signedAt!: string | null;
}

/** By what a ladder asks; without one another person than its author approves it. */
export class TopicStepsDto {
  /** The name of the ladder that it goes by. */
  ladder!: string | null;
  levels!: TopicLevelDto[];
}

export class LineVersionDto extends TopicStepsDto {
  version!: number;
  title!: string;
  text!: string;
  questions!: LineQuestionDto[];
  @ApiProperty({ format: 'date', nullable: true, type: String }) validFrom!: string | null;
  @ApiProperty({ format: 'date', nullable: true, type: String }) validUntil!: string | null;
  @ApiProperty({ enum: LINE_USES, enumName: 'LineUse' }) use!: LineUse;
  author!: TopicReferenceDto;
  writtenAt!: string;
  @ApiProperty({ enum: LINE_STATES, enumName: 'LineState' }) state!: LineState;
  /** Who approved or returned it. */
  decidedBy!: TopicReferenceDto | null;
  decidedAt!: string | null;
  /** Why it was returned. */
  reason!: string | null;
}

export class TopicDecidingDto {
  /** In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits. */
  signsAs!: TopicReferenceDto[];
  /** Who may sign the levels whose turn is; empty where it goes by no ladder. */
  waitsFor!: TopicReferenceDto[];
}

export class LineDto extends TopicDecidingDto {
  id!: string;
  withdrawn!: boolean;
  /** The version that holds today; null where none does. */
  inForce!: number | null;
  /** The newest first. */
  versions!: LineVersionDto[];
}

export class DecisionDto {
  id!: string;
  text!: string;
  confirmed!: boolean;
  by!: TopicReferenceDto;
  at!: string;
}

export class StatementDto extends IntersectionType(TopicStepsDto, TopicDecidingDto) {
  id!: string;
  text!: string;
  author!: TopicReferenceDto;
  writtenAt!: string;
  /** Null as long as nobody has approved it. */
  approvedBy!: TopicReferenceDto | null;
  approvedAt!: string | null;
  /** In how many cases it is given. */
  cases!: number;
}

export class CrisisDto {
  id!: string;
  reason!: string;
  team!: TopicReferenceDto[];
  declaredBy!: TopicReferenceDto;
  declaredAt!: string;
  /** Null while it goes on. */
  endedAt!: string | null;
  endedBy!: TopicReferenceDto | null;
  /** What was decided and learnt, the oldest first. */
  log!: DecisionDto[];
  /** Holding statements, the newest first. */
  statements!: StatementDto[];
}

export class WithheldDto {
  /** Why it was not given: the code of the refusal. */
  code!: string;
  count!: number;
}

export class StatementProgressDto {
  statementId!: string;
  waiting!: number;
  given!: number;
  withheld!: WithheldDto[];
}

export class TopicDocumentDto {
  id!: string;
  /** Null once its words were disposed of. */
  name!: string | null;
  mediaType!: string;
  /** In bytes. */
  size!: number;
  by!: TopicReferenceDto;
  at!: string;
}

export class TopicDocumentBody {
  /** Of an upload, or of a file that the caller may read. */
  @IsString() @Length(1, 200) attachmentId!: string;
}

export class TopicDto extends TopicItemDto {
  description!: string;
  units!: TopicReferenceDto[];
  lines!: LineDto[];
  /** The newest first. */
  crises!: CrisisDto[];
  /** The newest last. */
  documents!: TopicDocumentDto[];
  /** How far the newest approved holding statement is; null where there is none. */
  @ApiProperty({ type: () => StatementProgressDto, nullable: true }) progress!: StatementProgressDto | null;
}

export class TopicCaseDto {
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  @ApiProperty({ enum: STATUSES }) status!: CaseStatus;
  receivedAt!: string;
  /** The end of the term that runs; null where none does. */
  dueAt!: string | null;
  overdue!: boolean;
  /** A topic of it, this one or another, has a crisis. */
  inCrisis!: boolean;
  assignee!: TopicReferenceDto | null;
}

export class TopicCasePageDto {
  items!: TopicCaseDto[];
  nextCursor!: string | null;
}

export class TopicActorDto {
  id!: string;
  /** Null of the office itself. */
  name!: string | null;
  actingFor?: string;
  actingForName?: string | null;
}

export class TopicHistoryItemDto {
  eventId!: string;
  type!: string;
  occurredAt!: string;
  actor!: TopicActorDto;
  summary!: string;
}

export class TopicHistoryDto {
  items!: TopicHistoryItemDto[];
  nextCursor!: string | null;
}

export class LineAtHandDto {
  id!: string;
  version!: number;
  title!: string;
  text!: string;
  questions!: LineQuestionDto[];
  @ApiProperty({ enum: LINE_USES, enumName: 'LineUse' }) use!: LineUse;
  @ApiProperty({ format: 'date', nullable: true, type: String }) validUntil!: string | null;
}

export class TopicOfCaseDto {
  id!: string;
  name!: string;
  closed!: boolean;
  /** Those that hold today. */
  lines!: LineAtHandDto[];
}

export class QuotedLineDto {
  topic!: TopicReferenceDto;
  lineId!: string;
  title!: string;
  version!: number;
  /** `changed`: another version holds now; `ranOut`: its last day is over. */
  @ApiProperty({ enum: QUOTE_STATES, enumName: 'QuoteState' }) state!: QuoteState;
  /** The version that holds now; null where none does. */
  current!: number | null;
}

export class SuggestedTopicDto {
  id!: string;
  name!: string;
}

export class TopicsOfCaseDto {
  topics!: TopicOfCaseDto[];
  /** Open topics about what seems to be the same. */
  suggested!: SuggestedTopicDto[];
  /** What letters of the case quote. */
  quotes!: QuotedLineDto[];
}

export class AlikeCaseDto {
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  receivedAt!: string;
}

export class AlikeCasesDto {
  /** The most alike in front. */
  items!: AlikeCaseDto[];
}

export class SurgeDto {
  id!: string;
  at!: string;
  /** How many looked alike. */
  count!: number;
  /** Within how many hours they arrived. */
  hours!: number;
  /** How many cases of all kinds arrive in so many hours, on average of the weeks before. */
  usual!: number;
  /** From how many on it is told. */
  threshold!: number;
  /** Of these, those that the caller sees. */
  cases!: AlikeCaseDto[];
}

export const SAID = ['topicLine', 'crisisStatement'] as const;

export class TopicApprovalDto {
  /** A line to take, or the holding statement of a crisis. */
  @ApiProperty({ enum: SAID, enumName: 'TopicPurpose' }) purpose!: (typeof SAID)[number];
  /** Of the line or statement. */
  id!: string;
  topic!: TopicReferenceDto;
  /** Of a line. */
  title!: string | null;
  version!: number | null;
  by!: TopicReferenceDto;
  since!: string;
  /** Counted from 0; null where it goes by no ladder. */
  level!: number | null;
  /** The first instant that is too late; null where the level has no term. */
  dueAt!: string | null;
  late!: boolean;
  /** In whose name the caller can sign it: their own first. */
  signsAs!: TopicReferenceDto[];
  /** The topic has a crisis: it stands in front of the others. */
  inCrisis!: boolean;
}

export class TopicApprovalsDto {
  items!: TopicApprovalDto[];
  /** There are more that wait than were looked at. */
  more!: boolean;
}
