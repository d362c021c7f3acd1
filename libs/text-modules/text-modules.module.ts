import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { LettersModule } from '#libs/letters';
import { CaseTextModulesController } from './http/case-text-modules.controller.js';
import { TextModulesController } from './http/text-modules.controller.js';
import { CurrentTextModules } from './queries/current-text-modules.js';

/** Passages that the office offers to whoever writes. */
@Module({
  imports: [CqrsModule, CasesModule, LettersModule],
  controllers: [TextModulesController, CaseTextModulesController],
  providers: [CurrentTextModules],
})
export class TextModulesModule {}
