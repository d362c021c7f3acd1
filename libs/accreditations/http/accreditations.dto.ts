import { IsIn, IsNotEmpty, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay, Optional, Trim } from '#libs/http';
import { DECISIONS, type Decision } from '../domain/accreditation.js';

export class JournalistDto {
  id!: string;
  /** Null where the office does not know them. */
  contactId!: string | null;
  /** Null once they were erased. */
  name!: string | null;
  /** Null as long as nobody has decided. */
  decision!: Decision | null;
  /** Of a refusal. */
  reason!: string | null;
}

export class AccreditationDto {
  /** Empty as long as nobody has said it; null once the case was disposed of. So is the place. */
  event!: string | null;
  /** A day, `YYYY-MM-DD`. */
  on!: string | null;
  place!: string | null;
  /** The meeting of the office's plan that it is; null where it is none of them. */
  pressEventId!: string | null;
  /** Null where it is none of them, or its words were disposed of. */
  pressEventTitle!: string | null;
  journalists!: JournalistDto[];
  /** Of the case. */
  revision!: number;
}

export class EventAccreditationDto {
  /** Of the case. */
  id!: string;
  number!: string | null;
  journalists!: JournalistDto[];
}

export class EventAccreditationsDto {
  /** Null once its words were disposed of, as is its place. */
  title!: string | null;
  place!: string | null;
  startsAt!: string;
  cancelled!: boolean;
  cases!: EventAccreditationDto[];
  /** There are more cases than were looked at. */
  more!: boolean;
}

export class DescribeAccreditationBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(300) event!: string;
  /** A day, `YYYY-MM-DD`; left out where nobody knows it yet. */
  @Optional() @IsDay() on?: string;
  @Optional() @Trim() @IsString() @MaxLength(300) place?: string;
  /** The meeting of the office's plan that it is; null where it is none of them, left out where that stays. */
  @IsOptional() @IsString() @Length(1, 100) pressEventId?: string | null;
}

export class NameJournalistBody {
  /** Of a contact whom the office knows; otherwise the name. */
  @Optional() @IsString() @IsNotEmpty() @MaxLength(200) contactId?: string;
  @Optional() @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
}

export class DecideAccreditationBody {
  @IsIn(DECISIONS) decision!: Decision;
  /** Needed where it is refused. */
  @Optional() @Trim() @IsString() @MaxLength(1000) reason?: string;
}
