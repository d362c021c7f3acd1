import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDayOrInstant, List, QueryFlag, type Viewer } from '#libs/http';
import { OfficeError, period, ROLES } from '#libs/kernel';
import { Manifests, TableExport, type ExportHead, type ExportOrder, type ExportRows } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { ACTS, type ActKind } from '../domain/act-kinds.js';
import { AUDIT_RIGHTS } from '../domain/rights.js';
import { auditColumns, auditRow } from './audit-columns.js';
import { AuditQueries, type AuditFilter } from './audit-queries.js';

const PAGE = 500;

export class EmployeeAuditFilter {
  /** By their id. */
  @IsString() @Length(1, 200) employee!: string;
  /** A day in Warsaw, or an instant. */
  @IsOptional() @IsDayOrInstant() from?: string;
  /** The last one, itself included. */
  @IsOptional() @IsDayOrInstant() to?: string;
  /** Their own acts, or what deputies did in their name. */
  @IsOptional() @IsIn(['own', 'deputies']) by: 'own' | 'deputies' = 'own';
  @IsOptional() @List() @IsIn(ACTS, { each: true }) act?: ActKind[];
  @IsOptional() @IsString() @Length(1, 200) case?: string;
  /** About cases that stand in this unit now. */
  @IsOptional() @IsString() @Length(1, 200) unit?: string;
  /** By which their cases came. */
  @IsOptional() @List() @IsString({ each: true }) @MaxLength(50, { each: true }) channel?: string[];
  /** On free days, or outside of the office’s hours; `false`: within them. */
  @QueryFlag() offHours?: boolean;
  /** Acts that hold words of a person. */
  @QueryFlag() personal?: boolean;
}

/** Which acts somebody asked for, on the page and in files alike. @throws OfficeError period-malformed */
export const auditFilterOf = ({
  from,
  to,
  act,
  case: caseId,
  unit,
  channel,
  ...same
}: Omit<EmployeeAuditFilter, 'employee'>): AuditFilter => ({
  ...period(from, to),
  by: same.by,
  acts: act,
  caseId,
  unitId: unit,
  channels: channel,
  offHours: same.offHours,
  personal: same.personal,
});

/** What an employee did, in a period: their own for everybody, anybody's for whoever answers for them. */
@Injectable()
export class EmployeeAuditExport extends TableExport<EmployeeAuditFilter> {
  override readonly of = 'audit';
  override readonly roles = ROLES;
  override readonly filter = EmployeeAuditFilter;

  constructor(
    private readonly audit: AuditQueries,
    private readonly names: NameBook,
    private readonly manifests: Manifests,
  ) {
    super();
  }

  override thing({ employee: id }: EmployeeAuditFilter) {
    return { kind: 'audit', id };
  }

  /** @throws OfficeError audit-of-others, employee-unknown, period-malformed */
  override async require({ employee, from, to }: EmployeeAuditFilter, viewer: Viewer): Promise<void> {
    isWholeAudit(viewer, employee);
    period(from, to);
    await this.audit.requireEmployee(employee);
  }

  override async head({
    filter: { employee, from, to },
    language,
  }: ExportOrder<EmployeeAuditFilter>): Promise<ExportHead> {
    const name = labelOf((await this.names.of([employee])).get(employee)) ?? '';
    const within = [from, to].filter(Boolean).join(' – ');
    return {
      title: language === 'pl' ? 'Audyt' : 'Audit',
      label: name,
      subject: within === '' ? null : within,
      columns: auditColumns(language),
      total: null,
    };
  }

  override async page(
    { filter: { employee, ...filter }, viewer, language, upTo }: ExportOrder<EmployeeAuditFilter>,
    cursor: string | undefined,
  ): Promise<ExportRows> {
    const whole = isWholeAudit(viewer, employee);
    const page = { limit: PAGE, cursor, upTo };
    const { items, nextCursor } = await this.audit.employeeAudit(
      employee,
      auditFilterOf(filter),
      page,
      language,
      viewer,
      whole,
    );
    return {
      rows: items.map((item) => auditRow(item, language)),
      things: items.map(({ subject: { kind, id } }) => ({ kind, id })).filter(({ kind }) => this.isGuarded(kind)),
      nextCursor,
    };
  }

  /** Things that some see and others not. Of the others, who may read the audit may read of them. */
  private isGuarded(kind: string): boolean {
    return this.manifests.seenBy.get(kind)?.stands !== undefined;
  }
}

/** Whether the audit of anybody is theirs to read; else it is their own, and not all of it may be any more. @throws OfficeError audit-of-others */
export function isWholeAudit({ id, roles }: Viewer, employeeId: string): boolean {
  const allowed = AUDIT_RIGHTS.auditEmployees;
  if (allowed.some((role) => roles.includes(role))) return true;
  if (id === employeeId) return false;
  throw new OfficeError('forbidden', 'audit-of-others', { allowed });
}
