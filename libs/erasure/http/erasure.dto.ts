import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { List } from '#libs/http';
import { ERASURE_REASONS, type ErasureReason } from '../domain/reasons.js';
import type { ErasureStep } from '../queries/erasures.js';

export class EraseContactBody {
  /** The contact's name, typed: what is erased does not come back. */
  @IsString() @MaxLength(200) confirmation!: string;
  /** On which ground (GDPR art. 17 sec. 1). */
  @IsIn(ERASURE_REASONS) reason!: ErasureReason;
}

export class ErasuresQuery {
  /** How many of the last ones. */
  @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
}

export class ErasedQuery {
  /** Ids of cases, contacts, contributions and the like: a comma between them. */
  @List() @ArrayMaxSize(100) @MaxLength(50, { each: true }) id!: string[];
}

export class ErasedDto {
  ids!: string[];
}

/** No more of a person than tells them from another. */
export class ErasedPersonDto {
  id!: string;
  name!: string | null;
  email!: string | null;
  newsroomName!: string | null;
}

export class UnfinishedDto {
  kind!: string;
  id!: string;
  number!: string;
  /** The first instant that is too late. */
  dueAt!: string | null;
}

export class ErasureStepDto {
  step!: ErasureStep;
  done!: boolean;
  /** When, where it is known. */
  at!: string | null;
  /** What it waits for, or what was left to somebody else: names of read models with the reason, in the operator's words. */
  waitsFor!: string[];
}

export class ErasureActorDto {
  id!: string;
  name!: string | null;
}

/** The proof of one erasure. */
export class ErasureProgressDto {
  /** The person's id, which says nothing of them. */
  id!: string;
  actor!: ErasureActorDto;
  reason!: string | null;
  begunAt!: string;
  /** What was sealed under keys of its own and went with them: mails of the side list, newsrooms. */
  alsoErased!: number;
  steps!: ErasureStepDto[];
  /** Nothing is left anywhere since then, working copies of the database included; null while something may be. */
  completeAt!: string | null;
}

export class CleanUpDto {
  endedAt!: string;
  tables!: number;
  /** Whether the write-ahead log was overwritten. */
  walRecycled!: boolean;
  /** Whether the planner's samples of the columns are gone. */
  statisticsCleared!: boolean;
}

/** The database came out of a backup: whoever was erased after it is back, until the register of erasures is applied. */
export class RestoreDto {
  restoredAt!: string;
  backupOf!: string;
}

export class ErasureReportDto {
  items!: ErasureProgressDto[];
  lastCleanUp!: CleanUpDto | null;
  restore!: RestoreDto | null;
}

/** What whoever erases has to know before, and sees after. */
export class ErasureFileDto {
  contact!: ErasedPersonDto;
  /** The first of the person's cases, and of whatever else has not ended, those due first in front: after the erasure nobody can answer them. */
  unfinished!: UnfinishedDto[];
  /** How many there are; of each kind at most 1,000 are counted. */
  unfinishedCount!: number;
  /** Null where nobody has begun it. */
  progress!: ErasureProgressDto | null;
}
