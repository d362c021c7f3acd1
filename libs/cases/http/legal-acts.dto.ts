import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay, Optional, Trim } from '#libs/http';
import { VIAS, type Via } from '../domain/events.js';
import { SHORTEST_CALL_DAYS } from '../domain/slices/remedy.js';

/** How a letter of the office reaches the sender. */
export class SentBody {
  /** Only `email` sends the letter; the others record what was sent. */
  @ApiPropertyOptional({ enum: VIAS, enumName: 'Via', default: 'email' }) @Optional() @IsIn(VIAS) via?: Via;
  /** With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() postedOn?: string;
  /** When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet. */
  @Optional() @IsDay() deliveredOn?: string;
}

export class RemedyCallBody extends SentBody {
  /** What is missing, as the letter says it. */
  @Trim() @IsString() @Length(1, 5000) defects!: string;
  /** The sender's term in days from the delivery: at least seven (KPA 64 §2). */
  @ApiPropertyOptional({ default: SHORTEST_CALL_DAYS }) @Optional() @IsInt() @Min(1) @Max(90) days?: number;
  /** A decision of refusal is to follow: under UDIP, a call is allowed only then. */
  @ApiPropertyOptional({ default: false }) @Optional() @IsBoolean() beforeRefusal?: boolean;
}

export class CallDeliveryBody {
  /** `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() deliveredOn?: string;
}

export class RemediedBody {
  /** `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() on?: string;
}

export class LeaveUnexaminedBody {
  @Optional() @IsString() @MaxLength(5000) note?: string;
}
