import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SIGNATORIES, type Signatory } from '#libs/drafts';
import { IsDay, List, Optional, PageQueryDto, Trim } from '#libs/http';
import { LANGUAGES, type Language } from '#libs/kernel';
import { COMMUNIQUE_STATES, type CommuniqueState } from '../domain/communique.js';
import { COMMUNIQUE_KINDS, type CommuniqueKind } from '../domain/events.js';
import { PressEventDto } from './press-events.dto.js';
import { WARNINGS, type Warning } from '../queries/communique-queries.js';

const LONGEST_HEADLINE = 300;
const LONGEST_LEAD = 2_000;
const LONGEST_BODY = 50_000;
/** Before it is sanitised. */
const LONGEST_HTML = 500_000;
const LONGEST_LINE = 500;
const MOST_QUOTES = 20;
const MOST_FILES = 30;

/** Of a text box that may be left empty. */
export class CommuniqueQuoteBody {
  @Trim() @IsString() @Length(1, 2_000) words!: string;
  @Trim() @IsString() @Length(1, 200) speaker!: string;
  /** Whoever said it agreed to it. Nothing is released with one that is not. */
  @IsBoolean() authorised!: boolean;
}

export class CommuniqueFileBody {
  /** Of an upload (`POST /api/attachments`), or of a file that the communiqué has already. */
  @IsString() @Length(1, 200) attachmentId!: string;
  /** What a picture shows, for whoever does not see it. */
  @Trim() @IsString() @MaxLength(1_000) alternative: string = '';
  @Trim() @IsString() @MaxLength(200) credit: string = '';
  /** By what right it is shown: a licence, a consent. */
  @Trim() @IsString() @MaxLength(LONGEST_LINE) rights: string = '';
}

export class CommuniqueTranslationBody {
  @IsIn(LANGUAGES) language!: Language;
  @Trim() @IsString() @MaxLength(LONGEST_HEADLINE) headline!: string;
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_LEAD) lead?: string;
  @Optional() @IsString() @MaxLength(LONGEST_BODY) body?: string;
  @Optional() @IsString() @MaxLength(LONGEST_HTML) html?: string;
}

/** What is left out stays as it was. */
export class CommuniqueVersionBody {
  @Optional() @Trim() @IsString() @Length(1, LONGEST_HEADLINE) headline?: string;
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_LEAD) lead?: string;
  /** Plain text; blank lines part paragraphs. */
  @Optional() @IsString() @MaxLength(LONGEST_BODY) body?: string;
  /** Formatted, in the place of `body`. */
  @Optional() @IsString() @MaxLength(LONGEST_HTML) html?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_QUOTES)
  @ValidateNested({ each: true })
  @Type(() => CommuniqueQuoteBody)
  quotes?: CommuniqueQuoteBody[];
  @Optional() @Trim() @IsString() @MaxLength(2_000) boilerplate?: string;
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_LINE) pressContact?: string;
  @Optional() @Trim() @IsString() @MaxLength(200) place?: string;
  /** The day of its date line; null takes it away. */
  @ApiPropertyOptional({ format: 'date', nullable: true, type: String }) @IsOptional() @IsDay() dateLine?:
    | string
    | null;
  /** Whom it is for, in the office's own words. */
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_LINE) audience?: string;
  @ApiPropertyOptional({ nullable: true, type: String }) @IsOptional() @IsString() @Length(1, 200) topicId?:
    | string
    | null;
  @Optional()
  @IsArray()
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => CommuniqueTranslationBody)
  translations?: CommuniqueTranslationBody[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => CommuniqueFileBody)
  files?: CommuniqueFileBody[];
}

/** An idea where it has a headline alone. */
export class NewCommuniqueBody extends CommuniqueVersionBody {
  @Trim() @IsString() @Length(1, LONGEST_HEADLINE) declare headline: string;
  @ApiPropertyOptional({ enum: COMMUNIQUE_KINDS, default: 'communique' })
  @Optional()
  @IsIn(COMMUNIQUE_KINDS)
  kind?: CommuniqueKind;
}

export class CommuniqueCorrectionBody extends CommuniqueVersionBody {
  /** What was corrected: stands on the page above the new version. */
  @Trim() @IsString() @Length(1, 2_000) note!: string;
}

export class CommuniqueDecisionBody {
  @IsInt() @Min(1) version!: number;
}

