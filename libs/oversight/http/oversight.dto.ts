import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDayOrInstant, QueryFlag, Trim } from '#libs/http';
import { WATCH_RULE_NAMES, type WatchRuleName } from '../domain/rules.js';

export class FindingsQuery {
  /** A day in Warsaw, or an instant. Left out with `to`: the last 31 days. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
  @IsOptional() @IsString() @MaxLength(200) employee?: string;
  @ApiProperty({ enum: WATCH_RULE_NAMES, enumName: 'WatchRule', required: false })
  @IsOptional()
  @IsIn(WATCH_RULE_NAMES)
  rule?: WatchRuleName;
  /** Those that an auditor has seen, in place of those that nobody has. */
  @QueryFlag() seen?: boolean;
}

export class FindingPersonDto {
  id!: string;
  name!: string | null;
}

export class FindingCaseDto {
  id!: string;
  number!: string | null;
}

export class FindingLookDto {
  at!: string;
  by!: string | null;
  /** Null once the person or the case is erased. */
  because!: string | null;
}

export class FindingDto {
  id!: string;
  @ApiProperty({ enum: WATCH_RULE_NAMES, enumName: 'WatchRule' }) rule!: WatchRuleName;
  at!: string;
  employee!: FindingPersonDto;
  case!: FindingCaseDto | null;
  /** Of what the rule counts. Of a dismissed case the days that were left: below 0 the term had passed. */
  count!: number | null;
  seen!: FindingLookDto | null;
}

export class FindingsDto {
  /** Newest first, at most 200. */
  items!: FindingDto[];
  /** There are more: ask for a shorter period. */
  isCut!: boolean;
}

export class SeenBody {
  /** As the list has it. */
  @IsString() @Length(1, 200) id!: string;
  /** What follows from it, or why nothing does. */
  @Trim() @IsString() @Length(3, 1000) because!: string;
}

export class WatchRuleDto {
  @ApiProperty({ enum: WATCH_RULE_NAMES, enumName: 'WatchRule' }) rule!: WatchRuleName;
  /** In words. */
  words!: string;
  /** What the threshold counts; null where the rule finds each one. */
  counts!: string | null;
  threshold!: number;
  /** What it is until somebody sets another one. */
  standard!: number;
}

export class WatchRulesDto {
  items!: WatchRuleDto[];
  revision!: number;
}

export class ThresholdBody {
  @IsInt() @Min(1) @Max(10_000) threshold!: number;
}
