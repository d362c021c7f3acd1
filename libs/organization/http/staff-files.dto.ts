import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#libs/kernel';
import { UNIT_KINDS, type UnitKind } from '../domain/events.js';

export class RowFaultDto {
  @ApiProperty({ description: 'Of the file, from 1: the headings.' })
  line!: number;

  @ApiProperty({ description: 'Stable.' })
  code!: string;

  @ApiProperty({ description: "In the caller's language." })
  message!: string;
}

const ENCODINGS = ['UTF-8', 'Windows-1250'] as const;

class FileReadingDto {
  @ApiProperty({ enum: ENCODINGS, description: 'As the bytes were understood.' })
  encoding!: (typeof ENCODINGS)[number];

  @ApiProperty({ type: [Number], description: 'Lines of what is there already, and is left alone.' })
  known!: readonly number[];

  @ApiProperty({ type: [RowFaultDto], description: 'With one of them, nothing is taken in.' })
  faults!: readonly RowFaultDto[];
}

export class PlannedUnitDto {
  @ApiProperty()
  line!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind!: UnitKind;

  @ApiProperty({ type: String, nullable: true, description: 'Of a unit that is there already.' })
  parentId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a unit of the same file.' })
  parentName!: string | null;
}

export class UnitFileDto extends FileReadingDto {
  @ApiProperty({ type: [PlannedUnitDto] })
  planned!: readonly PlannedUnitDto[];
}

export class PlannedEmployeeDto {
  @ApiProperty()
  line!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: readonly Role[];

  @ApiProperty()
  unitId!: string;

  @ApiProperty({ description: 'Whether they become the head of the unit.' })
  heads!: boolean;
}

export class EmployeeFileDto extends FileReadingDto {
  @ApiProperty({ type: [PlannedEmployeeDto] })
  planned!: readonly PlannedEmployeeDto[];
}

export class TakenInDto {
  @ApiProperty({ description: 'How many are new.' })
  added!: number;
}
