import { Module } from '@nestjs/common';
import { ProjectionsController } from './projections.controller.js';

/** The administrator's page over HTTP. `ProjectionsModule` is global. */
@Module({ controllers: [ProjectionsController] })
export class ProjectionsHttpModule {}
