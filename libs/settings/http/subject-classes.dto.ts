import { ApiProperty } from '@nestjs/swagger';

export class SubjectClassDto {
  @ApiProperty({ description: 'Digits.' })
  symbol!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A, B or BE with years, Bc; null where the list says none.',
  })
  retention!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Symbol of the class above.' })
  parent!: string | null;
}

export class SubjectClassesDto {
  @ApiProperty({ type: [SubjectClassDto], description: 'By symbol.' })
  items!: SubjectClassDto[];
}

export class PlannedClassDto extends SubjectClassDto {
  @ApiProperty()
  line!: number;
}

class ClassFaultDto {
  @ApiProperty({ description: 'Of the file, from 1: the headings.' })
  line!: number;

  @ApiProperty({ description: 'Stable.' })
  code!: string;

  @ApiProperty({ description: "In the caller's language." })
  message!: string;
}

export class ClassFileDto {
  @ApiProperty({ description: 'As the bytes were understood: UTF-8 or Windows-1250.' })
  encoding!: string;

  @ApiProperty({ type: [PlannedClassDto] })
  planned!: readonly PlannedClassDto[];

  @ApiProperty({ type: [Number], description: 'Always empty: the list comes as a whole.' })
  known!: readonly number[];

  @ApiProperty({ type: [ClassFaultDto], description: 'With one of them, nothing is taken in.' })
  faults!: readonly ClassFaultDto[];
}

export class ClassesTakenInDto {
  @ApiProperty({ description: 'How many the list has now.' })
  added!: number;
}
