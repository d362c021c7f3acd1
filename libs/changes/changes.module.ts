import { Module } from '@nestjs/common';
import { ChangesController } from './http/changes.controller.js';

/** Tells browsers what has changed. `ReadModels` and `SessionWatch` come from modules that the application declares global. */
@Module({ controllers: [ChangesController] })
export class ChangesModule {}
