import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '#libs/http';

export class NotificationAboutDto {
  /** Of thing: case … */
  kind!: string;
  id!: string;
  number!: string | null;
  /** A case's subject; null once the person who wrote it was erased. */
  name!: string | null;
}

export class NotificationPartDto {
  /** Of a case's clock: its id. */
  id!: string;
  /** What it is called: of a clock, what is to be done in it. */
  namePl!: string | null;
  nameEn!: string | null;
  /** The first instant that is too late. */
  until!: string | null;
}

export class NotificationPersonDto {
  id!: string;
  name!: string | null;
}

export class NotificationDto {
  id!: string;
  /** What happened: assigned, followUp, deadlineWarned, escalated, replyFailed, and whatever other modules tell of. */
  kind!: string;
  /** What repeats stands in one line: of a kind, of one part of one thing. */
  line!: string;
  /** Of an escalation: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
  level!: number | null;
  /** How often it was told since it was read; at least 1. */
  count!: number;
  about!: NotificationAboutDto;
  /** Of what of the thing; null where the whole is meant. */
  @ApiProperty({ type: () => NotificationPartDto, nullable: true }) part!: NotificationPartDto | null;
  /** Who had the thing then. */
  @ApiProperty({ type: () => NotificationPersonDto, nullable: true }) holder!: NotificationPersonDto | null;
  /** Whoever is away, for whom the caller is told; `actingFor` of what they do about it. */
  @ApiProperty({ type: () => NotificationPersonDto, nullable: true }) actingFor!: NotificationPersonDto | null;
  /** Somebody has to take it. */
  waits!: boolean;
  @ApiProperty({ type: () => NotificationPersonDto, nullable: true }) takenBy!: NotificationPersonDto | null;
  at!: string;
  read!: boolean;
}

export class NotificationGroupDto {
  kind!: string;
  /** How many lines, exactly: all, unread, and such as wait for somebody to take them. */
  lines!: number;
  unread!: number;
  waiting!: number;
  /** Id of its newest line. */
  newest!: string;
}

export class UnreadDto {
  /** Lines, exactly. */
  unread!: number;
  /** Lines that wait for somebody to take them. */
  waiting!: number;
}

export class NotificationsDto extends UnreadDto {
  /** Of each kind the latest lines, those that wait first. What an answer, a closing or another term did away with is not among them. */
  items!: NotificationDto[];
  groups!: NotificationGroupDto[];
}

export class NotificationsQuery {
  /** How many lines of each kind. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) lines: number = 10;
}

export class ReadBody {
  @IsString() @IsNotEmpty() @MaxLength(100) kind!: string;
  /** Id of the newest notification that was seen: it and all before it, of the kind or of the line, are read. */
  @IsString() @IsNotEmpty() @MaxLength(200) upTo!: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(500) line?: string;
}

export class UnreadBody {
  @IsString() @IsNotEmpty() @MaxLength(100) kind!: string;
  @IsString() @IsNotEmpty() @MaxLength(500) line!: string;
}

export class ReadUndoBody {
  @IsString() @IsNotEmpty() @MaxLength(100) kind!: string;
}
