import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDayOrInstant, List, PageQueryDto, QueryFlag } from '#libs/http';
import { ACTS, type ActKind } from '../domain/act-kinds.js';

export class AuditExportQuery {
  /** Their own acts, or what deputies did in their name. */
  @IsOptional() @IsIn(['own', 'deputies']) by: 'own' | 'deputies' = 'own';
  @ApiProperty({ enum: ACTS, enumName: 'ActKind', isArray: true, required: false })
  @IsOptional()
  @List()
  @IsIn(ACTS, { each: true })
  act?: ActKind[];
  @IsOptional() @IsString() @MaxLength(200) case?: string;
  /** About cases that stand in this unit now. */
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
  /** By which their cases came. */
  @IsOptional() @List() @IsString({ each: true }) @MaxLength(50, { each: true }) channel?: string[];
  /** On free days, or outside of the office’s hours; `false`: within them. */
  @QueryFlag() offHours?: boolean;
  /** Acts that hold words of a person. */
  @QueryFlag() personal?: boolean;
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class AuditQuery extends AuditExportQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

export class MeanwhileQuery extends PageQueryDto {
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class ContactHistoryQuery extends PageQueryDto {}

export class AuditSubjectDto {
  /** Of thing: case, contact, employee … */
  kind!: string;
  id!: string;
  /** The case's number, or a name; null for what has none, and once the person was erased. */
  label!: string | null;
}

export class AuditActorDto {
  id!: string;
  name!: string | null;
}

export class AuditItemDto {
  eventId!: string;
  occurredAt!: string;
  type!: string;
  subject!: AuditSubjectDto;
  /** The employee in whose name it was done, by id. */
  actingFor!: string | null;
  actingForName!: string | null;
  /** The role by which it was allowed. */
  role!: string | null;
  summary!: string;
  /** Who did it: the employee, or a deputy in their name. */
  actor!: AuditActorDto;
  case!: ContactHistoryCaseDto | null;
}

export class AuditCaseDto {
  case!: ContactHistoryCaseDto;
  acts!: number;
  firstAt!: string;
  lastAt!: string;
}

export class AuditCasesDto {
  /** Those with most acts in front, at most 200. */
  items!: AuditCaseDto[];
}

export class AuditPageDto {
  items!: AuditItemDto[];
  nextCursor!: string | null;
}

export class ContactHistoryActorDto {
  /** An employee's, or `system`. */
  id!: string;
  name!: string | null;
  actingFor?: string;
  actingForName?: string | null;
}

export class ContactHistoryCaseDto {
  id!: string;
  number!: string | null;
}

export class ContactHistoryItemDto {
  eventId!: string;
  type!: string;
  occurredAt!: string;
  actor!: ContactHistoryActorDto;
  case!: ContactHistoryCaseDto | null;
  summary!: string;
}

export class ContactHistoryPageDto {
  items!: ContactHistoryItemDto[];
  nextCursor!: string | null;
}

export class SettingsChangeDto {
  eventId!: string;
  type!: string;
  occurredAt!: string;
  actor!: ContactHistoryActorDto;
  summary!: string;
}

export class EmployeeHistoryDto {
  /** Newest first. */
  items!: SettingsChangeDto[];
}

export class SettingsSourceDto {
  /** Of the thing: a mailbox, a unit, a kind of cases, an address … */
  id!: string;
  /** When it was last set. */
  at!: string;
  by!: ContactHistoryActorDto;
}

export class SettingsSourcesDto {
  /** What nobody ever set is not among them: it is as it came with the office. */
  items!: SettingsSourceDto[];
}

export class SettingsChangesPageDto {
  items!: SettingsChangeDto[];
  nextCursor!: string | null;
}
