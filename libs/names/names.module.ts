import { Global, Module } from '@nestjs/common';
import { NameBook } from './names.js';

/** Provides `NameBook`. */
@Global()
@Module({ providers: [NameBook], exports: [NameBook] })
export class NamesModule {}