export class CommuniqueReturnBody extends CommuniqueDecisionBody {
  @Trim() @IsString() @Length(1, 5_000) reason!: string;
}

export class CommuniqueReleaseBody extends CommuniqueDecisionBody {
  /** When its mails leave: an instant with its offset, or a minute of Warsaw's clock (`2026-03-02T10:00`); at once where left out. */
  @Optional() @IsString() @Length(10, 40) at?: string;
  /** When its page appears; with its mails where left out. */
  @Optional() @IsString() @Length(10, 40) embargoUntil?: string;
}

export class CommuniqueWithdrawalBody {
  /** Stands on its page in the place of its words. */
  @Trim() @IsString() @IsNotEmpty() @MaxLength(2_000) reason!: string;
}

export class CommuniquesQuery extends PageQueryDto {
  @ApiPropertyOptional({ enum: COMMUNIQUE_STATES, isArray: true })
  @IsOptional()
  @List()
  @IsIn(COMMUNIQUE_STATES, { each: true })
  state?: CommuniqueState[];
  /** Words of the headline. */
  @Optional() @Trim() @IsString() @MaxLength(200) q?: string;
  /** Those of a topic. */
  @Optional() @IsString() @Length(1, 200) topic?: string;
}

export class CommuniqueQuery {
  /** Another version than the newest. */
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
}

export class CommuniquePlanQuery {
  @ApiProperty({ format: 'date' }) @IsDay() from!: string;
  /** The last day of it; 62 days at most. */
  @ApiProperty({ format: 'date' }) @IsDay() to!: string;
}

export class CommuniqueWrittenDto {
  id!: string;
  /** The newest. */
  version!: number;
  revision!: number;
}

export class CommuniquePersonDto {
  id!: string;
  name!: string | null;
}

/** A level of its ladder whose turn is. */
export class CommuniqueTurnDto {
  /** Counted from 0. */
  level!: number;
  /** Who was asked to sign it. */
  people!: CommuniquePersonDto[];
  since!: string;
  /** The first instant that is too late; null where the level has no term. */
  dueAt!: string | null;
}

export class CommuniqueLevelDto {
  @ApiProperty({ enum: SIGNATORIES, enumName: 'Signatory' }) signatory!: Signatory;
  /** Whom it names, where it names one employee. */
  employee!: CommuniquePersonDto | null;
  functionId!: string | null;
  signedBy!: CommuniquePersonDto | null;
  signedAt!: string | null;
  /** Since when its turn is, or was; null where it has not come. */
  askedAt!: string | null;
  /** The first instant that is too late; null where the level has no term, or its turn has not come. */
  dueAt!: string | null;
}

export class CommuniqueItemDto {
  id!: string;
  @ApiProperty({ enum: COMMUNIQUE_KINDS }) kind!: CommuniqueKind;
  @ApiProperty({ enum: COMMUNIQUE_STATES }) state!: CommuniqueState;
  /** Null once its words were disposed of. */
  headline!: string | null;
  lead!: string | null;
  topicId!: string | null;
  version!: number;
  /** Who wrote the newest version. */
  writer!: CommuniquePersonDto;
  /** Since when it has been in its state. */
  since!: string;
  /** When its page appears, or appeared. */
  appearsAt!: string | null;
  mailsAt!: string | null;
  embargo!: boolean;
  releasedAt!: string | null;
  /** A version of it stands on its page. */
  standsReleased!: boolean;
  slug!: string | null;
  /** With whom it waits, by its ladder; empty where it goes by none, or does not wait. */
  waitsFor!: CommuniqueTurnDto[];
  @ApiProperty({ enum: WARNINGS, isArray: true }) warnings!: Warning[];
  revision!: number;
}

export class CommuniquePageDto {
  items!: CommuniqueItemDto[];
  nextCursor!: string | null;
}

export class CommuniqueFreeDayDto {
  pl!: string;
  en!: string;
}

export class CommuniquePlanDayDto {
  @ApiProperty({ format: 'date' }) day!: string;
  /** Why nobody works then; null of a working day. */
  free!: CommuniqueFreeDayDto | null;
  items!: CommuniqueItemDto[];
  /** Meetings with the press that begin on it. */
  events!: PressEventDto[];
}

export class CommuniquePlanDto {
  days!: CommuniquePlanDayDto[];
}

export class CommuniqueQuoteDto {
  words!: string | null;
  speaker!: string | null;
  authorised!: boolean;
}

