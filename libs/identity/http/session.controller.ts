import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Configuration, Office } from '#libs/configuration';
import {
  AnyRole,
  AuditorsToo,
  type Caller,
  Context,
  CurrentEmployee,
  personOf,
  Public,
  Records,
  Viewers,
} from '#libs/http';
import { CurrentEmployees } from '#libs/organization';
import { CurrentSettings } from '#libs/settings';
import type { CommandContext } from '#libs/journal';
import { Clock, OfficeRights } from '#libs/kernel';
import { ChangePassword } from '../commands/change-password.js';
import { EndSessions } from '../commands/end-session.js';
import { RequestPasswordReset } from '../commands/reset-password.js';
import { SignIn } from '../commands/sign-in.js';
import { SignOut } from '../commands/sign-out.js';
import { ChangeSignature } from '../commands/signature.js';
import { Signatures } from '../queries/signatures.js';
import { Sessions, type SignInPlace } from '../secrets/sessions.js';
import {
  ChangePasswordDto,
  ChangeSignatureDto,
  ForgottenPasswordDto,
  OpenSessionsDto,
  SessionDto,
  SignatureDto,
  SignInDto,
} from './session.dto.js';
import { SessionCookie } from './session-cookie.js';

const LONGEST_USER_AGENT = 300;

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
    private readonly rights: OfficeRights,
    private readonly signatures: Signatures,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
    private readonly office: Office,
    private readonly settings: CurrentSettings,
    private readonly viewers: Viewers,
    private readonly employees: CurrentEmployees,
  ) {}

  @Post()
  @Records('account', { act: 'signedIn' })
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SessionDto })
  async signIn(
    @Body() { email, password }: SignInDto,
    @Context() { client }: CommandContext,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const from = { ...placeOf(request), token: this.cookie.tokenOf(request), client };
    const { employee, token } = await this.commands.execute(new SignIn(email, password, from));
    this.cookie.set(response, token);
    return this.toSession({ ...employee, standsInFor: (await this.viewers.viewer(employee.id))?.standsInFor ?? [] });
  }

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: SessionDto })
  current(@CurrentEmployee() caller: Caller): Promise<SessionDto> {
    return this.toSession(caller);
  }

  @Delete()
  @HttpCode(204)
  @AnyRole()
  @AuditorsToo()
  @ApiNoContentResponse()
  async signOut(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Context() context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(new SignOut(request.openSession!, context));
    this.cookie.clear(response);
  }

  @Post('password')
  @HttpCode(204)
  @AnyRole()
  @AuditorsToo()
  @ApiNoContentResponse({ description: 'Every other session of the account has ended.' })
  async changePassword(
    @Body() { currentPassword, newPassword }: ChangePasswordDto,
    @CurrentEmployee() { id }: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Context() context: CommandContext,
  ): Promise<void> {
    const command = new ChangePassword(id, currentPassword, newPassword, placeOf(request), context);
    this.cookie.set(response, await this.commands.execute(command));
  }

  /** A link to a new password goes to the address, if it is an account's: the answer is the same if it is not. */
  @Post('forgotten-password')
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse()
  async forgotten(
    @Body() { email }: ForgottenPasswordDto,
    @Req() request: Request,
    @Context() context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(new RequestPasswordReset(email, addressOf(request), context));
  }

  /** Where the caller is signed in, the place seen last first. */
  @Get('open')
  @AnyRole()
  @ApiOkResponse({ type: OpenSessionsDto })
  async open(@CurrentEmployee() { id, session }: Caller): Promise<OpenSessionsDto> {
    const open = await this.sessions.openOf(id);
    return { items: open.map(({ row: _, ...shown }) => ({ ...shown, current: shown.id === session })) };
  }

  /** Signs the caller out everywhere else. */
  @Delete('open')
  @HttpCode(204)
  @AnyRole()
  @AuditorsToo()
  @ApiNoContentResponse()
  async endOthers(@CurrentEmployee() { id }: Caller, @Context() context: CommandContext): Promise<void> {
    await this.commands.execute(new EndSessions(id, 'others', context));
  }

  @Delete('open/:id')
  @HttpCode(204)
  @AnyRole()
  @AuditorsToo()
  @ApiNoContentResponse()
  async endOne(
    @Param('id') sessionId: string,
    @CurrentEmployee() { id }: Caller,
    @Context() context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(new EndSessions(id, { sessionId }, context));
  }

  /** What the console puts below the caller's answers. */
  @Get('signature')
  @AnyRole()
  @ApiOkResponse({ type: SignatureDto })
  async signature(@CurrentEmployee() caller: Caller): Promise<SignatureDto> {
    return { html: await this.signatures.of(caller.id), below: await this.signatures.below(caller) };
  }

  @Put('signature')
  @AnyRole()
  @ApiOkResponse({ type: SignatureDto })
  async changeSignature(
    @Body() { html }: ChangeSignatureDto,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<SignatureDto> {
    await this.commands.execute(new ChangeSignature(caller.id, html, context));
    return { html: await this.signatures.of(caller.id), below: await this.signatures.below(caller) };
  }

  private async toSession({
    id,
    name,
    roles,
    standsInFor = [],
  }: Pick<Caller, 'id' | 'name' | 'roles' | 'standsInFor'>): Promise<SessionDto> {
    const absent = [...new Set(standsInFor.map(personOf))];
    return {
      employee: { id, name, roles },
      rights: this.rights.of([...new Set([...roles, ...standsInFor.flatMap((self) => self.roles)])]),
      standsInFor: await Promise.all(
        absent.map(async (one) => ({ id: one, name: (await this.employees.byId(one))?.name || null })),
      ),
      now: this.clock.nowIso(),
      largestMail: (await this.settings.now()).largestMail,
      mailNotSent: !this.office.sendsMail && roles.includes('administrator'),
      mailOff: !this.configuration.mailOn,
    };
  }
}

const addressOf = (request: Request): string => request.ip ?? '';
const placeOf = (request: Request): SignInPlace => ({
  address: addressOf(request),
  userAgent: (request.get('user-agent') ?? '').slice(0, LONGEST_USER_AGENT).toWellFormed(),
});
