import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, Optional, Trim } from '#libs/http';
import { LONGEST_TEXT } from '../commands/reply-words.js';
import { VIAS, type Via } from '../domain/events.js';
import { OUTCOMES, type Outcome } from '../domain/kinds.js';
import { MOST_RECIPIENTS } from '../domain/recipients.js';

/** Of an answer as it is sent here, before it is sanitised. */
const LONGEST_HTML = 2_000_000;
const LONGEST_HOLD_SECONDS = 60;
const MOST_ATTACHMENTS = 20;

/** What UDIP 12 wants to be known of disclosed information; what is left out is preset. */
export class DisclosureBody {
  /** The disclosing body: the office where left out. */
  @Optional() @Trim() @IsString() @Length(1, 300) body?: string;
  /** Who produced the information, or answers for it: the body where left out. */
  @Optional() @Trim() @IsString() @Length(1, 300) producedBy?: string;
  /** Whoever answers where left out. */
  @Optional() @Trim() @IsString() @Length(1, 300) disclosedBy?: string;
  /** `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() on?: string;
}

export class ReplyBody {
  /** May be left out where there is HTML. */
  @ValidateIf(({ text, html }: ReplyBody) => text !== undefined || !html)
  @Trim()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text?: string;
  /** Sanitised here. Where it says something, the plain text that goes out follows from it, and `text` is left aside. */
  @Optional() @IsString() @MaxLength(LONGEST_HTML) html?: string;
  @Optional() @IsArray() @ArrayMaxSize(MOST_ATTACHMENTS) @IsString({ each: true }) attachmentIds?: string[];
  /** The case's `suggestedRecipients.to` where left out. */
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @IsEmail({ require_tld: false }, { each: true })
  to?: string[];
  @Optional() @IsArray() @ArrayMaxSize(MOST_RECIPIENTS) @IsEmail({ require_tld: false }, { each: true }) cc?: string[];
  @Optional() @IsArray() @ArrayMaxSize(MOST_RECIPIENTS) @IsEmail({ require_tld: false }, { each: true }) bcc?: string[];
  /** An interim answer (`false`) leaves the clock running. */
  @ApiPropertyOptional({ default: true }) @Optional() @IsBoolean() final?: boolean;
  /** What a final answer comes to, where ladders ask for it (`asksOutcome` of `GET …/ladders`): said by nobody, those of each outcome apply. */
  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' }) @Optional() @IsIn(OUTCOMES) outcome?: Outcome;
  /** For so long it can be taken back, but not past the end of the term. */
  @ApiPropertyOptional({ default: 0 }) @Optional() @IsInt() @Min(0) @Max(LONGEST_HOLD_SECONDS) holdSeconds?: number;
  /** Only `email` sends anything; the others record what was sent or said. */
  @ApiPropertyOptional({ enum: VIAS, enumName: 'Via', default: 'email' }) @Optional() @IsIn(VIAS) via?: Via;
  /** Of a final answer to a request for public information: preset where left out; null where it discloses none. */
  @ApiPropertyOptional({ type: () => DisclosureBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DisclosureBody)
  disclosure?: DisclosureBody | null;
  /** With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() postedOn?: string;
  /** With the other ways: when it reached whoever asked. `YYYY-MM-DD`; today where left out. */
  @Optional() @IsDay() deliveredOn?: string;
  /** Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
  @Optional() @Trim() @IsString() @Length(1, 2_000) pastContributionsReason?: string;
}

export class ReplyDeliveryBody {
  /** The day that the receipt names, `YYYY-MM-DD`. */
  @IsDay() deliveredOn!: string;
}

export class AddAttachmentsBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_ATTACHMENTS)
  @IsString({ each: true })
  attachmentIds!: string[];
}
