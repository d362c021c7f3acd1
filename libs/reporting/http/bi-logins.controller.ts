import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { GiveBiLogin, TakeBiLogin } from '../commands/bi-logins.js';
import { MOST_BI_LOGINS } from '../domain/bi-logins.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { BiRoles } from '../tables/bi-roles.js';
import { BiLoginsDto, GivenBiLoginDto, NewBiLoginDto } from './bi-logins.dto.js';

/** Logins of the office's own PostgreSQL, by which BI tools read the reporting views. */
@ApiTags('reporting')
@Controller('api/bi-logins')
@Roles(...REPORTING_RIGHTS.manageBiLogins)
export class BiLoginsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly roles: BiRoles,
  ) {}

  @Get()
  async all(): Promise<BiLoginsDto> {
    const { host = null, port = null, database = null } = this.roles.address() ?? {};
    return {
      ...{ whyNot: await this.roles.whyNot(), host, port, database, most: MOST_BI_LOGINS },
      items: [...(await this.roles.all())],
    };
  }

  /** The password is said in this answer, and never again. */
  @Post()
  @Header('Cache-Control', 'no-store')
  async give(
    @Body() { name, connections }: NewBiLoginDto,
    @Context() context: CommandContext,
  ): Promise<GivenBiLoginDto> {
    const { user, password, filesBounded } = await this.commands.execute(new GiveBiLogin(name, connections, context));
    return { user, password, filesBounded };
  }

  /** Whoever is signed in by it is out. */
  @Delete(':name')
  async take(@Param('name') name: string, @Context() context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new TakeBiLogin(name, context));
    return { id: name, revision };
  }
}
