import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto, Trim } from '#libs/http';
import { normalEmail } from '#libs/kernel';
import { UNIT_KINDS, type UnitKind } from '../domain/events.js';

export class NewUnitDto {
  @ApiProperty({ maxLength: 200 })
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The unit above; left out at the top of the hierarchy.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parentId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The employee who gives out what the unit is given: of this unit, one above it, or a press office.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  headId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who does so where the head no longer works here or cannot be given cases; chosen like the head.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  deputyId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 254,
    description:
      'Where the unit itself takes mail: no other unit’s and none of the office’s own addresses. Null: none.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalEmail(value) : value))
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  email?: string | null;
}

export class ChangeUnitDto extends PartialType(NewUnitDto) {}

export class UnitDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind!: UnitKind;

  @ApiProperty({ type: String, nullable: true })
  parentId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  headId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  deputyId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where the unit itself takes mail.' })
  email!: string | null;

  @ApiProperty({ description: 'Nobody belongs to it and nothing is given to it any more.' })
  closed!: boolean;

  @ApiProperty()
  revision!: number;
}

export class UnitPageDto {
  @ApiProperty({ type: [UnitDto] })
  items!: readonly UnitDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class UnitQueryDto extends PageQueryDto {}
