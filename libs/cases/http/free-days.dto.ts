import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { FREE_DAY_KINDS, type FreeDayKind } from '#libs/calendar';
import { Trim } from '#libs/http';
import { CASE_KINDS, type CaseKind } from '../domain/kinds.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class FreeDayQuery {
  @ApiPropertyOptional({ type: Number, description: 'The present one where left out.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2011)
  @Max(2060)
  year?: number;
}

export class FreeDayPreviewQuery {
  @ApiProperty({ enum: FREE_DAY_KINDS, enumName: 'FreeDayKind' })
  @IsIn(FREE_DAY_KINDS)
  kind!: FreeDayKind;

  /** `YYYY-MM-DD`. */
  @IsString()
  @Matches(DAY, { message: 'malformed' })
  date!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class RemovalPreviewQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class NewFreeDayDto {
  /** `own`: it moves internal targets. `statutory`: an act made it free once, and no term ends on it. */
  @ApiProperty({ enum: FREE_DAY_KINDS, enumName: 'FreeDayKind' })
  @IsIn(FREE_DAY_KINDS)
  kind!: FreeDayKind;

  /** `YYYY-MM-DD`. */
  @IsString()
  @Matches(DAY, { message: 'malformed' })
  date!: string;

  @ApiProperty({ maxLength: 200 })
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The act of a statutory day (Dz.U.), needed there; of an own one the order.',
  })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(300)
  basis?: string | null;
}

export class RemoveFreeDayDto {
  @ApiProperty({ maxLength: 500 })
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class FreeDayWordsDto {
  pl!: string;
  en!: string;
}

export class FreeDayDoneDto {
  at!: string;
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
}

export class FreeDayRemovedDto extends FreeDayDoneDto {
  reason!: string;
}

export class FreeDayDto {
  id!: string;
  @ApiProperty({ enum: FREE_DAY_KINDS, enumName: 'FreeDayKind' })
  kind!: FreeDayKind;
  date!: string;
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  basis!: string | null;
  added!: FreeDayDoneDto;
  /** Null while it counts. */
  @ApiProperty({ type: FreeDayRemovedDto, nullable: true })
  removed!: FreeDayRemovedDto | null;
  /** Why the day is free without being entered. */
  @ApiProperty({ type: FreeDayWordsDto, nullable: true })
  freeAnyway!: FreeDayWordsDto | null;
}

export class HolidayDto {
  date!: string;
  name!: FreeDayWordsDto;
}

export class RecountDto {
  /** Cases to look at, and how many were. */
  total!: number;
  done!: number;
}

export class FreeDaysDto {
  year!: number;
  /** By law, Sundays apart. */
  holidays!: HolidayDto[];
  /** Those of the year that were entered, those removed among them, by date. */
  items!: FreeDayDto[];
  /** The cases are still being told; null: all have heard of every change. */
  @ApiProperty({ type: RecountDto, nullable: true })
  recount!: RecountDto | null;
  /** For `If-Match`. */
  revision!: number;
}

export class ClockDatesDto {
  @ApiProperty({ type: String, nullable: true })
  legalEnd!: string | null;
  @ApiProperty({ type: String, nullable: true })
  internalTarget!: string | null;
  endInstant!: string;
}

export class ClockMovedDto {
  caseId!: string;
  number!: string;
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' })
  kind!: CaseKind;
  deadlineId!: string;
  rule!: string;
  before!: ClockDatesDto;
  after!: ClockDatesDto;
}

export class FreeDayPreviewDto {
  date!: string;
  /** Why the day is free without being entered: the change moves nothing then. */
  @ApiProperty({ type: FreeDayWordsDto, nullable: true })
  freeAnyway!: FreeDayWordsDto | null;
  past!: boolean;
  /** The running clocks that would come to other dates, of the cases looked at. */
  items!: ClockMovedDto[];
  /** Cases looked at for this page. */
  looked!: number;
  /** All that are to be looked at. */
  candidates!: number;
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
  revision!: number;
}

export class NamedDayDto {
  date!: string;
  name!: string;
}

/** For a morning: since when nobody worked, and why. */
export class LastWorkedDto {
  today!: string;
  /** Why today is free; null: it is worked. */
  todayFree!: string | null;
  /** The last working day before today. */
  day!: string;
  /** The free days between the two that have a name: no Saturdays, no Sundays. */
  free!: NamedDayDto[];
}
