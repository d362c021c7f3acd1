import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OrganizationModule } from '#libs/organization';
import { LettersController } from './http/letters.controller.js';
import { LettersHangOn } from './queries/letters-hang-on.js';
import { Letters } from './queries/letters.js';

/** The words of the letters that the office sends. `Journal` and `Manifests` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, OrganizationModule],
  controllers: [LettersController],
  providers: [Letters, LettersHangOn],
  exports: [Letters],
})
export class LettersModule {}
