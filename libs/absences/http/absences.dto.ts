import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay, WrittenDto } from '#libs/http';
import { SCOPES, type Scope } from '../domain/events.js';

export class AbsencesQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  employeeId?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Those that last until this day or longer; from today on, left out.',
  })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Those that have begun by this day.' })
  @IsOptional()
  @IsDay()
  to?: string;
}

export class NewAbsenceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  employeeId!: string;

  @ApiProperty({ format: 'date', description: 'The first day, whole, in Warsaw.' })
  @IsDay()
  from!: string;

  @ApiProperty({ format: 'date', description: 'The last day, included.' })
  @IsDay()
  to!: string;

  @ApiProperty({ description: 'Who stands in: an employee who works here.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  deputyId!: string;

  @ApiProperty({
    enum: SCOPES,
    enumName: 'AbsenceScope',
    description: 'For what: everything, approvals, or as head of units.',
  })
  @IsIn(SCOPES)
  scope!: Scope;
}

export class ChangeAbsenceDto extends PartialType(OmitType(NewAbsenceDto, ['employeeId'] as const)) {}

export class AbsentPersonDto {
  id!: string;
  name!: string;
}

export class AbsentEmployeeDto extends AbsentPersonDto {
  unitId!: string;
}

export class DaysDto {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string;
}

export class DeputyAwayDto extends DaysDto {
  /** Whoever stands in then. */
  @ApiProperty({ type: AbsentPersonDto, nullable: true })
  standsIn!: AbsentPersonDto | null;
}

export class AbsenceWrittenDto extends WrittenDto {
  /** When the deputy is away as well. */
  deputyAway!: DeputyAwayDto[];
}

export class AbsenceDto extends DaysDto {
  id!: string;
  employee!: AbsentEmployeeDto;
  deputy!: AbsentPersonDto;
  @ApiProperty({ enum: SCOPES, enumName: 'AbsenceScope' })
  scope!: Scope;
  @ApiProperty({ enum: ['planned', 'running', 'over'] })
  state!: 'planned' | 'running' | 'over';
  /** When the deputy is away as well. */
  deputyAway!: DeputyAwayDto[];
  /** Whether the caller may change or withdraw it. */
  mayChange!: boolean;
}

export class AbsencesDto {
  items!: AbsenceDto[];
}

export class AwayDto extends DaysDto {
  employeeId!: string;
  @ApiProperty({ enum: SCOPES, enumName: 'AbsenceScope' })
  scope!: Scope;
  deputy!: AbsentPersonDto;
}

export class AwayListDto {
  items!: AwayDto[];
}
