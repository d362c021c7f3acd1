import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { OfficeRights } from '#libs/kernel';
import { Database, migrate } from '#libs/postgres';
import { HealthController } from './health.controller.js';
import { IDEMPOTENCY_TABLES, IdempotencyInterceptor, IdempotentAnswers } from './idempotency.js';
import { PastGuard } from './past.js';
import { ProblemFilter } from './problem.filter.js';
import { EndpointGuard } from './refusals.js';
import { validationPipe } from './validation.js';

/** What every HTTP process shares: validation, problem documents, idempotency keys, health and metrics. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: IdempotentAnswers,
      inject: [Database],
      useFactory: async (database: Database) => {
        await migrate(database.pool, 'idempotency', [IDEMPOTENCY_TABLES]);
        return new IdempotentAnswers(database);
      },
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_GUARD, useClass: EndpointGuard },
    { provide: APP_GUARD, useClass: PastGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [IdempotentAnswers],
})
export class HttpModule {
  static register(rights: OfficeRights): DynamicModule {
    const provider = { provide: OfficeRights, useValue: rights };
    return { module: HttpModule, providers: [provider], exports: [provider] };
  }
}
