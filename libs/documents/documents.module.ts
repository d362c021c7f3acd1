import { Module } from '@nestjs/common';
import { Documents } from './typst/documents.js';

/** Documents that the office makes. */
@Module({ providers: [{ provide: Documents, useFactory: () => new Documents() }], exports: [Documents] })
export class DocumentsModule {}
