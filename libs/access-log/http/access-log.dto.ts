import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ACCESS_ACTS, IsDay, IsDayOrInstant, PageQueryDto, type AccessAct } from '#libs/http';

const LONGEST = 200;

export class OwnAccessQuery extends PageQueryDto {
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class AccessLogQuery extends OwnAccessQuery {
  /** Of whom, by id. */
  @IsOptional() @IsString() @MaxLength(LONGEST) employee?: string;
  /** With what, by id. */
  @IsOptional() @IsString() @MaxLength(LONGEST) thing?: string;
  /** Of thing: case, contact, draft, attachment … */
  @IsOptional() @IsString() @MaxLength(LONGEST) kind?: string;
  @IsOptional() @IsIn(ACCESS_ACTS) act?: AccessAct;
  /** Without its version: console, api. */
  @IsOptional() @IsString() @MaxLength(LONGEST) client?: string;
}

export class AccessPlaceDto {
  /** The network address. */
  address!: string;
  userAgent!: string;
}

export class AccessItemDto {
  id!: string;
  at!: string;
  /** The segment, a day in Warsaw: later than `at` where it was written late. */
  day!: string;
  /** Null of what the office says itself (`lost`). */
  employeeId!: string | null;
  employeeName!: string | null;
  /** The absent employee by whose right it was done. */
  actingFor!: string | null;
  actingForName!: string | null;
  session!: string | null;
  /** By what, with its version: `console/0.1.0`. */
  client!: string;
  act!: AccessAct;
  kind!: string;
  thingId!: string | null;
  thingLabel!: string | null;
  /** The caller may not see the thing: neither its id nor its label is said. */
  hidden!: boolean;
  /** Which list was searched or exported, what was administered (`PATCH /api/office`), how many entries were lost. */
  detail!: string | null;
  /** Of a sign-in: where from. */
  place!: AccessPlaceDto | null;
  /** Searched for. */
  words!: string | null;
  /** Words were searched for; their key is destroyed. */
  wordsGone!: boolean;
}

export class AccessPageDto {
  items!: AccessItemDto[];
  nextCursor!: string | null;
}

export class AccessDaysQuery {
  @IsOptional() @IsDay() before?: string;
}

export class AccessDayDto {
  /** A day in Warsaw, `YYYY-MM-DD`. */
  day!: string;
  /** Nothing is added to it any more. */
  closedAt!: string | null;
  /** The key of what was searched for is destroyed. */
  wordsGoneAt!: string | null;
  /** Nothing is left of it. */
  expiredAt!: string | null;
}

export class AccessDaysDto {
  items!: AccessDayDto[];
  /** For how many years it is kept. */
  years!: number;
  /** After how many days what was searched for is forgotten. */
  wordsDays!: number;
}

export class CheckedDayDto {
  day!: string;
  /** `intact`, `changed`: its hash beside the event that was written when it was closed. `open`: there is none yet. */
  verdict!: 'open' | 'intact' | 'changed' | 'expired';
  entries!: number;
  /** SHA-256 in hexadecimal; null of what is open or expired. */
  sha256!: string | null;
  recordedSha256!: string | null;
}

export class AccessNoticeDto {
  /** They said that they know what is recorded about them, and why. */
  known!: boolean;
  /** For how many years it is kept. */
  years!: number;
  /** After how many days what was searched for is forgotten. */
  wordsDays!: number;
}
