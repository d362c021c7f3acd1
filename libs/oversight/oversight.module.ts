import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLogModule } from '#libs/access-log';
import { AuditModule } from '#libs/audit';
import { DelaysModule } from '#libs/delays';
import { OversightController } from './http/oversight.controller.js';
import { CurrentOversight } from './queries/current-oversight.js';
import { WorthALook } from './queries/worth-a-look.js';

/** What is worth an auditor's look. */
@Module({
  imports: [AccessLogModule, AuditModule, CqrsModule, DelaysModule],
  controllers: [OversightController],
  providers: [CurrentOversight, WorthALook],
})
export class OversightModule {}
