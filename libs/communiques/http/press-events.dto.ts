import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { Trim } from '#libs/http';
import { PRESS_EVENT_KINDS, type PressEventKind } from '../domain/press-event-events.js';
import { PRESS_EVENT_WARNINGS, type PressEventWarning } from '../queries/press-event-queries.js';

export class PressEventBody {
  @IsIn(PRESS_EVENT_KINDS) kind!: PressEventKind;
  @Trim() @IsString() @Length(1, 300) title!: string;
  @Trim() @IsString() @MaxLength(300) place!: string;
  /** A minute of Warsaw's clock (`2026-03-02T10:00`), or an instant with its offset. */
  @IsString() @MaxLength(40) startsAt!: string;
  /** Later than the start, within a week. */
  @IsString() @MaxLength(40) endsAt!: string;
  /** Journalists ask to be let in. */
  @IsBoolean() accreditation!: boolean;
}

export class CancelPressEventBody {
  @Trim() @IsString() @Length(1, 2_000) reason!: string;
}

export class PressEventWrittenDto {
  id!: string;
  revision!: number;
}

export class OpenPressEventDto {
  id!: string;
  /** Null once its words were disposed of, as is its place. */
  title!: string | null;
  place!: string | null;
  startsAt!: string;
}

export class OpenPressEventsDto {
  items!: OpenPressEventDto[];
}

export class PressEventDto {
  id!: string;
  @ApiProperty({ enum: PRESS_EVENT_KINDS }) kind!: PressEventKind;
  /** Null once its words were disposed of, as is its place. */
  title!: string | null;
  place!: string | null;
  startsAt!: string;
  endsAt!: string;
  accreditation!: boolean;
  cancelled!: boolean;
  @ApiProperty({ enum: PRESS_EVENT_WARNINGS, isArray: true }) warnings!: PressEventWarning[];
  revision!: number;
}
