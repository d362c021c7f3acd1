import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ACCESS_ACTS, IsDayOrInstant, PageQueryDto, type AccessAct } from '#libs/http';

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
