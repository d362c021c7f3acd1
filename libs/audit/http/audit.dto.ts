import { IsOptional } from 'class-validator';
import { IsDayOrInstant, PageQueryDto } from '#libs/http';

export class AuditExportQuery {
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** A day in Warsaw, or an instant; itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
}

export class AuditQuery extends PageQueryDto {
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
