import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Optional, PageQueryDto } from '#libs/http';
import { ASIDE_STATES, type AsideState } from '../domain/aside.js';
import { ASIDE_KINDS, type AsideKind } from '../domain/events.js';
import { UNREAD_REASONS, type Unread } from '../queries/aside-mails.js';

const MOST_AT_ONCE = 50;

export class SideListQueryDto extends PageQueryDto {
  @ApiProperty({ enum: ASIDE_STATES, default: 'waiting', required: false })
  @IsOptional()
  @IsIn(ASIDE_STATES)
  state: AsideState = 'waiting';

  @ApiPropertyOptional({ enum: ASIDE_KINDS })
  @IsOptional()
  @IsIn(ASIDE_KINDS)
  kind?: AsideKind;
}

export class SideListCountsQueryDto {
  @ApiProperty({ enum: ASIDE_STATES, default: 'waiting', required: false, description: 'Whose kinds are counted.' })
  @IsOptional()
  @IsIn(ASIDE_STATES)
  state: AsideState = 'waiting';
}

export class MailsBody {
  /** At most 50 at once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  mailIds!: string[];
}

export class PlaceMailsBody extends MailsBody {
  /** The case to which they are attached; left out, each becomes a case of its own. */
  @Optional() @IsString() @Length(1, 200) caseId?: string;
}

export class SideListEntryDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ASIDE_KINDS })
  kind!: AsideKind;

  @ApiProperty({ description: 'The sign by which it was told, or the code of the failure.' })
  sign!: string;

  @ApiProperty({ enum: ASIDE_STATES })
  state!: AsideState;

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The case of which it is part.' })
  caseId!: string | null;

  @ApiProperty({ description: 'Bytes of the raw message.' })
  size!: number;
}

export class SideListDto {
  @ApiProperty({ type: [SideListEntryDto] })
  items!: readonly SideListEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Each at most 10001, which reads "more than 10000". */
export class MailStateCountsDto {
  waiting!: number;
  putAway!: number;
  placed!: number;
}

/** Each at most 10001, which reads "more than 10000". */
export class MailKindCountsDto {
  colleague!: number;
  automatic!: number;
  newsletter!: number;
  bounce!: number;
  own!: number;
  unreadable!: number;
  failed!: number;
}

export class SideListCountsDto {
  states!: MailStateCountsDto;
  kinds!: MailKindCountsDto;
}

export class MailAttachmentDto {
  /** Its place among them. */
  id!: string;
  name!: string | null;
  mediaType!: string;
  size!: number;
}

export class MailContentDto {
  to!: string[];
  cc!: string[];
  replyTo!: string | null;
  /** The sender's own date. */
  date!: string | null;
  text!: string;
  /** `text` is its beginning only: the raw message has the whole. */
  textCut!: boolean;
  /** Sanitised; remote pictures stand inert in `data-remote-src`, own ones by their place in `data-attachment-id`. */
  html!: string | null;
  /** It had HTML that costs too much to be shown. */
  htmlLeftOut!: boolean;
  attachments!: MailAttachmentDto[];
  /** Why the content is not shown; the raw message has it. */
  @ApiProperty({ enum: UNREAD_REASONS, type: String, nullable: true })
  unread!: Unread | null;
}

export class MailDto extends SideListEntryDto {
  /** Null once its sender was erased, and where it is part of a case: it is read there. */
  @ApiProperty({ type: MailContentDto, nullable: true })
  content!: MailContentDto | null;
}

export class MailProblemDto {
  status!: number;
  code!: string;
  detail!: string;
}

export class MailOutcomeDto {
  id!: string;
  done!: boolean;
  /** The case of which it is part now. */
  caseId!: string | null;
  /** The mail's, after this; null where nothing was done. */
  revision!: number | null;
  /** Why nothing was done. */
  @ApiProperty({ type: MailProblemDto, nullable: true })
  problem!: MailProblemDto | null;
}

/** One a mail, in the order of the request: some may be done and others refused. */
export class MailOutcomesDto {
  results!: MailOutcomeDto[];
}
