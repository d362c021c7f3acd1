import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CaseFilterQuery } from '#libs/cases';
import { IsDayOrInstant, QueryFlag } from '#libs/http';
import { CLOCK_SAID, TOLD_OF, type ClockSaid, type ToldOf } from '../domain/marks.js';
import { WAITS, type Wait } from '../domain/way.js';
import { WENT_WRONG, type WentWrong } from '../queries/work-figures.js';

export class DelayPersonDto {
  id!: string;
  name!: string | null;
}

export class DelayUnitDto {
  id!: string;
  name!: string | null;
}

export class DelayCaseDto {
  id!: string;
  number!: string | null;
}

export class DelaySpanDto {
  from!: string;
  /** The first instant after it. */
  to!: string;
}

export class FreeDaySpanDto extends DelaySpanDto {
  name!: string;
}

export class AwayMeanwhileDto extends DelaySpanDto {
  person!: DelayPersonDto;
  deputy!: DelayPersonDto;
}

export class WaitTotalDto {
  @ApiProperty({ enum: WAITS, enumName: 'Wait' }) wait!: Wait;
  milliseconds!: number;
}

export class DelayPartDto extends DelaySpanDto {
  /** For what the case waited. */
  @ApiProperty({ enum: WAITS, enumName: 'Wait' }) wait!: Wait;
  milliseconds!: number;
  /** Of these, on days on which the office does not work. */
  freeMilliseconds!: number;
  /** Who had it, or who was to sign. */
  people!: DelayPersonDto[];
  /** Which were waited for, or in which it stood. */
  units!: DelayUnitDto[];
  /** Who of these people was away. */
  away!: AwayMeanwhileDto[];
}

export class ClockWordDto {
  at!: string;
  @ApiProperty({ enum: CLOCK_SAID, enumName: 'ClockSaid' }) what!: ClockSaid;
  /** The first instant that is too late, as it was counted then; null where the clock ended. */
  end!: string | null;
}

export class DelayClockDto {
  rule!: string;
  /** What the rule is for, in words. */
  name!: string;
  said!: ClockWordDto[];
}

export class WhoWasToldDto {
  at!: string;
  @ApiProperty({ enum: TOLD_OF, enumName: 'ToldOf' }) of!: ToldOf;
  people!: DelayPersonDto[];
  units!: DelayUnitDto[];
  /** Those who coordinate were told. */
  coordinators!: boolean;
}

/** A case's way from its receipt to its last answer, or to now. */
export class CaseDelayDto extends DelaySpanDto {
  case!: DelayCaseDto;
  /** An answer is owed still. */
  open!: boolean;
  /** From when on a term had passed unanswered. */
  lateSince!: string | null;
  lateMilliseconds!: number;
  /** In order, without a gap: together they are the whole way. */
  parts!: DelayPartDto[];
  totals!: WaitTotalDto[];
  clocks!: DelayClockDto[];
  told!: WhoWasToldDto[];
  freeDays!: FreeDaySpanDto[];
  /** Hours in which the office does not work: of a way of at most two weeks. */
  nights!: DelaySpanDto[];
}

export class DelaySummaryQuery extends CaseFilterQuery {
  /** `false` sums up those that were in time, too. */
  @QueryFlag() late?: boolean;
}

export class UnitDelayDto {
  unit!: DelayUnitDto;
  cases!: number;
  milliseconds!: number;
}

export class LateCaseDto {
  id!: string;
  number!: string | null;
  lateSince!: string;
  lateMilliseconds!: number;
  open!: boolean;
  longest!: WaitTotalDto;
  units!: DelayUnitDto[];
}

export class DelaySummaryDto {
  /** Looked at: the newest 2000 where there are more. */
  cases!: number;
  isCut!: boolean;
  late!: number;
  milliseconds!: number;
  /** These add up to `milliseconds`. */
  totals!: WaitTotalDto[];
  /** In how much of it a unit was waited for; several are at once, so these do not add up. */
  units!: UnitDelayDto[];
  /** The latest 50. */
  items!: LateCaseDto[];
}

export class WorkPeriodQuery {
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class WorkFiguresDto {
  /** Cases to which they sent a final answer. */
  handled!: number;
  /** From the receipt of such a case to the answer. */
  medianHours!: number | null;
  /** Of the cases handled, those that had not been past a term by then. */
  onTime!: number;
  escalated!: number;
  /** Cases that came back after their answer. */
  reopened!: number;
  approved!: number;
  returned!: number;
  contributions!: number;
  contributionsLate!: number;
}

export class WentWrongDto {
  at!: string;
  @ApiProperty({ enum: WENT_WRONG, enumName: 'WentWrong' }) what!: WentWrong['what'];
  case!: DelayCaseDto;
}

export class EmployeeFiguresDto {
  own!: WorkFiguresDto;
  /** Of all who are in the employee’s unit now. */
  unit!: WorkFiguresDto;
  unitId!: string;
  /** What they answered for when it went wrong: the newest 100, newest first. */
  wrong!: WentWrongDto[];
}
