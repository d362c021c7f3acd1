import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Trim } from '#libs/http';
import { CASE_KINDS, type CaseKind } from '../domain/kinds.js';

const BEGINNINGS = ['now', 'nextYear'] as const;

export class NumberSchemeDto {
  /** `{unit}.{class}.{number}.{year}`; `{number:6}` fills up with zeros. */
  pattern!: string;
  @ApiProperty({ type: String, nullable: true })
  unit!: string | null;
  @ApiProperty({ type: String, nullable: true })
  subjectClass!: string | null;
  /** The twelfth number of a year, written so. */
  example!: string;
}

export class RegisterSchemeDto {
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' })
  kind!: CaseKind;
  @ApiProperty({ type: NumberSchemeDto })
  current!: NumberSchemeDto;
  /** What begins next year; null where nothing else does. */
  @ApiProperty({ type: NumberSchemeDto, nullable: true })
  nextYear!: NumberSchemeDto | null;
}

export class NumberSchemesDto {
  items!: RegisterSchemeDto[];
  /** Of all together; give it back in If-Match to be told of changes by others. */
  revision!: number;
}

export class SetNumberSchemeBody {
  @ApiProperty({ maxLength: 60 })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value.trim().replaceAll(/\{[^}]*\}|[^{]+/g, (part) => (part.startsWith('{') ? part : part.toUpperCase()))
      : value,
  )
  @IsString()
  @Length(1, 60)
  pattern!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Symbol of the unit: `BP`, `OR-I`.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toUpperCase() || null : value,
  )
  @IsString()
  @Matches(/^[A-Z0-9]+([.-][A-Z0-9]+)*$/, { message: 'malformed' })
  @Length(1, 15)
  unit?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Class of the subject file plan (JRWA): `0541`.' })
  @IsOptional()
  @Trim()
  @Transform(({ value }: { value: unknown }) => (value === '' ? null : value))
  @IsString()
  @Matches(/^\d{1,8}$/, { message: 'malformed' })
  subjectClass?: string | null;

  @ApiProperty({
    enum: BEGINNINGS,
    description: '`now`: the sequence of this year goes on, only written otherwise. Numbers of old cases never change.',
  })
  @IsIn(BEGINNINGS)
  from!: (typeof BEGINNINGS)[number];
}
