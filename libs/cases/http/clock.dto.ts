import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import type { PauseReason } from '#libs/deadlines';
import { IsDay, IsInstant, Optional, Trim } from '#libs/http';
import { LANGUAGES, type Language } from '#libs/kernel';
import { PAUSE_CODES, VIAS, type Via } from '../domain/events.js';

export class DelayNoticeBody {
  @Trim() @IsString() @Length(1, 5000) reasons!: string;
  /** The announced day, `YYYY-MM-DD`: it becomes `legalEnd`. */
  @IsDay() until!: string;
  /** Where left out: the clock that ends first of those that know a notice. */
  @Optional() @IsString() @Length(1, 200) deadlineId?: string;
  /** `en`: the letter stands in Polish, and in English below. */
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'pl' }) @Optional() @IsIn(LANGUAGES) language?: Language;
  /** Only `email` sends the letter; the others record what was sent. */
  @ApiPropertyOptional({ enum: VIAS, enumName: 'Via', default: 'email' }) @Optional() @IsIn(VIAS) via?: Via;
  /** With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() postedOn?: string;
  /** With the other ways: when it reached the sender. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() deliveredOn?: string;
}

/** The letter that a notice would be. */
export class DelayLetterDto {
  text!: string;
  /** To whom it would go by mail. */
  to!: string[];
}

export class PauseBody {
  /** The clock that is meant; the pause is a fact of the case, and each clock's rule says whether it counts. */
  @Optional() @IsString() @Length(1, 200) deadlineId?: string;
  /** Why, in the terms of KPA 35 §5. */
  @ApiProperty({ enum: PAUSE_CODES, enumName: 'PauseReason' }) @IsIn(PAUSE_CODES) reason!: PauseReason;
  /** The first day that does not count, `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() from?: string;
}

export class PauseEndBody {
  /** The day from which the term runs again, `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() on?: string;
}

export class ClockWithdrawalBody {
  @IsString() @Length(1, 200) deadlineId!: string;
  @Trim() @IsString() @Length(1, 2000) reason!: string;
}

export class TermExtensionBody {
  /** Where left out: the clock that ends first of those that know an agreement. */
  @Optional() @IsString() @Length(1, 200) deadlineId?: string;
  /** The first instant that is too late then. */
  @IsInstant() until!: string;
  /** Who agreed on their side. */
  @Trim() @IsString() @Length(1, 200) agreedWith!: string;
  @Trim() @Optional() @IsString() @Length(1, 2000) note?: string;
}

export class NoAnswerNeededBody {
  @IsString() @Length(1, 200) messageId!: string;
}
