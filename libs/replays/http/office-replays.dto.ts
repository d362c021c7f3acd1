import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class AskReplayBody {
  /** An instant with its offset, a time in Warsaw without one, or a day, which is its end (of today: now). */
  @IsString() @MaxLength(40) at!: string;
}

export class ReplayFailureDto {
  code!: string;
  detail!: string;
}

export class OfficeReplayDto {
  id!: string;
  at!: string;
  /** Of the last event that is in it. */
  position!: string;
  @ApiProperty({ enum: ['waiting', 'building', 'ready', 'failed'] }) state!:
    | 'waiting'
    | 'building'
    | 'ready'
    | 'failed';
  /** From 0 to 1. */
  progress!: number;
  /** `queue`: others are built first. `erasure`: one is under way, and nothing is built meanwhile. */
  @ApiPropertyOptional({ enum: ['queue', 'erasure'], nullable: true }) waitsFor!: 'queue' | 'erasure' | null;
  /** While it waits: how many are built first. */
  @ApiPropertyOptional({ type: 'integer', nullable: true }) before!: number | null;
  @ApiPropertyOptional({ type: ReplayFailureDto, nullable: true }) failure!: ReplayFailureDto | null;
}

export class OfficeReplaysDto {
  items!: OfficeReplayDto[];
}
