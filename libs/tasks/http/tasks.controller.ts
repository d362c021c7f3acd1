import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, SeenRevision, WrittenDto, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { ActOnTask, type TaskAct } from '../commands/act-on-task.js';
import { TASK_RIGHTS } from '../domain/rights.js';
import { TaskQueries } from '../queries/task-queries.js';
import { TaskChangeBody, TaskDto, TaskListQuery, TaskPageDto } from './tasks.dto.js';

/** What somebody is to do about cases. Whoever sees the case and works on cases may say that it is done. */
@ApiTags('tasks')
@Controller('api/tasks')
@OfThing('task')
export class TasksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: TaskQueries,
  ) {}

  /** Those due first in front: what is overdue leads. */
  @Get()
  @Roles(...TASK_RIGHTS.readTasks)
  async list(
    @Query() { view, over, limit, cursor }: TaskListQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<TaskPageDto> {
    const { items, nextCursor } = await this.queries.list({ view, over }, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  @Get(':id')
  @Roles(...TASK_RIGHTS.readTasks)
  read(@Param('id') id: string): Promise<TaskDto> {
    return this.queries.one(id);
  }

  /** Other words, another day, somebody else. */
  @Patch(':id')
  @Roles(...TASK_RIGHTS.doTasks)
  change(
    @Param('id') id: string,
    @Body() changes: TaskChangeBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'change', changes }, context, seen);
  }

  /** It is done. */
  @Post(':id/completion')
  @Roles(...TASK_RIGHTS.doTasks)
  finish(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'finish' }, context, seen);
  }

  /** Nobody has to do it any more. */
  @Post(':id/withdrawal')
  @Roles(...TASK_RIGHTS.doTasks)
  withdraw(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'withdraw' }, context, seen);
  }

  /** It is to be done after all: takes back that it was done, or withdrawn. */
  @Post(':id/reopening')
  @Roles(...TASK_RIGHTS.doTasks)
  reopen(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'reopen' }, context, seen);
  }

  private async act(id: string, act: TaskAct, context: CommandContext, seen?: number): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ActOnTask(id, act, context, seen));
    return { id, revision };
  }
}
