import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsJSON, IsOptional, IsString, MaxLength } from 'class-validator';
import { IMPORT_KINDS, type ImportKind } from '../domain/events.js';
import { IMPORT_STATES, type ImportState } from '../domain/import.js';

const ENCODINGS = ['UTF-8', 'Windows-1250'] as const;

/** Beside the file, in the same form. */
export class ImportPreviewBody {
  /** JSON: the name of a column to its place in the file, from 0, as `columns` of a preview has them. Guessed from the headings where left out. */
  @IsOptional() @IsString() @IsJSON() @MaxLength(5_000) mapping?: string;
}

export class ImportBody extends ImportPreviewBody {
  /** Takes in the good lines of a file with faults. */
  @IsOptional() @IsIn(['true', 'false']) leaveOutFaulty?: 'true' | 'false';
}

export class ImportColumnDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Place among the headings, from 0.' })
  place!: number | null;
}

export class LineFaultDto {
  @ApiProperty({ description: 'Of the file, from 1: the headings.' })
  line!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Of the import; null: the line as a whole.' })
  column!: string | null;

  @ApiProperty({ description: 'Stable.' })
  code!: string;

  @ApiProperty({ description: "In the caller's language." })
  message!: string;
}

export class PlannedLineDto {
  @ApiProperty()
  line!: number;

  @ApiProperty({ type: [String], description: 'What is taken in, in the order of the columns that the file has.' })
  cells!: readonly string[];
}

export class ImportReadingDto {
  @ApiProperty({ enum: ENCODINGS, description: 'As the bytes were understood.' })
  encoding!: (typeof ENCODINGS)[number];

  @ApiProperty({ type: [String], description: 'Of the file.' })
  headings!: readonly string[];

  @ApiProperty({ type: [ImportColumnDto], description: 'All that such an import knows.' })
  columns!: readonly ImportColumnDto[];

  @ApiProperty({ description: 'How many lines are new and without fault.' })
  count!: number;

  @ApiProperty({ type: [PlannedLineDto], description: 'The first of them.' })
  planned!: readonly PlannedLineDto[];

  @ApiProperty({ description: 'How many lines are there already, and are left alone.' })
  known!: number;

  @ApiProperty({ description: 'How many lines have a fault.' })
  faulty!: number;

  @ApiProperty({ type: [LineFaultDto], description: 'The first of them.' })
  faults!: readonly LineFaultDto[];
}

export class ImportStartedDto {
  @ApiProperty()
  id!: string;
}

export class ImporterDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class ImportDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: IMPORT_KINDS, enumName: 'ImportKind' })
  of!: ImportKind;

  @ApiProperty({ enum: IMPORT_STATES, enumName: 'ImportState' })
  state!: ImportState;

  @ApiProperty()
  startedAt!: string;

  @ApiProperty({ type: ImporterDto })
  startedBy!: ImporterDto;

  @ApiProperty()
  undoUntil!: string;

  @ApiProperty({ description: 'To be taken in.' })
  lines!: number;

  @ApiProperty({ description: 'There already.' })
  known!: number;

  @ApiProperty({ description: 'With a fault.' })
  leftOut!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Once it ended.' })
  added!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  refused!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Once it was undone.' })
  removed!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  kept!: number | null;
}

export class ImportPageDto {
  @ApiProperty({ type: [ImportDto] })
  items!: ImportDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class RefusedLineDto {
  @ApiProperty()
  line!: number;

  @ApiProperty({ description: "In the caller's language." })
  message!: string;
}

export class KeptThingDto {
  @ApiProperty({ description: 'A kind of thing: contact, newsroom, case.' })
  kind!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty()
  line!: number;

  @ApiProperty({ description: 'Stable.' })
  code!: string;

  @ApiProperty({ description: "Why it stays, in the caller's language." })
  message!: string;
}

export class ImportDetailsDto extends ImportDto {
  @ApiProperty({ description: 'How far it is, or its undoing.' })
  done!: number;

  @ApiProperty({ description: 'Of how many.' })
  total!: number;

  @ApiProperty({ type: [RefusedLineDto], description: 'At most 500.' })
  refusedLines!: readonly RefusedLineDto[];

  @ApiProperty({ type: [KeptThingDto], description: 'What stayed when it was undone; at most 500.' })
  keptThings!: readonly KeptThingDto[];
}
