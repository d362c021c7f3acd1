import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsInstant, Optional, Trim } from '#libs/http';
import { LONGEST_TEXT } from '../commands/reply-words.js';
import { CHANNELS, REFERRED_BY, VIAS, type Channel, type ReferredBy, type Via } from '../domain/events.js';
import { HANDLINGS, type Handling } from '../domain/slices/appeal.js';
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

export class CompetentBodyBody extends SentBody {
  /** The competent body, as the letter names it. */
  @Trim() @IsString() @Length(1, 500) body!: string;
  @Trim() @IsString() @Length(1, 5000) reasons!: string;
  /** Only a part of it goes there (KPA 66): the office answers the rest. */
  @ApiPropertyOptional({ default: false }) @Optional() @IsBoolean() part?: boolean;
  /** Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
}

export class RefusalPersonBody {
  @Trim() @IsString() @Length(1, 200) name!: string;
  /** What they are: their function. */
  @Trim() @IsString() @Length(1, 200) position!: string;
}

export class RefusalBody {
  /** How the decision was served. */
  @IsIn(['post', 'eDelivery', 'inPerson']) via!: 'post' | 'eDelivery' | 'inPerson';
  /** With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() postedOn?: string;
  /** When it reached the sender. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() deliveredOn?: string;
  /** Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
  /** The signed decision. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) attachmentIds!: string[];
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

export class AppealBody {
  @IsIn(['appeal', 'urgingMotion']) kind!: 'appeal' | 'urgingMotion';
  @IsIn(HANDLINGS) handling!: Handling;
  @IsIn(CHANNELS) channel!: Channel;
  @Trim() @IsString() @Length(1, 500) subject!: string;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  @Optional() @IsInstant() receivedAt?: string;
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) attachmentIds?: string[];
}

export class ParentBody {
  /** The case that it is against. */
  @IsString() @Length(1, 200) parentId!: string;
  /** Whether the office examines it, or passes it on. */
  @IsIn(HANDLINGS) handling!: Handling;
}

export class ReferralBody {
  @IsIn(REFERRED_BY) by!: ReferredBy;
  @Trim() @IsString() @Length(1, 200) name!: string;
}

export class ReferralWithdrawalBody {
  @Trim() @IsString() @Length(1, 2000) reason!: string;
}

export class ReferrerNoticeBody {
  /** `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() on?: string;
}
