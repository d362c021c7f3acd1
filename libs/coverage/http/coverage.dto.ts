import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay, Optional, PageQueryDto, Trim } from '#libs/http';
import { FOLLOW_UPS, TONES, type FollowUp, type Tone } from '../domain/events.js';
import { PUBLICATION_STATES, type PublicationState } from '../domain/publication.js';

const LONGEST_LINK = 2_000;

export class CoverageQuery extends PageQueryDto {
  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState', required: false, default: 'recorded' })
  @IsOptional()
  @IsIn(PUBLICATION_STATES)
  state: PublicationState = 'recorded';

  /** Words of title and outlet. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsString() @Length(1, 200) communique?: string;
  /** The topic's own publications, and those of its communiqués and cases. */
  @IsOptional() @IsString() @Length(1, 200) topic?: string;
  @IsOptional() @IsString() @Length(1, 200) case?: string;
}

export class CoverageBody {
  /** Where it stands; left out of what was printed or broadcast. */
  @Optional() @Trim() @IsString() @Length(1, LONGEST_LINK) link?: string;
  /** The newspaper, station or portal, as it calls itself. */
  @Trim() @IsString() @Length(1, 200) outlet!: string;
  @Trim() @IsString() @Length(1, 500) title!: string;
  @ApiProperty({ format: 'date' }) @IsDay() publishedOn!: string;
  /** How it speaks of the office. */
  @ApiProperty({ enum: TONES, enumName: 'Tone', required: false }) @Optional() @IsIn(TONES) tone?: Tone;
  /** How many people it reached, as somebody estimates. */
  @Optional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000_000) reach?: number;
  @Optional() @Trim() @IsString() @MaxLength(5_000) note?: string;
  /** An upload: the clipping. */
  @Optional() @IsString() @Length(1, 200) clippingId?: string;
  @Optional() @IsString() @Length(1, 200) communiqueId?: string;
  @Optional() @IsString() @Length(1, 200) topicId?: string;
  @Optional() @IsString() @Length(1, 200) caseId?: string;
  /** The journalist. */
  @Optional() @IsString() @Length(1, 200) contactId?: string;
}

export class PageBody {
  @Trim() @IsString() @Length(1, LONGEST_LINK) address!: string;
}

export class PageHeadDto {
  link!: string;
  title!: string;
  outlet!: string;
  /** Null where the page says none. */
  @ApiProperty({ format: 'date', nullable: true, type: String }) publishedOn!: string | null;
  author!: string | null;
  /** The publication that is recorded of this page; null where none is. */
  recordedAs!: string | null;
}

export class FollowUpBody {
  @ApiProperty({ enum: FOLLOW_UPS, enumName: 'FollowUp' }) @IsIn(FOLLOW_UPS) kind!: FollowUp;
}

export class FollowUpWrittenDto {
  caseId!: string;
}

export class CoverageLinkDto {
  id!: string;
  /** A case has one. */
  number!: string | null;
  name!: string | null;
}

export class CoverageItemDto {
  id!: string;
  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState' }) state!: PublicationState;
  /** Empty where it stands on no page. Texts are null once they were disposed of. */
  link!: string | null;
  outlet!: string | null;
  title!: string | null;
  @ApiProperty({ format: 'date' }) publishedOn!: string;
  @ApiProperty({ enum: TONES, enumName: 'Tone', nullable: true, type: String }) tone!: Tone | null;
  reach!: number | null;
  hasClipping!: boolean;
  communique!: CoverageLinkDto | null;
  topic!: CoverageLinkDto | null;
  /** Null also where the caller does not see it. */
  case!: CoverageLinkDto | null;
  contact!: CoverageLinkDto | null;
  revision!: number;
}

export class CoveragePageDto {
  items!: CoverageItemDto[];
  nextCursor!: string | null;
}

export class CoverageFiguresDto {
  count!: number;
  positive!: number;
  neutral!: number;
  negative!: number;
  reach!: number;
}

export class CoverageFollowUpDto {
  @ApiProperty({ enum: FOLLOW_UPS, enumName: 'FollowUp' }) kind!: FollowUp;
  case!: CoverageLinkDto;
}

export class CoverageDto {
  id!: string;
  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState' }) state!: PublicationState;
  link!: string | null;
  outlet!: string | null;
  title!: string | null;
  @ApiProperty({ format: 'date' }) publishedOn!: string;
  @ApiProperty({ enum: TONES, enumName: 'Tone', nullable: true, type: String }) tone!: Tone | null;
  reach!: number | null;
  note!: string | null;
  /** Its file: `/api/coverage/{id}/clipping`. */
  clippingId!: string | null;
  communique!: CoverageLinkDto | null;
  topic!: CoverageLinkDto | null;
  case!: CoverageLinkDto | null;
  contact!: CoverageLinkDto | null;
  /** The feed that named it. */
  feed!: CoverageLinkDto | null;
  /** Cases that were begun because of it, as far as the caller sees them. */
  followUps!: CoverageFollowUpDto[];
  revision!: number;
}

export class NewCoverageFeedBody {
  /** The feed's own title, where left out. */
  @Optional() @Trim() @IsString() @Length(1, 200) name?: string;
  @Trim() @IsString() @Length(1, LONGEST_LINK) address!: string;
}

/** Only what is present changes. */
export class ChangeCoverageFeedBody {
  @Optional() @Trim() @IsString() @Length(1, 200) name?: string;
  @Optional() @Trim() @IsString() @Length(1, LONGEST_LINK) address?: string;
  @IsOptional() @IsBoolean() stopped?: boolean;
}

export class CoverageFeedDto {
  id!: string;
  name!: string;
  address!: string;
  stopped!: boolean;
  /** When it was read last; null before the first time. */
  readAt!: string | null;
  /** When it is read next; null where it is stopped or was not read yet. */
  nextAt!: string | null;
  /** Why it could not be read, as the code of a refusal; null where it could. */
  fault!: string | null;
  /** Since when; null where it could be read. */
  failingSince!: string | null;
  revision!: number;
}

export class CoverageFeedsDto {
  items!: CoverageFeedDto[];
}
