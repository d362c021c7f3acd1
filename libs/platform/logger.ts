import type { LoggerService } from '@nestjs/common';

/** What Nest itself has to say when all goes well is not for operators. */
const CHATTER = /^(Nest|InstanceLoader|RouterExplorer|RoutesResolver|WebSockets)/;

/** What keeps an application from starting is thrown to whoever starts it, who tells it in words. */
const THROWN_AGAIN = 'ExceptionHandler';

/** One JSON object a line on standard error, for the operator. Callers keep personal data out of it. */
export class OfficeLogger implements LoggerService {
  constructor(private readonly write: (line: string) => void = (line) => void process.stderr.write(line)) {}

  log(message: unknown, ...rest: unknown[]): void {
    if (!CHATTER.test(contextOf(rest))) this.line('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.line('warning', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (contextOf(rest) !== THROWN_AGAIN) this.line('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.line('fatal', message, rest);
  }

  private line(level: string, message: unknown, rest: unknown[]): void {
    const context = contextOf(rest);
    const stack = message instanceof Error ? message.stack : rest.slice(0, -1).find((part) => typeof part === 'string');
    const entry = {
      at: new Date().toISOString(),
      level,
      ...(context !== '' && { context }),
      ...fieldsOf(message),
      ...(stack !== undefined && { stack }),
    };
    this.write(`${JSON.stringify(entry)}\n`);
  }
}

/** Nest hands the context over as the last argument. */
const contextOf = (rest: readonly unknown[]): string => {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : '';
};

const fieldsOf = (message: unknown): object => {
  if (message instanceof Error) return { message: message.message };
  return typeof message === 'object' && message !== null ? message : { message: String(message) };
};
