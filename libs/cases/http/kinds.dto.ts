import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { IsInstant, Optional } from '#libs/http';
import { EDITIONS, type Edition } from '../domain/events.js';
import { CASE_KINDS, OUTCOMES, type CaseKind, type Outcome } from '../domain/kinds.js';

export class ClassifyBody {
  @IsIn(CASE_KINDS) kind!: CaseKind;
  @Optional() @IsString() @MaxLength(2000) reason?: string;
}

export class QuoteDecisionBody {
  @IsIn(['authorised', 'changed', 'refused']) decision!: 'authorised' | 'changed' | 'refused';
  /** What was changed, of a quote that was authorised with changes. */
  @Optional() @IsString() @MaxLength(20_000) changes?: string;
  /** Who authorised it: the caller where left out. */
  @Optional() @IsString() @Length(1, 200) authorisedById?: string;
}

export class LodgingBody {
  /** When the editor received it: now where left out. */
  @Optional() @IsInstant() receivedAt?: string;
  /** Where the text appeared: it decides how soon the editor publishes (PP 32). */
  @ApiProperty({ enum: EDITIONS, enumName: 'Edition' }) @IsIn(EDITIONS) edition!: Edition;
}

export class ComplaintSubjectsBody {
  /** All of them: whoever was named before and is left out, is not any more. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(1, 200, { each: true }) employeeIds!: string[];
}

export class KindTermDto {
  rule!: string;
  /** The provision. */
  basis!: string;
  dutyPl!: string;
  dutyEn!: string;
}

export class KindDto {
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' }) code!: CaseKind;
  namePl!: string;
  nameEn!: string;
  /** The terms that begin when such a case comes in. */
  terms!: KindTermDto[];
  /** How such a case can end, the usual way first. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', isArray: true }) outcomes!: Outcome[];
  /** The office begins such cases too, towards an addressee. */
  begunByUs!: boolean;
  /** By which provision one without a name and an address is left unexamined; null where the law does not say so. */
  anonymous!: string | null;
  /** Nobody handles one that is about their own work (KPA 256). */
  ownWorkExcluded!: boolean;
  /** `A`, or `B` or `BE` and the full years for which its file is kept, as the office's settings have it. */
  retention!: string;
  /** False: the office does not handle such cases, and none is registered by hand. Those that are stay. */
  inUse!: boolean;
  /** No office can do without it. */
  alwaysInUse!: boolean;
}

export class KindsDto {
  items!: KindDto[];
}
