import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { sql } from 'kysely';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { OfficeError } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { idempotencyKeyOf } from './command-context.js';

/** Answers are kept a day and a bit; a request whose process died is taken over after a minute. */
export const IDEMPOTENCY_TABLES = `
CREATE SCHEMA IF NOT EXISTS http;
CREATE TABLE IF NOT EXISTS http.idempotency (
  employee_id text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  answer jsonb,
  started_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (employee_id, key)
);
CREATE INDEX IF NOT EXISTS idempotency_started_at ON http.idempotency (started_at);
`;
const DEAD_AFTER_SECONDS = 60;
const WAIT_MILLISECONDS = 5_000;
const ASK_AGAIN_MILLISECONDS = 100;

interface Tables {
  'http.idempotency': {
    employee_id: string;
    key: string;
    request_hash: Buffer;
    status: number | null;
    answer: string | { body: unknown } | null;
    started_at: string;
  };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What was answered to whom under which `Idempotency-Key`. Answers to commands hold ids and revisions, no personal data. */
@Injectable()
export class IdempotentAnswers implements OnModuleInit, OnModuleDestroy {
  private pruning: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.pruning = setInterval(() => void this.forgetOld().catch(() => undefined), 3_600_000).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.pruning);
  }

  /**
   * Takes the key for a request, or gives the answer that stands under it.
   * @returns undefined when the key is taken: the request is to be carried out
   * @throws OfficeError `reused-key` for another request under the key; `rule` (in-progress) while the first is being carried out for long
   */
  async take(employeeId: string, key: string, requestHash: Buffer): Promise<Answer | undefined> {
    for (const deadline = performance.now() + WAIT_MILLISECONDS; ; await pause(ASK_AGAIN_MILLISECONDS)) {
      if (await this.start(employeeId, key, requestHash)) return undefined;
      const known = await this.find(employeeId, key);
      if (!known) continue;
      if (!known.request_hash.equals(requestHash)) throw new OfficeError('reused-key', 'idempotency-key-reused');
      if (known.status !== null) return { status: known.status, body: (known.answer as { body: unknown }).body };
      if (performance.now() > deadline) throw new OfficeError('rule', 'in-progress');
    }
  }

  async keep(employeeId: string, key: string, { status, body }: Answer): Promise<void> {
    await this.tables
      .updateTable('http.idempotency')
      .set({ status, answer: JSON.stringify({ body: body ?? null }) })
      .where('employee_id', '=', employeeId)
      .where('key', '=', key)
      .execute();
  }

  /** A refused request had no effect: the key is free again. */
  async release(employeeId: string, key: string): Promise<void> {
    await this.tables
      .deleteFrom('http.idempotency')
      .where('employee_id', '=', employeeId)
      .where('key', '=', key)
      .where('status', 'is', null)
      .execute();
  }

  /** A failure is no harm: the next hour tries again. */
  private async forgetOld(): Promise<void> {
    await this.tables
      .deleteFrom('http.idempotency')
      .where('started_at', '<', sql<string>`now() - interval '25 hours'`)
      .execute();
  }

  private async start(employee_id: string, key: string, request_hash: Buffer): Promise<boolean> {
    const taken = await this.tables
      .insertInto('http.idempotency')
      .values({ employee_id, key, request_hash, started_at: sql<string>`now()` })
      .onConflict((conflict) =>
        conflict
          .columns(['employee_id', 'key'])
          .doUpdateSet({ started_at: sql<string>`now()` })
          .where('http.idempotency.status', 'is', null)
          .where('http.idempotency.request_hash', '=', request_hash)
          .where('http.idempotency.started_at', '<', sql<string>`now() - make_interval(secs => ${DEAD_AFTER_SECONDS})`),
      )
      .returning('key')
      .executeTakeFirst();
    return taken !== undefined;
  }

  private find(employeeId: string, key: string) {
    return this.tables
      .selectFrom('http.idempotency')
      .select(['request_hash', 'status', 'answer'])
      .where('employee_id', '=', employeeId)
      .where('key', '=', key)
      .executeTakeFirst();
  }

  private get tables() {
    return this.database.tables<Tables>();
  }
}

/**
 * `Idempotency-Key`: the same caller, key and body again gets the same answer and has no second effect. Global for JSON; a controller
 * that takes a file names it once more after its file interceptor, so that the file's hash is known.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answers: IdempotentAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request & { file?: UploadedFile }>();
    const key = isChanging(request) ? idempotencyKeyOf(request) : undefined;
    const awaitsFile =
      request.is('multipart/form-data') !== false && request.is('multipart/form-data') !== null && !request.file;
    if (key === undefined || !request.caller || awaitsFile) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once(request.caller.id, key, hashOf(request), response, next));
  }

  private async once(
    employeeId: string,
    key: string,
    hash: Buffer,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    const earlier = await this.answers.take(employeeId, key, hash);
    if (earlier) {
      response.status(earlier.status);
      return earlier.body;
    }
    let body: unknown;
    try {
      body = await lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined });
    } catch (error) {
      await this.answers.release(employeeId, key);
      throw error;
    }
    await this.answers.keep(employeeId, key, { status: response.statusCode, body });
    return body;
  }
}

/** A file as multer, or a storage engine of our own, leaves it on the request. */
interface UploadedFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer?: Buffer;
  /** Of the plain bytes, where they were not kept in memory. */
  readonly sha256?: string;
}

export const isChanging = ({ method }: Pick<Request, 'method'>): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method);

function hashOf({ method, originalUrl, body, file }: Request & { file?: UploadedFile }): Buffer {
  const sha256 =
    file &&
    (file.sha256 ??
      createHash('sha256')
        .update(file.buffer ?? '')
        .digest('hex'));
  const uploaded = file ? { name: file.originalname, type: file.mimetype, sha256 } : null;
  const request = JSON.stringify([method, originalUrl, (body as unknown) ?? null, uploaded]);
  return createHash('sha256').update(request).digest();
}
