import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnyRole, type Caller, Context, CurrentEmployee, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, OfficeRights } from '#libs/kernel';
import { AddEmployee, ChangeEmployee } from '../commands/employees.js';
import { ORGANIZATION_RIGHTS } from '../domain/rights.js';
import { OrganizationDirectory, type EmployeeItem } from '../queries/organization-directory.js';
import { ChangeEmployeeDto, EmployeeDto, EmployeePageDto, EmployeeQueryDto, NewEmployeeDto } from './employees.dto.js';

@ApiTags('organization')
@Controller('api/employees')
export class EmployeesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly rights: OfficeRights,
  ) {}

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: EmployeePageDto })
  async list(@Query() query: EmployeeQueryDto, @CurrentEmployee() caller: Caller): Promise<EmployeePageDto> {
    const { limit, cursor, ...filter } = query;
    const { items, nextCursor } = await this.directory.employees(filter, seesAll(caller), limit, cursor);
    return { items: items.map((employee) => this.shownTo(caller, employee)), nextCursor };
  }

  @Get(':id')
  @Records('employee')
  @AnyRole()
  @ApiOkResponse({ type: EmployeeDto })
  async one(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<EmployeeDto> {
    const employee = await this.directory.employee(id);
    if (!employee) throw notFound('employee-unknown', { employeeId: id });
    return this.shownTo(caller, employee);
  }

  @Post()
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiCreatedResponse({ type: WrittenDto })
  async add(@Body() employee: NewEmployeeDto, @Context() context: CommandContext): Promise<WrittenDto> {
    const { id, revision } = await this.commands.execute(new AddEmployee({ ...employee }, context));
    return { id, revision };
  }

  @Patch(':id')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: WrittenDto })
  async change(
    @Param('id') employeeId: string,
    @Body() changes: ChangeEmployeeDto,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const { id, revision } = await this.commands.execute(new ChangeEmployee(employeeId, { ...changes }, context, seen));
    return { id, revision };
  }

  private shownTo(caller: Caller, { email, clearance, ...employee }: EmployeeItem): EmployeeDto {
    const shown = { ...employee, rights: this.rights.of(employee.roles) };
    return seesAll(caller) || caller.id === employee.id ? { ...shown, email, clearance } : shown;
  }
}

const seesAll = ({ roles }: Caller) => roles.includes('administrator') || roles.includes('coordinator');
