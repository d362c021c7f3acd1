import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const KINDS = ['projection', 'policy'] as const;
const STATES = ['building', 'live', 'verifying', 'retired'] as const;

export class ProjectionStatusDto {
  @ApiProperty({ enum: KINDS, enumName: 'ProjectionKind' })
  kind!: (typeof KINDS)[number];

  @ApiProperty()
  name!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Counts the rebuilds of one version.' })
  generation!: number;

  @ApiProperty({ enum: STATES, enumName: 'ProjectionState' })
  state!: (typeof STATES)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Why it stands still, e.g. too-many-parked-keys.' })
  stopped!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What a finished build waits for before it takes over: old-readers, foreign-view, busy-view.',
  })
  waitsFor!: string | null;

  @ApiProperty({ description: 'Of the last event that it has taken in; opaque.' })
  position!: string;

  @ApiProperty()
  eventsDone!: number;

  @ApiProperty({ description: 'Share of the events that it has gone through, from 0 to 1.' })
  done!: number;

  @ApiProperty({ description: 'Events that it is behind, parked ones not counted.' })
  lagEvents!: number;

  @ApiProperty({
    description: 'Age of the oldest event that is missing, be it parked or not reached yet; 0 where none is.',
  })
  lagSeconds!: number;

  @ApiProperty({ description: 'Of late.' })
  eventsPerSecond!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a rebuild that somebody is working on.' })
  secondsLeft!: number | null;

  @ApiProperty()
  parkedKeys!: number;

  @ApiProperty()
  parkedEvents!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the first event that is parked now.',
  })
  parkedSince!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The process that moves it on.' })
  owner!: string | null;

  @ApiProperty({ description: 'False: no living process has code for it, so it serves as it stood.' })
  hasCode!: boolean;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
}

export class ProjectionListDto {
  @ApiProperty({ type: [ProjectionStatusDto] })
  items!: ProjectionStatusDto[];
}

export class ParkedKeyDto {
  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Counts the rebuilds of one version.' })
  generation!: number;

  @ApiProperty({ enum: STATES, enumName: 'ProjectionState', description: 'Of the edition in which it is parked.' })
  state!: (typeof STATES)[number];

  @ApiProperty({ description: 'What is parked together: a stream, or the key that the projection declares.' })
  key!: string;

  @ApiProperty()
  eventId!: string;

  @ApiProperty()
  eventType!: string;

  @ApiProperty({ description: 'Where the event stands.' })
  stream!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null while it is about to be tried again.' })
  error!: string | null;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ format: 'date-time' })
  parkedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is tried again by itself.' })
  retryAt!: string | null;

  @ApiProperty({ description: 'Events that wait behind it.' })
  waiting!: number;
}

export class ParkedKeyListDto {
  @ApiProperty({ type: [ParkedKeyDto] })
  items!: ParkedKeyDto[];
}

export class RetryDto {
  @ApiPropertyOptional({ maxLength: 500, description: 'One parked key; all of them where left out.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  key?: string;
}

export class RetriedDto {
  @ApiProperty({ description: 'Keys that will be tried again.' })
  keys!: number;
}

export class RebuildDto {
  @ApiProperty()
  version!: number;

  @ApiProperty()
  generation!: number;
}
