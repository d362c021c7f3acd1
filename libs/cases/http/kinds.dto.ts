import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Optional } from '#libs/http';
import { CASE_KINDS, OUTCOMES, type CaseKind, type Outcome } from '../domain/kinds.js';

export class ClassifyBody {
  @IsIn(CASE_KINDS) kind!: CaseKind;
  @Optional() @IsString() @MaxLength(2000) reason?: string;
}

export class KindDto {
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' }) code!: CaseKind;
  namePl!: string;
  nameEn!: string;
  /** Rules whose clocks start when such a case comes in. */
  rules!: string[];
  /** How such a case can end, the usual way first. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', isArray: true }) outcomes!: Outcome[];
  /** The office begins such cases too, towards an addressee. */
  begunByUs!: boolean;
  /** Nobody handles one that is about their own work (KPA 256). */
  ownWorkExcluded!: boolean;
}

export class KindsDto {
  items!: KindDto[];
}
