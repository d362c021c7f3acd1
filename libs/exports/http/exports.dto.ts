import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Length } from 'class-validator';
import { EXPORT_FORMATS, EXPORT_STATES, type ExportFormat, type ExportState } from '../domain/export.js';

export class ExportBody {
  /** `caseLog` (`filter.case`), `cases` (the filters of the list), `register` (`filter.kind`, `filter.year`), `person` (`filter.contact`), `audit` (`filter.employee`, `filter.from`, `filter.to`), `contactHistory` (`filter.contact` or `filter.newsroom`), `history` (`filter.kind`, `filter.id`, `filter.at`), `caseFile` (`filter.case`), `report` (`filter.name`, `filter.from`, `filter.to`, `filter.unit`, `filter.employee`), `question` (`filter.sql`, `filter.parameters`, `filter.name`). */
  @IsString() @Length(1, 50) of!: string;
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' }) @IsIn(EXPORT_FORMATS) format!: ExportFormat;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) @IsOptional() @IsObject() filter?: object;
}

export class ExportOrderedDto {
  id!: string;
}

export class ExportDto {
  id!: string;
  of!: string;
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' }) format!: ExportFormat;
  /** `waiting`, `running`, `ready`; `failed`: see `why`; `dropped`: somebody's data were erased since, and the file may have held them. */
  @ApiProperty({ enum: EXPORT_STATES, enumName: 'ExportState' }) state!: ExportState;
  /** Per cent; null where nobody counted the rows before. */
  @ApiProperty({ type: 'integer', nullable: true }) progress!: number | null;
  /** Gathered so far. */
  @ApiProperty({ type: 'integer' }) rows!: number;
  orderedAt!: string;
  endedAt!: string | null;
  /** When the file is let go. */
  keptUntil!: string;
  name!: string | null;
  /** Bytes. */
  @ApiProperty({ type: 'integer', nullable: true }) size!: number | null;
  /** Of the file, in hexadecimal. */
  sha256!: string | null;
  /** It holds a part of what was asked for: its last row says how much is left. */
  isCut!: boolean;
  /** Why there is none, in words. */
  why!: string | null;
}

export class ExportsDto {
  /** Newest first. */
  items!: ExportDto[];
}
