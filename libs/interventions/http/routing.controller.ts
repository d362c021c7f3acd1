import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Records, Roles, SeenRevision, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId, notFound, OfficeError } from '#libs/kernel';
import { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { onRouting } from '../commands/on-registers.js';
import type { RoutingRule } from '../domain/events.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import { HANDLED_BY, Routes } from '../queries/routes.js';
import { RoutingBody, RoutingDto, RoutingTrialDto, RoutingWrittenDto } from './interventions.dto.js';

/** To whom reports go, by category and area. */
@ApiTags('interventions')
@Controller('api/intervention-routing')
@Roles(...INTERVENTION_RIGHTS.setInterventionRegisters)
export class InterventionRoutingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly registers: CurrentRegisters,
    private readonly routes: Routes,
    private readonly units: CurrentUnits,
    private readonly directory: OrganizationDirectory,
  ) {}

  @Get()
  async read(): Promise<RoutingDto> {
    const { rules, revision } = await this.registers.routing();
    return { rules: [...rules], revision: Math.max(revision, 0) };
  }

  /** All at once, in the order in which they are tried. */
  @Put()
  async set(
    @Body() { rules }: RoutingBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<RoutingWrittenDto> {
    const all = ruled(rules, context);
    await this.requireThere(all);
    const { revision } = await this.commands.execute(onRouting(all, context, seen));
    return { revision };
  }

  /** What such rules would have done with the reports of the last thirty days. Nothing is changed. */
  @Post('trial')
  @HttpCode(200)
  @Records('case')
  async try(
    @Body() { rules }: RoutingBody,
    @Context() context: CommandContext,
    @CurrentEmployee() caller: Caller,
  ): Promise<RoutingTrialDto> {
    const { lines, examples, ...trial } = await this.routes.trial(ruled(rules, context), caller);
    return { ...trial, lines: [...lines], examples: [...examples] };
  }

  /** Each rule names what the registers have, and somebody who can have the case. @throws OfficeError */
  private async requireThere(rules: readonly RoutingRule[]): Promise<void> {
    const tree = await this.units.tree();
    const { categories } = await this.registers.categories();
    for (const [index, { categoryId, areaCode, unitId, employeeId }] of rules.entries()) {
      if (categoryId !== null && !categories.some(({ id }) => id === categoryId)) throw notFound('category-unknown');
      if (areaCode !== null) await this.registers.requireArea(areaCode);
      if (tree.get(unitId)?.closed !== false) throw new OfficeError('invalid', 'unit-unknown', { unitId });
      if (employeeId !== null && !(await this.worksThere(employeeId, unitId)))
        throw new OfficeError('invalid', 'rule-of-another-unit', { place: index + 1 });
    }
  }

  private async worksThere(employeeId: string, unitId: string): Promise<boolean> {
    const employee = await this.directory.employee(employeeId);
    if (!employee?.active || !HANDLED_BY.some((role) => employee.roles.includes(role))) return false;
    return (await this.units.chain(employee.unitId)).includes(unitId);
  }
}

const ruled = (rules: RoutingBody['rules'], context: CommandContext): RoutingRule[] =>
  rules.map(({ id, categoryId, areaCode, unitId, employeeId }, index) => ({
    id: id ?? deriveId('intervention-rule', context.commandId, String(index)),
    categoryId: categoryId ?? null,
    areaCode: areaCode ?? null,
    unitId,
    employeeId: employeeId ?? null,
  }));