export class CommuniqueTranslationDto {
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  headline!: string | null;
  lead!: string | null;
  html!: string | null;
  text!: string | null;
}

export class CommuniqueFileDto {
  attachmentId!: string;
  name!: string | null;
  mediaType!: string;
  size!: number;
  sha256!: string | null;
  alternative!: string | null;
  credit!: string | null;
  rights!: string | null;
}

export class CommuniqueShownDto {
  version!: number;
  headline!: string | null;
  lead!: string | null;
  html!: string | null;
  text!: string | null;
  quotes!: CommuniqueQuoteDto[];
  boilerplate!: string | null;
  pressContact!: string | null;
  place!: string | null;
  @ApiProperty({ format: 'date', nullable: true, type: String }) dateLine!: string | null;
  audience!: string | null;
  translations!: CommuniqueTranslationDto[];
  files!: CommuniqueFileDto[];
}

export class CommuniqueVersionLineDto {
  version!: number;
  at!: string;
  by!: CommuniquePersonDto;
  /** SHA-256 over all that its page shows, in hex. */
  hash!: string;
  correctionNote!: string | null;
  approvedBy!: CommuniquePersonDto | null;
  releasedAt!: string | null;
}

export class CommuniqueScheduleDto {
  version!: number;
  appearsAt!: string;
  mailsAt!: string;
  embargo!: boolean;
}

export class CommuniqueReleasedDto {
  version!: number;
  slug!: string;
  at!: string;
  /** After the minute that was set for it: the office was down then. */
  minutesLate!: number;
}

export class CommuniqueWithdrawalDto {
  at!: string;
  by!: CommuniquePersonDto;
  reason!: string | null;
}

export class CommuniqueReturnedDto {
  by!: CommuniquePersonDto;
  reason!: string | null;
}

export class CommuniqueLostPictureDto {
  attachmentId!: string;
  name!: string | null;
  /** It stands on the page. */
  released!: boolean;
}

export class CommuniqueDto {
  id!: string;
  @ApiProperty({ enum: COMMUNIQUE_KINDS }) kind!: CommuniqueKind;
  @ApiProperty({ enum: COMMUNIQUE_STATES }) state!: CommuniqueState;
  topicId!: string | null;
  /** The newest. */
  version!: number;
  shown!: CommuniqueShownDto;
  /** What would keep the version that is shown from being released, by the codes of the refusals. */
  faults!: string[];
  /** Pictures of the version that is shown, and of the one on the page, that their library withdrew. */
  lostPictures!: CommuniqueLostPictureDto[];
  /** Oldest first. */
  versions!: CommuniqueVersionLineDto[];
  writers!: CommuniquePersonDto[];
  approver!: CommuniquePersonDto | null;
  schedule!: CommuniqueScheduleDto | null;
  released!: CommuniqueReleasedDto | null;
  withdrawal!: CommuniqueWithdrawalDto | null;
  returned!: CommuniqueReturnedDto | null;
  /** Why it did not appear at its minute, by the codes of the refusals. */
  held!: string[];
  /** The name of the ladder that it goes by; null where four eyes are enough, or it was not submitted. */
  ladder!: string | null;
  levels!: CommuniqueLevelDto[];
  /** Who may sign the levels whose turn is; empty where it goes by no ladder. */
  waitsFor!: CommuniquePersonDto[];
  /** In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits. */
  signsAs!: CommuniquePersonDto[];
  /** The caller can give it back to whoever writes it. */
  mayReturn!: boolean;
  revision!: number;
}

export class WaitingCommuniqueDto {
  id!: string;
  @ApiProperty({ enum: COMMUNIQUE_KINDS }) kind!: CommuniqueKind;
  /** Null once its words were disposed of. */
  headline!: string | null;
  version!: number;
  /** Who wrote the newest version. */
  writer!: CommuniquePersonDto;
  since!: string;
  /** Counted from 0; null where it goes by no ladder. */
  level!: number | null;
  /** The first instant that is too late; null where the level has no term. */
  dueAt!: string | null;
  late!: boolean;
  /** In whose name the caller can approve it: their own first. */
  signsAs!: CommuniquePersonDto[];
}

export class WaitingCommuniquesDto {
  items!: WaitingCommuniqueDto[];
  /** There are more that wait than were looked at. */
  more!: boolean;
}
