import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '#libs/kernel';
import { LONGEST_LETTER, LONGEST_SUBJECT } from '../domain/letters.js';

export class LetterUnitQueryDto {
  @ApiPropertyOptional({ description: 'Id of the unit for which the words are; left out: the whole office.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unit?: string;
}

export class LetterWordsDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the letter has none of its own.' })
  subject!: string | null;
  /** Plain text with fields: `{{case.number}}`. */
  text!: string;
}

export class ChangeLetterDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST_SUBJECT })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SUBJECT)
  subject?: string | null;

  @ApiProperty({ maxLength: LONGEST_LETTER, description: 'Plain text with fields: `{{case.number}}`.' })
  @IsString()
  @MaxLength(LONGEST_LETTER)
  text!: string;
}

export class PreviewLetterDto extends ChangeLetterDto {
  @ApiPropertyOptional({ description: 'Number of a case that the caller sees; samples where it is left out.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  caseNumber?: string;
}

export class LetterListItemDto {
  id!: string;
  name!: string;
  /** To whom, and when. */
  sent!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'LetterLanguage', isArray: true })
  languages!: Language[];
  /** In which of them the office has words of its own. */
  @ApiProperty({ enum: LANGUAGES, enumName: 'LetterLanguage', isArray: true })
  changed!: Language[];
}

export class LetterListDto {
  items!: LetterListItemDto[];
}

export class LetterFieldDto {
  /** As a template names it. */
  name!: string;
  words!: string;
  /** Every template has to hold it. */
  required!: boolean;
}

export class LetterInLanguageDto extends LetterWordsDto {
  @ApiProperty({ enum: LANGUAGES, enumName: 'LetterLanguage' })
  language!: Language;
  builtIn!: LetterWordsDto;
  isBuiltIn!: boolean;
}

/** What a unit says in place of the office. */
export class LetterOfUnitDto extends LetterWordsDto {
  unitId!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'LetterLanguage' })
  language!: Language;
}

export class LetterAuthorDto {
  id!: string;
  /** Empty once the employee is erased. */
  name!: string;
}

export class LetterVersionDto extends LetterWordsDto {
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  by!: LetterAuthorDto;
  @ApiProperty({ enum: LANGUAGES, enumName: 'LetterLanguage' })
  language!: Language;
  /** Null: the whole office. */
  @ApiProperty({ type: String, nullable: true })
  unitId!: string | null;
  /** The words that came with the office were restored; of a unit, those that hold above it. */
  isBuiltIn!: boolean;
}

export class LetterDto {
  id!: string;
  name!: string;
  sent!: string;
  fields!: LetterFieldDto[];
  languages!: LetterInLanguageDto[];
  /** Whether each unit may have words of its own, which count for it and those below it. */
  byUnit!: boolean;
  units!: LetterOfUnitDto[];
  /** Newest first, each with what it said from then on. */
  history!: LetterVersionDto[];
  /** Of all letters together; give it back in If-Match to be told of changes by others. */
  revision!: number;
}

export class LetterWrittenDto {
  revision!: number;
}
