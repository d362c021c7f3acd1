import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { IsDayOrInstant, IsInstant, Optional, PageQueryDto, Trim, WrittenDto } from '#libs/http';
import { CONTRIBUTION_STATES, type ContributionState } from '../domain/contribution.js';
import {
  HELD_BECAUSE,
  TOO_LATE,
  type HeldBecause,
  type RecordedContributionEvent,
  type TooLate,
} from '../domain/events.js';

const MOST_UNITS = 50;
const MOST_FILES = 20;
const LONGEST_TEXT = 50_000;

const Ids =
  (most: number): PropertyDecorator =>
  (target, property) => {
    IsArray()(target, property);
    ArrayMaxSize(most)(target, property);
    IsString({ each: true })(target, property);
    IsNotEmpty({ each: true })(target, property);
    MaxLength(200, { each: true })(target, property);
  };

export class AskBody {
  /** One unit; several in `unitIds`. */
  @Optional() @IsString() @Length(1, 200) unitId?: string;
  /** The same question to each. */
  @Optional() @Ids(MOST_UNITS) @ArrayMinSize(1) unitIds?: string[];
  @Trim() @IsString() @Length(1, LONGEST_TEXT) question!: string;
  @IsInstant() dueAt!: string;
  /** Somebody of the unit, where one is asked. */
  @Optional() @IsString() @Length(1, 200) employeeId?: string;
  /** Files of the case that one sees, or uploads: the unit reads these, and no other file of the case. */
  @Optional() @Ids(MOST_FILES) attachmentIds?: string[];
  /** Wanted where the term is later than the internal target of the case: 409 `contribution-term-needs-reason`. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) reason?: string;
}

export class AskedUnitDto {
  id!: string;
  unitId!: string;
  revision!: number;
}

export class AskedDto {
  /** Of the first unit. */
  id!: string;
  revision!: number;
  /** In the order in which the units were named. */
  items!: AskedUnitDto[];
}

export class ContributionListQuery extends PageQueryDto {
  /** Its id; `own` is the caller's. */
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
  /** Whoever of the unit has it: their id; `own` is the caller. */
  @IsOptional() @IsString() @MaxLength(200) holder?: string;
  /** `waiting`: what the unit owes. */
  @IsOptional() @IsIn([...CONTRIBUTION_STATES, 'waiting']) state?: ContributionState | 'waiting';
}

export class UnitFiguresQueryDto {
  /** Its id; `own` is the caller's. */
  @IsString() @Length(1, 200) unit!: string;
  /** The period in which it was asked: the last twelve months where left out. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** Included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class UnitFiguresDto {
  /** Of now: what the unit owes. */
  open!: number;
  /** Of now: of that what is past its term. */
  overdue!: number;
  /** In the period; of these, how many have an answer, and one that came by its term. */
  asked!: number;
  answered!: number;
  onTime!: number;
  /** From the question to the first answer. */
  medianHours!: number | null;
}

export class CaseContributionsQuery extends PageQueryDto {}

export class AnswerBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  @Optional() @Ids(MOST_FILES) attachmentIds?: string[];
}

export class AnsweredDto extends WrittenDto {
  /** Why nobody needs it any more; null where it counts. It is kept, and whoever asked is told. */
  @ApiProperty({ enum: TOO_LATE, nullable: true }) tooLate!: TooLate | null;
}

export class ContributionTextBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
}

export class ContributionReasonBody {
  @Trim() @IsString() @Length(1, 2_000) reason!: string;
}

export class TakingBody {
  /** The caller, where left out. */
  @Optional() @IsString() @Length(1, 200) employeeId?: string;
}

export class HandingOnBody extends ContributionReasonBody {
  @IsString() @Length(1, 200) unitId!: string;
}

export class LatenessBody extends ContributionReasonBody {
  /** After the term. */
  @IsInstant() until!: string;
}

export class ExtensionBody {
  @IsInstant() dueAt!: string;
  /** Wanted where the term is later than the internal target of the case. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) reason?: string;
}

export class ContributionNameDto {
  id!: string;
  /** Null once they were erased. */
  name!: string | null;
}

