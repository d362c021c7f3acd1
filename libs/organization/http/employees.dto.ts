import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { PageQueryDto, QueryFlag, Trim } from '#libs/http';
import { ROLES, SENSITIVITIES, type Clearance, type Role } from '#libs/kernel';

export class NewEmployeeDto {
  @ApiProperty({ maxLength: 200 })
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trim()
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unitId!: string;

  @ApiPropertyOptional({
    enum: SENSITIVITIES,
    enumName: 'Sensitivity',
    description:
      'The highest sensitivity of the cases that they may see, where roles and unit let them. `normal` where left out.',
  })
  @IsOptional()
  @IsIn(SENSITIVITIES)
  clearance?: Clearance;

  @ApiPropertyOptional({ format: 'password', description: 'Left out, the employee is invited by mail to choose one.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  password?: string;
}

export class ChangeEmployeeDto extends PartialType(OmitType(NewEmployeeDto, ['password'] as const)) {
  @ApiPropertyOptional({ description: 'false: no sign-in and no new work from now on.' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class EmployeeDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional({ description: 'Told to administrators and coordinators only.' })
  email?: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: readonly Role[];

  /** What the roles allow: of a deactivated employee, what they could do. */
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/Right' } })
  rights!: string[];

  @ApiProperty()
  unitId!: string;

  @ApiPropertyOptional({
    enum: SENSITIVITIES,
    enumName: 'Sensitivity',
    description: 'Told to administrators and coordinators only.',
  })
  clearance?: Clearance;

  @ApiProperty()
  active!: boolean;

  @ApiProperty()
  revision!: number;
}

export class EmployeePageDto {
  @ApiProperty({ type: [EmployeeDto] })
  items!: readonly EmployeeDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class EmployeeQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Part of a name or an e-mail address.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unitId?: string;

  @ApiPropertyOptional()
  @QueryFlag()
  active?: boolean;
}
