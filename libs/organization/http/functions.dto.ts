import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsNotEmpty, IsString, Length, Matches } from 'class-validator';
import { Optional, Trim } from '#libs/http';

const MOST_HOLDERS = 50;

export class NewFunctionDto {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trim()
  @IsString()
  @Length(1, 100)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  name!: string;

  @ApiPropertyOptional({ type: [String], description: 'Ids of all employees who hold it from now on.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_HOLDERS)
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  holderIds?: string[];
}

/** What is left out stays as it is. */
export class ChangeFunctionDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100, description: 'Of the office’s own; a built-in one keeps its.' })
  @Optional()
  @Trim()
  @IsString()
  @Length(1, 100)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  name?: string;

  @ApiPropertyOptional({ type: [String], description: 'Ids of all employees who hold it from now on.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_HOLDERS)
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  holderIds?: string[];
}

export class FunctionHolderDto {
  id!: string;
  /** Null once the employee is erased. */
  name!: string | null;
  /** False: switched off. Rules that name the function pass over them. */
  active!: boolean;
}

export class FunctionDto {
  /** Of a built-in one `spokesperson`, `registry`, `legalCounsel` or `dataProtectionOfficer`. */
  id!: string;
  /** Of a built-in one in the caller’s language. */
  name!: string;
  /** Every office has it: it is neither renamed nor removed. */
  builtIn!: boolean;
  holders!: FunctionHolderDto[];
}

export class FunctionsDto {
  /** The built-in ones first. */
  items!: FunctionDto[];
  /** Of all of them: give it back in If-Match to be told of changes by others. */
  revision!: number;
}
