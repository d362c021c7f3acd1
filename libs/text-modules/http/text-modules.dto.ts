import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { CASE_KINDS, type CaseKind } from '#libs/cases';
import { Optional, Trim } from '#libs/http';
import { LANGUAGES, type Language } from '#libs/kernel';

const LONGEST_NAME = 100;
const LONGEST_TEXT = 20_000;

export class TextModuleBody {
  @Trim() @IsString() @Length(1, LONGEST_NAME) name!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language!: Language;
  /** Of cases for which it is offered; empty: each. */
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(CASE_KINDS, { each: true })
  kinds!: CaseKind[];
  /** Plain text with fields: `{{case.number}}`. */
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
}

export class TextModulePreviewBody {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language!: Language;
  @IsString() @MaxLength(LONGEST_TEXT) text!: string;
  /** Of a case that the caller sees; samples where it is left out. */
  @Optional() @IsString() @MaxLength(100) caseNumber?: string;
}

export class TextModulePreviewDto {
  text!: string;
}

export class TextModuleFieldDto {
  /** As a passage names it. */
  name!: string;
  /** In the reader's language. */
  words!: string;
}

export class TextModuleDto {
  id!: string;
  name!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language!: Language;
  /** Of cases for which it is offered; empty: each. */
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind', isArray: true }) kinds!: CaseKind[];
  /** Plain text with fields: `{{case.number}}`. */
  text!: string;
}

export class TextModuleNameDto {
  id!: string;
  name!: string | null;
}

export class TextModuleVersionDto {
  /** Of the event. */
  id!: string;
  at!: string;
  by!: TextModuleNameDto;
  /** In the reader's language: what was done to which. */
  summary!: string;
  /** What it said from then on; null where it was removed. */
  text!: string | null;
}

export class TextModulesDto {
  /** By language and name. */
  items!: TextModuleDto[];
  fields!: TextModuleFieldDto[];
  /** The newest in front, at most 50. */
  history!: TextModuleVersionDto[];
  /** Of all of them together; give it back in If-Match to be told of changes by others. */
  revision!: number;
}

export class FilledTextModuleDto {
  id!: string;
  name!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language!: Language;
  /** Plain text. What the case does not say stands in brackets. */
  text!: string;
}

export class FilledTextModulesDto {
  /** By language and name. */
  items!: FilledTextModuleDto[];
}
