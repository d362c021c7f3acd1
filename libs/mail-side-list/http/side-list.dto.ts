import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '#libs/http';
import { ASIDE_KINDS, type AsideKind } from '../domain/events.js';

export class SideListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ASIDE_KINDS })
  @IsOptional()
  @IsIn(ASIDE_KINDS)
  kind?: AsideKind;
}

export class SideListEntryDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ASIDE_KINDS })
  kind!: AsideKind;

  @ApiProperty({ description: 'The sign by which it was told, or the code of the failure.' })
  sign!: string;

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The case that it is about.' })
  caseId!: string | null;

  @ApiProperty({ description: 'Bytes of the raw message.' })
  size!: number;
}

export class SideListDto {
  @ApiProperty({ type: [SideListEntryDto] })
  items!: readonly SideListEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
