import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Optional, Trim } from '#libs/http';
import { ROLES, type Role } from '#libs/kernel';
import { CHARTS, PARAMETER_TYPES, type Chart, type ParameterType } from '../domain/events.js';
import { LONGEST_QUESTION } from '../domain/question-guard.js';
import { AreCells } from './are-cells.js';

/** OpenAPI has no words for a type that is one of several: they are said by hand. */
const CELL = {
  oneOf: [{ type: 'string' as const }, { type: 'number' as const }, { type: 'boolean' as const }],
  nullable: true,
};

export class QuestionParameterDto {
  @Trim() @IsString() @MaxLength(80) name!: string;
  @ApiProperty({ enum: PARAMETER_TYPES, enumName: 'ParameterType' }) @IsIn(PARAMETER_TYPES) type!: ParameterType;
  /** What stands in it at first; as text, whatever the type. */
  @ApiProperty({ type: 'string', nullable: true }) @Optional() @IsString() @MaxLength(1_000) value?: string | null;
}

export class QuestionTextBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_QUESTION) sql!: string;
  @Optional() @IsIn(CHARTS) chart?: Chart;
  /** What `$1`, `$2` … are, in their order. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => QuestionParameterDto)
  parameters?: QuestionParameterDto[];
  /** Roles that may ask it too; nobody where left out. */
  @Optional() @IsArray() @ArrayMaxSize(10) @IsIn(ROLES, { each: true }) sharedWith?: Role[];
}

export class RunQuestionBody {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_QUESTION) sql!: string;
  /** For `$1`, `$2` … in their order. */
  @ApiProperty({ required: false, type: 'array', items: CELL })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @AreCells()
  parameters?: (string | number | boolean | null)[];
  /** Of what type each of them is to be; any where left out. */
  @ApiProperty({ required: false, isArray: true, enum: PARAMETER_TYPES, enumName: 'ParameterType' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(PARAMETER_TYPES, { each: true })
  types?: ParameterType[];
  /** Also where it is estimated to take long. */
  @Optional() @IsBoolean() anyway?: boolean;
}

export class AnswerColumnDto {
  name!: string;
  type!: 'number' | 'text' | 'date' | 'instant' | 'boolean' | 'other';
}

export class AnswerDto {
  columns!: AnswerColumnDto[];
  /** A cell a column: numbers and truth values as such, the rest as text. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: CELL } })
  rows!: (string | number | boolean | null)[][];
  /** There were more rows than these. */
  truncated!: boolean;
  /** How many were cut off; null where counting them would take too long. */
  @ApiProperty({ type: 'integer', nullable: true }) left!: number | null;
}

export class QuestionDto {
  id!: string;
  name!: string;
  sql!: string;
  chart!: Chart;
  ready!: boolean;
  mine!: boolean;
  sharedWith!: Role[];
  parameters!: QuestionParameterDto[];
  /** Who keeps it; null for the office's own. */
  owner!: string | null;
  /** Why it cannot be asked any more. */
  broken!: Record<string, unknown> | null;
  revision!: number;
}

export class QuestionsDto {
  items!: QuestionDto[];
}

export class DictionaryColumnDto {
  name!: string;
  about!: string;
}

export class DictionaryViewDto {
  schema!: string;
  name!: string;
  about!: string;
  columns!: DictionaryColumnDto[];
}

export class DictionaryDto {
  views!: DictionaryViewDto[];
  /** What may be called. */
  functions!: string[];
}
