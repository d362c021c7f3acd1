import { IsIn, IsNotEmpty, IsString, IsUrl, MaxLength } from 'class-validator';
import { IsDay, Optional, Trim } from '#libs/http';
import { TONES, type Tone } from '../domain/events.js';

export class PublicationNewsroomDto {
  id!: string;
  name!: string | null;
}

export class LinkedCaseDto {
  id!: string;
  number!: string | null;
}

export class PublicationDto {
  id!: string;
  /** Null once the case was disposed of; so are title, link and place. */
  outlet!: string | null;
  title!: string | null;
  /** Empty where there is none. */
  link!: string | null;
  /** A page, or a time of broadcast; empty where nobody said it. */
  place!: string | null;
  tone!: Tone;
  newsroom!: PublicationNewsroomDto | null;
  /** Null too where the caller may not see it. */
  linkedCase!: LinkedCaseDto | null;
}

export class PressReviewDto {
  /** A day, `YYYY-MM-DD`; null as long as nobody has said it. */
  on!: string | null;
  publications!: PublicationDto[];
  /** Of the case. */
  revision!: number;
}

export class DatePressReviewBody {
  /** A day, `YYYY-MM-DD`. */
  @IsDay() on!: string;
}

export class PublicationBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) outlet!: string;
  @Trim() @IsString() @IsNotEmpty() @MaxLength(500) title!: string;
  @Optional() @Trim() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) @MaxLength(2000) link?: string;
  /** A page, or a time of broadcast. */
  @Optional() @Trim() @IsString() @MaxLength(100) place?: string;
  @IsIn(TONES) tone!: Tone;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(200) newsroomId?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(200) linkedCaseId?: string;
}
