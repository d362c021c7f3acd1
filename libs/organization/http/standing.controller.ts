import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentEmployee, Records, Roles, UserLanguage } from '#libs/http';
import { notFound, type Language } from '#libs/kernel';
import { Hangings, type Bearer } from '#libs/manifest';
import { ORGANIZATION_RIGHTS } from '../domain/rights.js';
import { CurrentEmployees } from '../queries/current-employees.js';
import { CurrentUnits } from '../queries/current-units.js';
import { EmployeeStandingDto, UnitStandingDto, type HangingDto } from './standing.dto.js';

/** Of each kind, by name. */
const SHOWN = 10;

/** What hangs on a unit or an employee, told before it is closed, or they leave or move. */
@ApiTags('organization')
@Controller('api')
@Roles(...ORGANIZATION_RIGHTS.manageStaff)
export class StandingController {
  constructor(
    private readonly hangings: Hangings,
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
  ) {}

  @Get('units/:id/standing')
  @Records('unit')
  @ApiOkResponse({ type: UnitStandingDto })
  async ofUnit(
    @Param('id') unitId: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<UnitStandingDto> {
    if (!(await this.units.tree()).has(unitId)) throw notFound('unit-unknown', { unitId });
    const hangs = await this.hangs({ kind: 'unit', id: unitId }, caller, language);
    const count = (kind: string) => hangs.find((one) => one.kind === kind)?.count ?? 0;
    return { employees: count('employees'), units: count('units'), openCases: count('openCases'), hangs };
  }

  @Get('employees/:id/standing')
  @Records('employee')
  @ApiOkResponse({ type: EmployeeStandingDto })
  async ofEmployee(
    @Param('id') employeeId: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<EmployeeStandingDto> {
    if (!(await this.employees.byId(employeeId))) throw notFound('employee-unknown', { employeeId });
    return { hangs: await this.hangs({ kind: 'employee', id: employeeId }, caller, language) };
  }

  private async hangs(bearer: Bearer, viewer: Caller, language: Language): Promise<HangingDto[]> {
    const found = await this.hangings.of(bearer, { viewer, language, limit: SHOWN });
    return found.map(({ kind, count, items, blocks = false }) => ({ kind, count, items: [...items], blocks }));
  }
}
