import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from '#libs/http';

/** A `+` that was not encoded arrives as a blank (the form encoding of URLs), which no instant has. */
const Moment = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(' ', '+') : value))(
    target,
    property,
  );
  IsOptional()(target, property);
  IsString()(target, property);
  MaxLength(40)(target, property);
};

export class AsOfQuery {
  /** An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
  @Moment() at?: string;
  /** A revision of the thing, instead of an instant. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) revision?: number;
}

export class DifferenceQuery {
  /** As `at` of the state itself. */
  @Moment() from?: string;
  @Moment() to?: string;
  /** Instead of the instants. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) fromRevision?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) toRevision?: number;
}

export class ThingEventsQuery extends PageQueryDto {}

export class ThingActorDto {
  /** An employee's, or `system`. */
  id!: string;
  /** Of today. */
  name!: string | null;
  actingFor?: string;
  actingForName?: string | null;
}

export class ThingEventDto {
  eventId!: string;
  revision!: number;
  type!: string;
  /** False: the office does not know the type any more, and says its name alone. */
  known!: boolean;
  occurredAt!: string;
  actor!: ThingActorDto;
  /** By which right. */
  role!: string | null;
  summary!: string;
}

export class ThingEventPageDto {
  items!: ThingEventDto[];
  nextCursor!: string | null;
}

export class DifferenceDto {
  /** Names of fields; the ids of those of a list that have one, else their places. */
  path!: string[];
  /** Left out where there was nothing. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true }) before?: unknown;
  /** Left out where there is nothing any more. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true }) after?: unknown;
}

export class DifferencesDto {
  fromRevision!: number;
  toRevision!: number;
  items!: DifferenceDto[];
}
