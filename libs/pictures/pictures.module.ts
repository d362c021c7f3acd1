import { Module } from '@nestjs/common';
import { Pictures } from './decoding/pictures.js';

/** Pictures that came from outside, made fit to be shown. */
@Module({ providers: [{ provide: Pictures, useFactory: () => new Pictures() }], exports: [Pictures] })
export class PicturesModule {}
