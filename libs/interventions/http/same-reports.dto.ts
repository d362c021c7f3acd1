import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, Length } from 'class-validator';
import { Trim } from '#libs/http';
import { INTERVENTION_STATES, STEPS, type InterventionState, type Step } from '../domain/events.js';

const MOST_TOGETHER = 200;
const LONGEST_TEXT = 5_000;
const HOW = ['mailed', 'shown', 'refused'] as const;

export class SameReportBody {
  /** The case of the other report. */
  @IsString() @Length(1, 200) ofId!: string;
}

export class SameReportDto {
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  @ApiProperty({ enum: INTERVENTION_STATES }) state!: InterventionState;
  closed!: boolean;
  receivedAt!: string;
  /** The others are of the same as this one. */
  leads!: boolean;
}

export class SameReportsDto {
  /** One alone is itself: it is linked to no other. */
  items!: SameReportDto[];
}

export class AnswerTogetherBody {
  /** Those of the linked ones that are answered. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TOGETHER)
  @IsString({ each: true })
  caseIds!: string[];
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** As which step the page shows it of those whose address nobody knows. */
  @ApiProperty({ enum: STEPS, enumName: 'Step' }) @IsIn(STEPS) step!: Step;
}

export class AnsweredCaseDto {
  id!: string;
  number!: string;
  /** `mailed`: by a mail of its own. `shown`: its page shows it as a step. */
  @ApiProperty({ enum: HOW }) how!: (typeof HOW)[number];
  /** Why it was refused. */
  code!: string | null;
}

export class AnsweredTogetherDto {
  items!: AnsweredCaseDto[];
}
