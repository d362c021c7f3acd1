import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { LANGUAGES, type Language } from '#libs/kernel';

/** The language that the caller likes best of ours (`Accept-Language`, RFC 9110 §12.5.4); Polish where they name none of them. */
export const languageOf = (request: Pick<Request, 'acceptsLanguages'>): Language =>
  LANGUAGES.find((language) => language === request.acceptsLanguages([...LANGUAGES])) ?? LANGUAGES[0];

/** The caller's language, as a parameter of a controller's method: `@UserLanguage() language: Language`. */
export const UserLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
