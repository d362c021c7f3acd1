import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { callerOf } from '#libs/http';
import { Visibility } from './visibility.js';

const KIND = Symbol('of-thing');

@Injectable()
class SeenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visibility: Visibility,
  ) {}

  /** @throws OfficeError what is said of a thing that is not there */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const kind = this.reflector.getAllAndOverride<string>(KIND, [context.getHandler(), context.getClass()]);
    const { id } = request.params;
    if (typeof id === 'string') await this.visibility.require(callerOf(request), kind, id);
    return true;
  }
}

/**
 * `:id` of the endpoint, or of all endpoints of the controller, names a thing of this kind. Whoever may not see it, neither reads nor
 * changes it, and is told what is said of one that is not there.
 */
export const OfThing = (kind: string): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(KIND, kind), UseGuards(SeenGuard));
