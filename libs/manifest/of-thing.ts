import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import { ACTS_FOR, callerOf, isChanging, isPathPart } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Visibility } from './visibility.js';

/** Of which kind the thing is that `:id` names, where `@OfThing` says it. */
export const THING_KIND = Symbol('of-thing');

@Injectable()
class SeenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visibility: Visibility,
  ) {}

  /** @throws OfficeError what is said of a thing that is not there */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const kind = this.reflector.getAllAndOverride<string>(THING_KIND, [context.getHandler(), context.getClass()]);
    const { id } = request.params;
    if (id === undefined) return true;
    // Guards come before the validation, and no stream has such a name.
    if (!isPathPart(id)) throw notFound('no-such-endpoint');
    if (isChanging(request)) await this.chooseRight(request, kind, id);
    else await this.visibility.require(callerOf(request), kind, id);
    return true;
  }

  /** Whoever changes a thing does so by one right: their own, or that of somebody absent where their own does not let them. */
  private async chooseRight(request: Request, kind: string, id: string): Promise<void> {
    const { callers = [callerOf(request)] } = request;
    for (const caller of callers)
      if (await this.visibility.seesBy(caller, kind, id)) {
        request.caller = caller;
        return;
      }
    await this.visibility.require({ ...callers[0]!, standsInFor: [] }, kind, id);
  }
}

/**
 * `:id` of the endpoint, or of all endpoints of the controller, names a thing of this kind. Whoever may not see it, neither reads nor
 * changes it, and is told what is said of one that is not there.
 */
export const OfThing = (kind: string): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(THING_KIND, kind), ApiExtension(ACTS_FOR, true), UseGuards(SeenGuard));
