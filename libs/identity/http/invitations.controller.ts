import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Context, Public, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { CurrentEmployees, ORGANIZATION_RIGHTS } from '#libs/organization';
import { AcceptInvitation, InviteEmployee } from '../commands/invitations.js';
import { AwaitedPasswords } from '../queries/awaited-passwords.js';
import { InvitedEmployees } from '../queries/invited.js';
import { AcceptInvitationDto, AwaitedPasswordsDto, InvitedDto } from './session.dto.js';

@ApiTags('session')
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly invited: InvitedEmployees,
    private readonly awaited: AwaitedPasswords,
    private readonly employees: CurrentEmployees,
  ) {}

  /** Of everybody who works here and has no password yet. */
  @Get('invitations')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: AwaitedPasswordsDto })
  async all(): Promise<AwaitedPasswordsDto> {
    return { items: await this.awaited.all() };
  }

  @Get('invitations/:token')
  @Public()
  @ApiOkResponse({ type: InvitedDto })
  async one(@Param('token') token: string): Promise<InvitedDto> {
    const { name, email } = (await this.invited.byToken(token)).employee;
    return { name, email };
  }

  @Post('invitations/:token/acceptance')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse({ description: 'The password is set; sign in with it.' })
  async accept(
    @Param('token') token: string,
    @Body() { password }: AcceptInvitationDto,
    @Context() context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(new AcceptInvitation(token, password, context));
  }

  /** Again, or for somebody who has forgotten their password: an earlier invitation ends. */
  @Post('employees/:id/invitation')
  @HttpCode(204)
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiNoContentResponse()
  async invite(@Param('id') employeeId: string, @Context() context: CommandContext): Promise<void> {
    const { name, email } = await this.employees.requireActive(employeeId);
    await this.commands.execute(new InviteEmployee({ employeeId, name, email }, context));
  }
}
