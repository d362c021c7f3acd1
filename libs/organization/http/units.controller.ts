import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnyRole, Context, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { CloseUnit, onUnits, SetUnit } from '../commands/units.js';
import { ORGANIZATION_RIGHTS } from '../domain/rights.js';
import { OrganizationDirectory } from '../queries/organization-directory.js';
import { ChangeUnitDto, NewUnitDto, UnitPageDto, UnitQueryDto } from './units.dto.js';

@ApiTags('organization')
@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
  ) {}

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: UnitPageDto })
  list(@Query() { limit, cursor }: UnitQueryDto): Promise<UnitPageDto> {
    return this.directory.units(limit, cursor);
  }

  @Post()
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiCreatedResponse({ type: WrittenDto })
  async add(@Body() unit: NewUnitDto, @Context() context: CommandContext): Promise<WrittenDto> {
    const unitId = deriveId('unit', context.commandId);
    const { name, kind, parentId = null, headId = null, deputyId = null, email = null } = unit;
    const command = { type: 'AddUnit', unitId, name, kind, parentId, headId, deputyId, email } as const;
    const { revision } = await this.commands.execute(new SetUnit(command, context));
    return { id: unitId, revision };
  }

  @Patch(':id')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: WrittenDto })
  async change(
    @Param('id') unitId: string,
    @Body() changes: ChangeUnitDto,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const command = { type: 'ChangeUnit', unitId, changes: { ...changes } } as const;
    const { revision } = await this.commands.execute(new SetUnit(command, context, seen));
    return { id: unitId, revision };
  }

  @Post(':id/closing')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiCreatedResponse({ type: WrittenDto })
  async close(
    @Param('id') unitId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new CloseUnit(unitId, context, seen));
    return { id: unitId, revision };
  }

  @Post(':id/reopening')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiCreatedResponse({ type: WrittenDto })
  async reopen(
    @Param('id') unitId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onUnits({ type: 'ReopenUnit', unitId }, context, seen));
    return { id: unitId, revision };
  }
}
