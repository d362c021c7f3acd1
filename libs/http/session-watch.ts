import type { Request } from 'express';

/** Whether the session that let a request in is still open, asked without counting as use of it. Token for injection; libs/identity answers. */
export abstract class SessionWatch {
  abstract isOpen(request: Request): Promise<boolean>;
}
