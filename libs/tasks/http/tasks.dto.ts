import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsDay, Optional, PageQueryDto, QueryFlag, Trim } from '#libs/http';
import { TASK_STATES, type TaskState } from '../domain/task.js';
import { TASK_VIEWS, type TaskView } from '../queries/task-queries.js';

const LONGEST_TEXT = 2_000;

export class TaskListQuery extends PageQueryDto {
  /** `mine`: the caller's, and of those for whom they stand in; `given`: what they set for others; all that they see, where left out. */
  @IsOptional() @IsIn(TASK_VIEWS) view?: TaskView;
  /** Done and withdrawn ones instead of those to be done. */
  @QueryFlag() over: boolean = false;
}

export class CaseTasksQuery extends PageQueryDto {
  /** Done and withdrawn ones instead of those to be done. */
  @QueryFlag() over: boolean = false;
}

export class NewTaskBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** Today or later, in Warsaw: to be done by its end. It touches no clock of the case. */
  @ApiProperty({ format: 'date' }) @IsDay() day!: string;
  /** Whoever sees the case and works on cases; the caller, where left out. */
  @Optional() @IsString() @Length(1, 200) assigneeId?: string;
}

export class TaskChangeBody {
  @Optional() @Trim() @IsString() @Length(1, LONGEST_TEXT) text?: string;
  @ApiPropertyOptional({ format: 'date' }) @Optional() @IsDay() day?: string;
  @Optional() @IsString() @Length(1, 200) assigneeId?: string;
}

export class TaskPersonDto {
  id!: string;
  name!: string | null;
}

export class TaskCaseDto {
  id!: string;
  number!: string | null;
  /** Null once its words were erased. */
  subject!: string | null;
}

export class TaskDto {
  id!: string;
  case!: TaskCaseDto;
  /** Null once its words were erased. */
  text!: string | null;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ enum: TASK_STATES }) state!: TaskState;
  /** To be done still, though its day is over. */
  overdue!: boolean;
  assignee!: TaskPersonDto;
  setter!: TaskPersonDto;
  setAt!: string;
  /** When it was done or withdrawn. */
  overAt!: string | null;
  revision!: number;
}

export class ListedTaskDto extends TaskDto {
  /** A topic of its case has a crisis: it stands in front of the others. */
  inCrisis!: boolean;
}

export class TaskPageDto {
  items!: ListedTaskDto[];
  nextCursor!: string | null;
}
