import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, WrittenDto, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { SetTask } from '../commands/set-task.js';
import { TASK_RIGHTS } from '../domain/rights.js';
import { TaskQueries } from '../queries/task-queries.js';
import { CaseTasksQuery, NewTaskBody, TaskPageDto } from './tasks.dto.js';

/** What is to be done about a case. */
@ApiTags('tasks')
@Controller('api/cases/:id/tasks')
@OfThing('case')
export class CaseTasksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: TaskQueries,
  ) {}

  /** Those due first in front. */
  @Get()
  @Roles(...TASK_RIGHTS.readTasks)
  async list(
    @Param('id') caseId: string,
    @Query() { over, limit, cursor }: CaseTasksQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<TaskPageDto> {
    const { items, nextCursor } = await this.queries.list({ caseId, over }, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** Gives it to somebody, or to oneself. */
  @Post()
  @Roles(...TASK_RIGHTS.doTasks)
  set(
    @Param('id') caseId: string,
    @Body() { text, day, assigneeId }: NewTaskBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.commands.execute(new SetTask(caseId, { text, day, assigneeId: assigneeId ?? context.actor }, context));
  }
}
