import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AnyRole,
  type Caller,
  CurrentEmployee,
  InReplay,
  Records,
  RecordsNothing,
  Roles,
  UserLanguage,
} from '#libs/http';
import { period, type Language } from '#libs/kernel';
import { OfTheReplay, type OfficeThen } from '#libs/manifest';
import { AUDIT_RIGHTS } from '../domain/rights.js';
import { AuditQueries, type AuditFilter, type AuditItem } from '../queries/audit-queries.js';
import { SettingsHistory } from '../queries/settings-history.js';
import { auditFilterOf, isWholeAudit } from '../queries/audit-export.js';
import { auditCsv } from './audit-csv.js';
import {
  AuditCasesDto,
  AuditExportQuery,
  AuditPageDto,
  AuditQuery,
  ContactHistoryPageDto,
  ContactHistoryQuery,
  EmployeeHistoryDto,
  MeanwhileQuery,
  SettingsChangesPageDto,
  SettingsSourcesDto,
} from './audit.dto.js';

const EXPORT_PAGE = 500;
/** The read models of what somebody did. */
const ACTS_OF_STAFF = ['audit', 'case_list', 'names'] as const;

@ApiTags('audit')
@Controller('api')
export class AuditController {
  constructor(
    private readonly audit: AuditQueries,
    private readonly settings: SettingsHistory,
  ) {}

  /** Everything that the employee did, or deputies did in their name, newest first; whoever reads their own, without what they may not see any more. */
  @Get('employees/:id/audit')
  @InReplay(...ACTS_OF_STAFF)
  @Records('audit')
  @AnyRole()
  async employee(
    @Param('id') id: string,
    @Query() { limit, cursor, ...query }: AuditQuery,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<AuditPageDto> {
    const [page, whole] = [{ limit, cursor }, isWholeAudit(caller, id)];
    const { items, nextCursor } = await this.of(then).employeeAudit(
      id,
      auditFilterOf(query),
      page,
      language,
      caller,
      whole,
    );
    return { items: [...items], nextCursor };
  }

  /** The same by case: in which cases they did how much. */
  @Get('employees/:id/audit/cases')
  @InReplay(...ACTS_OF_STAFF)
  @Records('audit')
  @AnyRole()
  async employeeCases(
    @Param('id') id: string,
    @Query() query: AuditExportQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<AuditCasesDto> {
    const whole = isWholeAudit(caller, id);
    return { items: [...(await this.of(then).employeeCases(id, auditFilterOf(query), caller, whole))] };
  }

  private of(then: OfficeThen | undefined): AuditQueries {
    return then ? this.audit.at(then) : this.audit;
  }

  /** What others did in the employee's name, or gave them: what happened while they were away. Oldest first; without what the caller may not see. */
  @Get('employees/:id/meanwhile')
  @Records('audit')
  @AnyRole()
  async meanwhile(
    @Param('id') id: string,
    @Query() { from, to, ...page }: MeanwhileQuery,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<ContactHistoryPageDto> {
    isWholeAudit(caller, id);
    const { items, nextCursor } = await this.audit.meanwhile(id, period(from, to), page, language, caller);
    return { items: [...items], nextCursor };
  }

  /** Who changed the employee's roles, unit, clearance, functions and absences, and when: for administrators and whoever audits, and their own. */
  @Get('employees/:id/history')
  @Records('employee')
  @AnyRole()
  async employeeHistory(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<EmployeeHistoryDto> {
    const administers = AUDIT_RIGHTS.readSettingsHistory.some((role) => caller.roles.includes(role));
    if (!administers) isWholeAudit(caller, id);
    return { items: [...(await this.settings.ofEmployee(id, language, caller))] };
  }

  /** The audit as CSV, whole. */
  @Get('employees/:id/audit.csv')
  @Records('audit', { act: 'exported' })
  @AnyRole()
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async employeeCsv(
    @Param('id') id: string,
    @Query() query: AuditExportQuery,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<StreamableFile> {
    const pages = await this.pages(id, auditFilterOf(query), language, caller);
    return new StreamableFile(Readable.from(auditCsv(pages, language), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audyt.csv"',
    });
  }

  /** The whole history of contact with somebody, without the cases that the caller may not see, oldest first. */
  @Get('contacts/:id/history')
  @Records('contact')
  @Roles(...AUDIT_RIGHTS.readContactHistory)
  async contact(
    @Param('id') id: string,
    @Query() page: ContactHistoryQuery,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<ContactHistoryPageDto> {
    const { items, nextCursor } = await this.audit.contactHistory(id, page, language, caller);
    return { items: [...items], nextCursor };
  }

  /** The same with everybody of a newsroom. */
  @Get('newsrooms/:id/history')
  @Records('newsroom')
  @Roles(...AUDIT_RIGHTS.readContactHistory)
  async newsroom(
    @Param('id') id: string,
    @Query() page: ContactHistoryQuery,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<ContactHistoryPageDto> {
    const { items, nextCursor } = await this.audit.newsroomHistory(id, page, language, caller);
    return { items: [...items], nextCursor };
  }

  /** Who changed mailboxes, addresses, numbers, units or free days, and to what; newest first. */
  @Get('administration/history/:kind')
  @RecordsNothing('a setting of the office')
  @Roles(...AUDIT_RIGHTS.readSettingsHistory)
  async settingsHistory(
    @Param('kind') kind: string,
    @Query() page: ContactHistoryQuery,
    @UserLanguage() language: Language,
  ): Promise<SettingsChangesPageDto> {
    const { items, nextCursor } = await this.settings.of(kind, page, language);
    return { items: [...items], nextCursor };
  }

  /** Who set each thing of a kind last, and when. */
  @Get('administration/history/:kind/sources')
  @RecordsNothing('a setting of the office')
  @Roles(...AUDIT_RIGHTS.readSettingsHistory)
  async settingsSources(@Param('kind') kind: string): Promise<SettingsSourcesDto> {
    return { items: [...(await this.settings.sources(kind))] };
  }

  /** The first page is read before the answer begins, so that what is refused is refused with a problem document. */
  private async pages(
    employeeId: string,
    filter: AuditFilter,
    language: Language,
    caller: Caller,
  ): Promise<AsyncIterable<readonly AuditItem[]>> {
    const whole = isWholeAudit(caller, employeeId);
    const read = (cursor?: string) =>
      this.audit.employeeAudit(employeeId, filter, { limit: EXPORT_PAGE, cursor }, language, caller, whole);
    const first = await read();
    return (async function* () {
      for (let page = first; ; page = await read(page.nextCursor)) {
        yield page.items;
        if (page.nextCursor === null) return;
      }
    })();
  }
}