export class ContributionCaseDto {
  id!: string;
  number!: string | null;
}

export class ContributionFileDto {
  attachmentId!: string;
  /** Null once its person was erased. */
  name!: string | null;
  mediaType!: string;
  /** In bytes. */
  size!: number;
}

export class ContributionItemDto {
  id!: string;
  /** The same for all units that were asked the same at once. */
  roundId!: string;
  unit!: ContributionNameDto;
  /** Whoever of the unit has it. */
  holder!: ContributionNameDto | null;
  asker!: ContributionNameDto;
  /** `asked` and `returned` wait for the unit; `askedBack`, `handingOn`, `answered` and `declined` for whoever asked. */
  state!: ContributionState;
  /** Null once the words were erased, as is the answer. */
  question!: string | null;
  /** The newest version. */
  answer!: string | null;
  askedAt!: string;
  dueAt!: string;
  /** Until when the unit said that it would be late. */
  lateUntil!: string | null;
  /** When its first answer came. */
  answeredAt!: string | null;
  /** Still awaited after its term. */
  overdue!: boolean;
  /** The unit is asked, and answers, by mail. */
  byMail!: boolean;
  /** How many mails are held for whoever asked; 0 for whoever does not see the case. */
  held!: number;
  /** Null for whoever does not see the case: of it, a contributor knows the question alone. */
  case!: ContributionCaseDto | null;
}

export class ListedContributionDto extends ContributionItemDto {
  /** A topic of its case has a crisis: it stands in front of the others. */
  inCrisis!: boolean;
}

export class ContributionPageDto {
  items!: ListedContributionDto[];
  nextCursor!: string | null;
}

const HELD_STATES = ['held', 'accepted', 'discarded'] as const;
const MAIL_STATES = ['recorded', 'sent', 'outbox', 'failed', 'returned'] as const;

export class HeldMailDto {
  id!: string;
  /** `outside`: no address of the unit; `forged`: the office's gateway says so; `automatic`: a machine wrote it; `otherMark`: the mark in its subject is not the question's. */
  @ApiProperty({ enum: HELD_BECAUSE }) because!: HeldBecause;
  @ApiProperty({ enum: HELD_STATES }) state!: (typeof HELD_STATES)[number];
}

export class QuestionMailDto {
  to!: string;
  /** Of the newest mail to the unit. `failed` was given up; `returned`: one came back, and was not sent again. */
  @ApiProperty({ enum: MAIL_STATES }) state!: (typeof MAIL_STATES)[number];
  /** One did not arrive: the question can be sent again. */
  lost!: boolean;
}

export class ContributionStepDto {
  at!: string;
  by!: ContributionNameDto;
  type!: RecordedContributionEvent['type'];
  text!: string | null;
  /** Of an answer, or of the one that was accepted. */
  version!: number | null;
  /** An answer after its term. */
  late!: boolean;
  attachments!: ContributionFileDto[];
  /** Of what came by mail: who wrote it; null otherwise, and once it was erased. */
  from!: string | null;
  /** The mail itself, as a file. */
  originalId!: string | null;
  /** Of a mail of which it is not sure that the unit wrote it. */
  held!: HeldMailDto | null;
  /** Another unit, or whoever has it from now on. */
  unit!: ContributionNameDto | null;
  /** Another term, or until when it is late. */
  until!: string | null;
}

export class ContributionDto extends ContributionItemDto {
  attachments!: ContributionFileDto[];
  /** How many answers there are. */
  version!: number;
  /** The unit that should answer instead. */
  handOnTo!: ContributionNameDto | null;
  /** Null where the unit is not asked by mail, and for whoever does not see the case. */
  mail!: QuestionMailDto | null;
  /** What was said and done since, oldest first. */
  thread!: ContributionStepDto[];
  /** The caller answers for the unit. */
  mayAnswer!: boolean;
  /** The caller works on the case. */
  mayDecide!: boolean;
  revision!: number;
}
