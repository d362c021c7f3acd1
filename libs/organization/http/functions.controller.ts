import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AnyRole,
  Context,
  CurrentEmployee,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId, type Language } from '#libs/kernel';
import { RemoveFunction, SetFunction } from '../commands/functions.js';
import { ORGANIZATION_RIGHTS } from '../domain/rights.js';
import { OfficeFunctions } from '../queries/office-functions.js';
import { ChangeFunctionDto, FunctionsDto, NewFunctionDto } from './functions.dto.js';

/** What employees are for the whole office: spokesperson, registry, legal counsel … Rules name these instead of people. */
@ApiTags('organization')
@Controller('api/functions')
export class FunctionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly functions: OfficeFunctions,
  ) {}

  @Get()
  @AnyRole()
  list(@UserLanguage() language: Language): Promise<FunctionsDto> {
    return this.functions.list(language);
  }

  @Post()
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiCreatedResponse({ type: WrittenDto })
  async add(@Body() body: NewFunctionDto, @Context() context: CommandContext): Promise<WrittenDto> {
    const functionId = deriveId('function', context.commandId);
    const { revision } = await this.commands.execute(
      new SetFunction({ type: 'AddFunction', functionId, ...body }, context),
    );
    return { id: functionId, revision };
  }

  /** Another name, or other holders. Counts at once: whoever is named by no function any more signs by none. */
  @Patch(':id')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: WrittenDto })
  async change(
    @Param('id') functionId: string,
    @Body() changes: ChangeFunctionDto,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const command = { type: 'ChangeFunction', functionId, ...changes } as const;
    const { revision } = await this.commands.execute(new SetFunction(command, context, seen));
    return { id: functionId, revision };
  }

  /** One of the office’s own that nobody holds and no rule names. */
  @Delete(':id')
  @HttpCode(200)
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: WrittenDto })
  async remove(
    @Param('id') functionId: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new RemoveFunction(functionId, caller, context, seen));
    return { id: functionId, revision };
  }
}
