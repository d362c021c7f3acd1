import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Configuration, Office } from '#libs/configuration';
import { AnyRole, Context, CurrentEmployee, Public, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, OfficeRights } from '#libs/kernel';
import { ChangePassword } from '../commands/change-password.js';
import { SignIn } from '../commands/sign-in.js';
import { SignOut } from '../commands/sign-out.js';
import { ChangeSignature } from '../commands/signature.js';
import { Signatures } from '../queries/signatures.js';
import { ChangePasswordDto, ChangeSignatureDto, SessionDto, SignatureDto, SignInDto } from './session.dto.js';
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
    private readonly configuration: Configuration,
    private readonly office: Office,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SessionDto })
  async signIn(
    @Body() { email, password }: SignInDto,
    @Context() { client }: CommandContext,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const userAgent = (request.get('user-agent') ?? '').slice(0, LONGEST_USER_AGENT).toWellFormed();
    const from = { address: addressOf(request), userAgent, token: this.cookie.tokenOf(request), client };
    const { employee, token } = await this.commands.execute(new SignIn(email, password, from));
    this.cookie.set(response, token);
    return this.toSession(employee);
  }

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: SessionDto })
  current(@CurrentEmployee() caller: Caller): SessionDto {
    return this.toSession(caller);
  }

  @Delete()
  @HttpCode(204)
  @AnyRole()
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
  @ApiNoContentResponse({ description: 'Every other session of the account has ended.' })
  async changePassword(
    @Body() { currentPassword, newPassword }: ChangePasswordDto,
    @CurrentEmployee() { id }: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Context() context: CommandContext,
  ): Promise<void> {
    const command = new ChangePassword(id, currentPassword, newPassword, addressOf(request), context);
    this.cookie.set(response, await this.commands.execute(command));
  }

  /** What the console puts below the caller's answers. */
  @Get('signature')
  @AnyRole()
  @ApiOkResponse({ type: SignatureDto })
  async signature(@CurrentEmployee() { id }: Caller): Promise<SignatureDto> {
    return { html: await this.signatures.of(id) };
  }

  @Put('signature')
  @AnyRole()
  @ApiOkResponse({ type: SignatureDto })
  async changeSignature(
    @Body() { html }: ChangeSignatureDto,
    @CurrentEmployee() { id }: Caller,
    @Context() context: CommandContext,
  ): Promise<SignatureDto> {
    await this.commands.execute(new ChangeSignature(id, html, context));
    return { html: await this.signatures.of(id) };
  }

  private toSession({ id, name, roles }: Pick<Caller, 'id' | 'name' | 'roles'>): SessionDto {
    return {
      employee: { id, name, roles },
      rights: this.rights.of(roles),
      now: this.clock.nowIso(),
      largestMail: this.configuration.largestMail,
      mailNotSent: !this.office.sendsMail && roles.includes('administrator'),
      mailOff: !this.configuration.mailOn,
    };
  }
}

const addressOf = (request: Request): string => request.ip ?? '';
