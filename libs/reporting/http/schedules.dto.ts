import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Optional, Trim } from '#libs/http';
import { LANGUAGES, type Language } from '#libs/kernel';
import { PAPER_REPORTS } from '../domain/paper-reports.js';
import {
  PARAMETER_SOURCES,
  RHYTHMS,
  SCHEDULE_FORMATS,
  STOP_REASONS,
  type Rhythm,
  type StopReason,
} from '../domain/schedule-events.js';
import { DELIVERY_STATES, RUN_STATES, type DeliveryState, type RunState } from '../queries/schedules.js';

type Format = (typeof SCHEDULE_FORMATS)[number];

export class ScheduleParameterDto {
  /** `value`, or an end of the period of each run. */
  @ApiProperty({ enum: PARAMETER_SOURCES, enumName: 'ParameterSource' })
  @IsIn(PARAMETER_SOURCES)
  from!: (typeof PARAMETER_SOURCES)[number];
  @ApiProperty({ type: 'string', nullable: true }) @Optional() @IsString() @MaxLength(1_000) value?: string | null;
}

export class ScheduleBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  /** A report on paper, by its name; or a kept question. */
  @Optional() @IsIn(PAPER_REPORTS.map(({ name }) => name)) report?: string;
  @Optional() @IsString() @MaxLength(200) unitId?: string;
  @Optional() @IsString() @MaxLength(200) employeeId?: string;
  @Optional() @IsString() @MaxLength(200) questionId?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ScheduleParameterDto)
  parameters?: ScheduleParameterDto[];
  @ApiProperty({ enum: SCHEDULE_FORMATS, enumName: 'ScheduleFormat' }) @IsIn(SCHEDULE_FORMATS) format!: Format;
  @Optional() @IsIn(LANGUAGES) language?: Language;
  /** Of the whole day, week, month, quarter or year before. */
  @ApiProperty({ enum: RHYTHMS, enumName: 'Rhythm' }) @IsIn(RHYTHMS) every!: Rhythm;
  /** Of a week 1 to 7; of a month, and of the first month of a quarter or year, 1 to 28. */
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(28) day!: number;
  /** `08:00`, in Warsaw. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) time!: string;
  /** Employees. */
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsString({ each: true }) recipientIds!: string[];
  /** Below the office's folder of reports; into none where left out. */
  @Optional() @Trim() @Matches(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u) folder?: string;
}

export class ScheduleRecipientDto {
  id!: string;
  name!: string | null;
}

export class RunRecipientDto extends ScheduleRecipientDto {
  /** `skipped`: they may not have it, or have no address. */
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) state!: DeliveryState;
  /** What the mail server said. */
  failure!: string | null;
}

export class ScheduleRunDto {
  id!: string;
  dueAt!: string;
  from!: string;
  to!: string;
  /** `making`, `sending`: a mail is still to go out; `delivered`; `failed`: no file, or a mail was given up. */
  @ApiProperty({ enum: RUN_STATES, enumName: 'RunState' }) state!: RunState;
  fileName!: string | null;
  isCut!: boolean;
  /** Why there is no file, in words. */
  why!: string | null;
  recipients!: RunRecipientDto[];
}

export class ScheduleRunOrderedDto {
  id!: string;
}

export class ScheduleDto {
  id!: string;
  name!: string;
  owner!: ScheduleRecipientDto;
  mine!: boolean;
  /** What the caller may do: change and remove it. */
  mayChange!: boolean;
  of!: 'report' | 'question';
  report!: string | null;
  unitId!: string | null;
  employeeId!: string | null;
  questionId!: string | null;
  parameters!: ScheduleParameterDto[];
  @ApiProperty({ enum: SCHEDULE_FORMATS, enumName: 'ScheduleFormat' }) format!: Format;
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  @ApiProperty({ enum: RHYTHMS, enumName: 'Rhythm' }) every!: Rhythm;
  @ApiProperty({ type: 'integer' }) day!: number;
  time!: string;
  recipients!: ScheduleRecipientDto[];
  folder!: string | null;
  nextDueAt!: string;
  /** Why it rests until somebody takes it over. */
  @ApiProperty({ type: 'string', enum: STOP_REASONS, nullable: true }) stopped!: StopReason | null;
  revision!: number;
  /** The last ones, newest first. */
  runs!: ScheduleRunDto[];
}

export class SchedulesDto {
  items!: ScheduleDto[];
}
