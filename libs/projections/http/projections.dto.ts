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

  @ApiProperty({ description: 'Of the last event that it has taken in; opaque.' })
  position!: string;

  @ApiProperty()
  eventsDone!: number;

  @ApiProperty({ description: 'Share of the events that it has gone through, from 0 to 1.' })
  done!: number;

  @ApiProperty()
  lagEvents!: number;

  @ApiProperty()
  lagSeconds!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Speed of a rebuild.' })
  eventsPerSecond!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a rebuild.' })
  secondsLeft!: number | null;

  @ApiProperty()
  parkedKeys!: number;

  @ApiProperty()
  parkedEvents!: number;

  @ApiProperty({ type: String, nullable: true, description: 'The process that moves it on.' })
  owner!: string | null;

  @ApiProperty({ description: 'False: it serves as it stood, until its successor takes over.' })
  hasCode!: boolean;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
}

export class ProjectionListDto {
  @ApiProperty({ type: [ProjectionStatusDto] })
  items!: ProjectionStatusDto[];
}

export class ParkedKeyDto {
  @ApiProperty({ description: 'What is parked together: a stream, or the key that the projection declares.' })
  key!: string;

  @ApiProperty()
  eventId!: string;

  @ApiProperty()
  eventType!: string;

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
