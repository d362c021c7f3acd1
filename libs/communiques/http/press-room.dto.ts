import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';
import { Optional, Trim } from '#libs/http';

export class PressTopicBody {
  /** As everybody reads it; the office's own name of a topic may say more than that. */
  @Trim() @IsString() @Length(1, 120) pl!: string;
  @Trim() @IsString() @Length(1, 120) en!: string;
}

/** What is left out is not said. Without telephone and address the press room names no duty. */
export class PressDutyBody {
  @Optional() @Trim() @IsString() @MaxLength(40) phone?: string;
  @Optional() @Trim() @IsString() @MaxLength(200) email?: string;
  /** When somebody answers there, in words. */
  @Optional() @Trim() @IsString() @MaxLength(200) hoursPl?: string;
  @Optional() @Trim() @IsString() @MaxLength(200) hoursEn?: string;
}

export class PressTopicDto {
  topicId!: string;
  pl!: string;
  en!: string;
  /** The end of its address, below `/prasa/temat/`. */
  slug!: string;
}

export class PressDutyDto {
  phone!: string | null;
  email!: string | null;
  hoursPl!: string | null;
  hoursEn!: string | null;
}

export class PressRoomDto {
  topics!: PressTopicDto[];
  /** Null where nobody has said it. */
  duty!: PressDutyDto | null;
  revision!: number;
}

export class PressRoomWrittenDto {
  revision!: number;
}

export class PlanFeedDto {
  /** Null while there is none. */
  openedAt!: string | null;
}

export class OpenedPlanFeedDto {
  /** Told this once: whoever knows it reads the plan. */
  @ApiProperty() address!: string;
}
