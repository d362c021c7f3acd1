import { randomUUID } from 'node:crypto';
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
import { Hourly } from '#libs/platform';
import { Database } from '#libs/postgres';
import { idempotencyKeyOf } from './command-context.js';
import { requestHashOf, type UploadedFile } from './request-hash.js';

/** Answers are kept a day and a bit. A request holds its key for as long as its process says so every few seconds. */
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
ALTER TABLE http.idempotency ADD COLUMN IF NOT EXISTS held_by uuid;
ALTER TABLE http.idempotency ADD COLUMN IF NOT EXISTS held_until timestamptz NOT NULL DEFAULT now();
`;
/**
 * Seconds after which a key that is not renewed is free: the process that held it died, or could not say what became of it. A request that
 * is then carried out twice has its effect once, since its command's id follows from the key.
 */
const HELD_SECONDS = 5;
const FOR_A_WHILE = sql<string>`now() + make_interval(secs => ${HELD_SECONDS})`;
/** Longer than a dead process's hold: whoever asks again after a crash gets the answer, and no refusal. */
const WAIT_MILLISECONDS = 8_000;
const ASK_AGAIN_MILLISECONDS = 100;

interface Tables {
  'http.idempotency': {
    employee_id: string;
    key: string;
    request_hash: Buffer;
    status: number | null;
    answer: string | { body: unknown } | null;
    started_at: string;
    held_by: string | null;
    held_until: string;
  };
}

interface Held {
  readonly employeeId: string;
  readonly key: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What was answered to whom under which `Idempotency-Key`. Answers to commands hold ids and revisions, no personal data. */
@Injectable()
export class IdempotentAnswers implements OnModuleInit, OnModuleDestroy {
  private readonly holder = randomUUID();
  /** Keys whose requests this process is carrying out. */
  private readonly inHand = new Set<Held>();
  private renewing: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    if (this.database.alone) await this.freeAll();
  }

  onModuleDestroy(): void {
    clearInterval(this.renewing);
  }

  /**
   * Takes the key for a request, or gives the answer that stands under it.
   * @returns undefined when the key is taken: the request is to be carried out
   * @throws OfficeError `reused-key` for another request under the key; `rule` (in-progress) while the first is being carried out for long
   */
  async take(employeeId: string, key: string, requestHash: Buffer): Promise<Answer | undefined> {
    for (const deadline = performance.now() + WAIT_MILLISECONDS; ; await pause(ASK_AGAIN_MILLISECONDS)) {
      // Asked before the last attempt: a process that was held up in between makes it, too.
      const isLate = performance.now() > deadline;
      if (await this.start(employeeId, key, requestHash)) return undefined;
      const known = await this.find(employeeId, key);
      if (!known) continue;
      if (!known.request_hash.equals(requestHash)) throw new OfficeError('reused-key', 'idempotency-key-reused');
      if (known.status !== null) return { status: known.status, body: (known.answer as { body: unknown }).body };
      if (isLate) throw new OfficeError('rule', 'in-progress');
    }
  }

  /** Whoever lost the key meanwhile leaves the answer to its new holder: it is the same. */
  async keep(employeeId: string, key: string, { status, body }: Answer): Promise<void> {
    this.letGo(employeeId, key);
    await this.tables
      .updateTable('http.idempotency')
      .set({ status, answer: JSON.stringify({ body: body ?? null }) })
      .where('employee_id', '=', employeeId)
      .where('key', '=', key)
      .where('held_by', '=', this.holder)
      .execute();
  }

  /** A refused request had no effect: the key is free again. */
  async release(employeeId: string, key: string): Promise<void> {
    this.letGo(employeeId, key);
    await this.tables
      .deleteFrom('http.idempotency')
      .where('employee_id', '=', employeeId)
      .where('key', '=', key)
      .where('held_by', '=', this.holder)
      .where('status', 'is', null)
      .execute();
  }

  private hold(employeeId: string, key: string): void {
    this.inHand.add({ employeeId, key });
    this.renewing ??= setInterval(() => void this.renew().catch(() => undefined), (HELD_SECONDS * 1_000) / 3).unref();
  }

  private letGo(employeeId: string, key: string): void {
    for (const held of this.inHand) if (held.employeeId === employeeId && held.key === key) this.inHand.delete(held);
    if (this.inHand.size > 0) return;
    clearInterval(this.renewing);
    this.renewing = undefined;
  }

  private async renew(): Promise<void> {
    const held = [...this.inHand];
    await this.database.pool.query(
      `UPDATE http.idempotency i SET held_until = now() + make_interval(secs => $4)
       FROM unnest($1::text[], $2::text[]) AS held (employee_id, key)
       WHERE i.employee_id = held.employee_id AND i.key = held.key AND i.held_by = $3`,
      [held.map(({ employeeId }) => employeeId), held.map(({ key }) => key), this.holder, HELD_SECONDS],
    );
  }

  /** Nobody else is alive who could hold a key. */
  private async freeAll(): Promise<void> {
    await this.tables
      .updateTable('http.idempotency')
      .set({ held_until: sql<string>`now()` })
      .where('status', 'is', null)
      .execute();
  }

  /** A failure is no harm: the next hour tries again. */
  @Hourly()
  async forgetOld(): Promise<void> {
    await this.tables
      .deleteFrom('http.idempotency')
      .where('started_at', '<', sql<string>`now() - interval '25 hours'`)
      .execute();
  }

  private async start(employee_id: string, key: string, request_hash: Buffer): Promise<boolean> {
    const taken = await this.tables
      .insertInto('http.idempotency')
      .values({
        employee_id,
        key,
        request_hash,
        started_at: sql<string>`now()`,
        held_by: this.holder,
        held_until: FOR_A_WHILE,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['employee_id', 'key'])
          .doUpdateSet({ started_at: sql<string>`now()`, held_by: this.holder, held_until: FOR_A_WHILE })
          .where('http.idempotency.status', 'is', null)
          .where('http.idempotency.request_hash', '=', request_hash)
          .where('http.idempotency.held_until', '<=', sql<string>`now()`),
      )
      .returning('key')
      .executeTakeFirst();
    if (taken === undefined) return false;
    this.hold(employee_id, key);
    return true;
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
    return from(this.once(request.caller.id, key, requestHashOf(request), response, next));
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

export const isChanging = ({ method }: Pick<Request, 'method'>): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method);
