import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Optional, PageQueryDto } from '#libs/http';
import { CANCELLED_BECAUSE, MAILING_KINDS, type CancelledBecause, type MailingKind } from '../domain/events.js';
import { MAILING_STATES, type MailingState } from '../domain/mailing.js';

/** What people choose; a copy to try out has an address of its own. */
export const CHOSEN_KINDS = ['embargo', 'release', 'withdrawal'] as const;
export type ChosenKind = (typeof CHOSEN_KINDS)[number];
export const RECIPIENT_STATES = ['waiting', 'sent', 'refused', 'unknown', 'dropped'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];
const WHOSE = ['contact', 'newsroom', 'employee'] as const;
const MOST_LISTS = 50;
const MOST_NAMED = 500;

export class MailingAudienceBody {
  @IsArray() @ArrayMaxSize(MOST_LISTS) @IsString({ each: true }) @MaxLength(200, { each: true }) listIds: string[] = [];
  @IsArray() @ArrayMaxSize(MOST_NAMED) @IsString({ each: true }) @MaxLength(200, { each: true }) contactIds: string[] =
    [];
  /** At their general address. */
  @IsArray() @ArrayMaxSize(MOST_NAMED) @IsString({ each: true }) @MaxLength(200, { each: true }) newsroomIds: string[] =
    [];
  /** Whoever asked in a case under this topic. */
  @ApiPropertyOptional({ nullable: true, type: String }) @IsOptional() @IsString() @Length(1, 200) topicId:
    | string
    | null = null;
  /** Whoever was sent an earlier version of the communiqué. */
  @IsBoolean() earlier: boolean = false;
}

export class NewMailingBody {
  @IsInt() @Min(1) version!: number;
  @ApiProperty({ enum: CHOSEN_KINDS }) @IsIn(CHOSEN_KINDS) kind!: ChosenKind;
  @ValidateNested() @Type(() => MailingAudienceBody) audience!: MailingAudienceBody;
}

export class TestCopyBody {
  @IsInt() @Min(1) version!: number;
}

export class UnknownDecisionBody {
  /** All of them where left out. */
  @Optional() @IsArray() @ArrayMaxSize(10_000) @IsInt({ each: true }) numbers?: number[];
  /** Once more; they may have got it already. Otherwise they are dropped. */
  @IsBoolean() sendAgain!: boolean;
}

export class RecipientsQuery extends PageQueryDto {
  @ApiPropertyOptional({ enum: RECIPIENT_STATES }) @Optional() @IsIn(RECIPIENT_STATES) state?: RecipientState;
}

export class MailingCommuniqueDto {
  id!: string;
  headline!: string | null;
}

export class MailingPersonDto {
  id!: string;
  name!: string | null;
}

export class MailingTallyDto {
  waiting!: number;
  sent!: number;
  refused!: number;
  /** Nobody knows whether they left: they wait for a person. */
  unknown!: number;
  dropped!: number;
}

export class MailingItemDto {
  id!: string;
  communique!: MailingCommuniqueDto;
  version!: number;
  @ApiProperty({ enum: MAILING_KINDS }) kind!: MailingKind;
  @ApiProperty({ enum: MAILING_STATES }) state!: MailingState;
  plannedBy!: MailingPersonDto;
  plannedAt!: string;
  sendAt!: string | null;
  embargoUntil!: string | null;
  /** 0 until it starts. */
  recipients!: number;
  tally!: MailingTallyDto;
  @ApiProperty({ enum: CANCELLED_BECAUSE, nullable: true }) cancelledBecause!: CancelledBecause | null;
  revision!: number;
}

export class MailingsOfCommuniqueDto {
  items!: MailingItemDto[];
}

export class MailingPageDto {
  items!: MailingItemDto[];
  nextCursor!: string | null;
}

export class MailingLeftOutDto {
  /** They asked to get none. */
  refused!: number;
  /** Their mail comes back. */
  bounced!: number;
  noAddress!: number;
  /** An address that stands there once more. */
  repeated!: number;
  /** They stand on a list, and chose other topics. */
  otherTopics!: number;
}

export class MailingAnswerDto {
  caseId!: string;
  number!: string | null;
}

export class MailingAimDto {
  id!: string;
  name!: string;
}

export class MailingDto extends MailingItemDto {
  audience!: MailingAudienceBody;
  /** What the audience's lists, people, newsrooms and topic are called. */
  aims!: MailingAimDto[];
  startedAt!: string | null;
  movedAt!: string;
  leftOut!: MailingLeftOutDto | null;
  answers!: MailingAnswerDto[];
}

export class MailingRecipientDto {
  number!: number;
  @ApiProperty({ enum: WHOSE }) whose!: (typeof WHOSE)[number];
  personId!: string;
  /** Null once they were erased. */
  name!: string | null;
  email!: string | null;
  @ApiProperty({ enum: RECIPIENT_STATES }) state!: RecipientState;
  attempts!: number;
  nextAttemptAt!: string | null;
  /** The server's reply (RFC 5321), and its enhanced code (RFC 3463). */
  code!: number | null;
  status!: string | null;
  changedAt!: string;
}

export class MailingRecipientPageDto {
  items!: MailingRecipientDto[];
  nextCursor!: string | null;
}

export class MailingPreviewBody {
  @IsInt() @Min(1) version!: number;
  @ApiProperty({ enum: CHOSEN_KINDS }) @IsIn(CHOSEN_KINDS) kind!: ChosenKind;
  @ValidateNested() @Type(() => MailingAudienceBody) audience!: MailingAudienceBody;
}

export class MailingPreviewDto {
  recipients!: number;
  leftOut!: MailingLeftOutDto;
  /** The first of them, by the order of the lists. */
  first!: string[];
  subject!: string;
  text!: string;
}

export class ContactMailingDto {
  mailingId!: string;
  communique!: MailingCommuniqueDto;
  @ApiProperty({ enum: MAILING_KINDS }) kind!: MailingKind;
  @ApiProperty({ enum: RECIPIENT_STATES }) state!: RecipientState;
  email!: string | null;
  at!: string;
}

export class BouncedAddressDto {
  email!: string;
  /** RFC 3463, or the digits of the reply. */
  status!: string;
  at!: string;
}

export class ContactMailingsDto {
  items!: ContactMailingDto[];
  /** Addresses of theirs from which mail came back: mailings leave them out. */
  bounced!: BouncedAddressDto[];
}

export class TrustAddressBody {
  @IsString() @Length(3, 320) email!: string;
}

export class CaseCommuniqueDto {
  /** The communiqué that the case answers; null where it answers none. */
  communique!: MailingCommuniqueDto | null;
  mailingId!: string | null;
}
