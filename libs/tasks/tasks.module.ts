import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { ActOnTaskHandler } from './commands/act-on-task.js';
import { SetTaskHandler } from './commands/set-task.js';
import { TellOfDueTasksHandler } from './commands/tell-of-due-tasks.js';
import { CaseTasksController } from './http/case-tasks.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { TaskWatch } from './policies/task-watch.js';
import { TaskPeople } from './queries/task-people.js';
import { TaskQueries } from './queries/task-queries.js';
import { TasksWaiting } from './queries/tasks-waiting.js';

/** What somebody is to do about cases. */
@Module({
  imports: [CqrsModule, CasesModule, OrganizationModule],
  controllers: [TasksController, CaseTasksController],
  providers: [TaskQueries, TasksWaiting, TaskPeople, SetTaskHandler, ActOnTaskHandler, TellOfDueTasksHandler],
})
export class TasksModule {}

/** The workers' part: the day of a task comes. */
@Module({ imports: [CqrsModule, TasksModule], providers: [TaskWatch] })
export class TasksWorkerModule {}
