import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Optional, Trim } from '#libs/http';
import { ROLES, type Role } from '#libs/kernel';
import { CHARTS, type Chart } from '../domain/events.js';
import { LONGEST_QUESTION } from '../domain/question-guard.js';
import { AreCells } from './are-cells.js';

/** OpenAPI has no words for a type that is one of several: they are said by hand. */
const CELL = {
  oneOf: [{ type: 'string' as const }, { type: 'number' as const }, { type: 'boolean' as const }],
  nullable: true,
};

export class QuestionTextBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_QUESTION) sql!: string;
  @Optional() @IsIn(CHARTS) chart?: Chart;
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
}

export class QuestionDto {
  id!: string;
  name!: string;
  sql!: string;
  chart!: Chart;
  ready!: boolean;
  mine!: boolean;
  sharedWith!: Role[];
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
