import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { CASE_KINDS, type CaseKind } from '#libs/cases';
import { IsDayOrInstant, IsInstant, Optional, PageQueryDto, Trim } from '#libs/http';
import { ENCOUNTER_TYPES, type EncounterType } from '../domain/events.js';
import type { EntryKind } from '../projections/timeline.js';
import type { UnitEntryKind } from '../projections/unit-timeline.js';
import { TIMELINE_TYPES, type TimelineType } from '../queries/timeline-queries.js';
import { UNIT_TIMELINE_TYPES, type UnitTimelineType } from '../queries/unit-history.js';

/** Words and a time. */
class HistoryQuery extends PageQueryDto {
  /** Words of subject or text. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

const parted = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

export class TimelineQuery extends HistoryQuery {
  /** Separated by commas; all where left out. */
  @IsOptional() @Transform(parted) @IsIn(TIMELINE_TYPES, { each: true }) types?: TimelineType[];
}

export class UnitTimelineQuery extends HistoryQuery {
  /** Separated by commas; all where left out. */
  @IsOptional() @Transform(parted) @IsIn(UNIT_TIMELINE_TYPES, { each: true }) types?: UnitTimelineType[];
}

export class PartyNameDto {
  id!: string;
  /** Null once they were erased. */
  name!: string | null;
}

export class TimelineCaseDto {
  id!: string;
  number!: string | null;
}

export class TimelineEntryDto {
  id!: string;
  kind!: EntryKind;
  at!: string;
  contact!: PartyNameDto | null;
  case!: TimelineCaseDto | null;
  /** It stands in a case of somebody else. */
  mention!: boolean;
  /** With it the case was passed on to the public body whose history this is. */
  forwarded!: boolean;
  encounterId!: string | null;
  /** A subject; null once its person was erased. */
  title!: string | null;
  /** The beginning of the text. */
  excerpt!: string | null;
}

export class TimelinePageDto {
  items!: TimelineEntryDto[];
  nextCursor!: string | null;
}

export class MonthDto {
  /** `YYYY-MM`. */
  month!: string;
  cases!: number;
  encounters!: number;
}

export class PartyKindDto {
  kind!: CaseKind;
  /** In the caller's language. */
  name!: string;
  count!: number;
}

export class StatisticsDto {
  cases!: number;
  /** Contacts outside of cases. */
  encounters!: number;
  /** Cases of others that were passed on to the public body; 0 for all others. */
  forwarded!: number;
  /** The last twelve, the oldest first. */
  months!: MonthDto[];
  kinds!: PartyKindDto[];
  answered!: number;
  /** From the receipt to the first final answer that went out; null where there is none. */
  medianHoursToAnswer!: number | null;
}

export class UnitEntryDto {
  id!: string;
  kind!: UnitEntryKind;
  at!: string;
  /** Null for whoever does not see it. */
  case!: TimelineCaseDto | null;
  contributionId!: string | null;
  /** The subject of a case, or what the unit was asked; null once it was erased. */
  title!: string | null;
  /** The beginning of what the unit answered. */
  excerpt!: string | null;
  /** An answer that came after its term. */
  late!: boolean;
}

export class UnitTimelinePageDto {
  items!: UnitEntryDto[];
  nextCursor!: string | null;
}

export class UnitMonthDto {
  /** `YYYY-MM`. */
  month!: string;
  cases!: number;
  questions!: number;
}

export class UnitStatisticsDto {
  /** That were given to the unit. */
  cases!: number;
  /** What the unit was asked about cases. */
  questions!: number;
  /** The last twelve, the oldest first. */
  months!: UnitMonthDto[];
  kinds!: PartyKindDto[];
  /** Questions that it answered, and how many of these after the term. */
  contributed!: number;
  late!: number;
  /** From the question to the first answer; null where there is none. */
  medianHoursToContribute!: number | null;
  /** Of its cases those with a final answer that went out, and the time from the receipt to the first one. */
  answered!: number;
  medianHoursToAnswer!: number | null;
}

const MOST_PARTICIPANTS = 50;

export class NewEncounterBody {
  @IsIn(ENCOUNTER_TYPES) type!: EncounterType;
  /** Now where left out. */
  @Optional() @IsInstant() at?: string;
  /** Contacts. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  participantIds!: string[];
  /** About what, in a line. */
  @Trim() @IsString() @MaxLength(200) topic!: string;
  @Trim() @IsString() @MaxLength(20_000) text!: string;
}

/** Only what is present changes. */
export class CorrectEncounterBody {
  @Optional() @IsIn(ENCOUNTER_TYPES) type?: EncounterType;
  @Optional() @IsInstant() at?: string;
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  participantIds?: string[];
  @Optional() @Trim() @IsString() @MaxLength(200) topic?: string;
  @Optional() @Trim() @IsString() @MaxLength(20_000) text?: string;
  /** Wanted an hour after it was noted, and of anybody but its author: 409 `correction-needs-reason`. */
  @Optional() @Trim() @IsString() @MaxLength(500) reason?: string;
}

export class EncounterCaseBody {
  /** What it was about, where left out. */
  @Optional() @Trim() @IsString() @MaxLength(500) subject?: string;
  @Optional() @IsIn(CASE_KINDS) kind?: CaseKind;
}

export class ParticipantDto {
  contact!: PartyNameDto;
  /** To which they belonged then. */
  newsroom!: PartyNameDto | null;
}

export class EncounterDto {
  id!: string;
  type!: EncounterType;
  at!: string;
  /** Null once somebody who took part was erased, as is the text. */
  topic!: string | null;
  text!: string | null;
  participants!: ParticipantDto[];
  notedBy!: PartyNameDto;
  notedAt!: string;
  correctedBy!: PartyNameDto | null;
  correctedAt!: string | null;
  /** What it was made, where the reader sees that case. */
  case!: TimelineCaseDto | null;
  revision!: number;
}

export class EncounterCaseDto {
  id!: string;
  number!: string;
  revision!: number;
}
