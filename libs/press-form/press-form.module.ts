import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { PressFormReceiver } from './receiving/press-form-receiver.js';

/** The office's side of `/zapytanie`. */
@Module({ imports: [CqrsModule, CasesModule], providers: [PressFormReceiver], exports: [PressFormReceiver] })
export class PressFormModule {}
