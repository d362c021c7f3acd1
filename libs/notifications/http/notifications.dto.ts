import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { NotificationKind } from '../projections/notifications.js';

export class NotificationCaseDto {
  id!: string;
  number!: string | null;
  /** Null once the person who wrote it was erased. */
  subject!: string | null;
}

export class NotificationDto {
  id!: string;
  kind!: NotificationKind;
  /** Of an escalation: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
  level!: number | null;
  case!: NotificationCaseDto;
  at!: string;
  read!: boolean;
}

export class UnreadDto {
  /** At most 100, which reads "more than 99". */
  unread!: number;
}

export class NotificationsDto extends UnreadDto {
  /** The latest 50, newest first. */
  items!: NotificationDto[];
}

export class ReadBody {
  /** Id of the newest notification that was seen: it and all before it are read. */
  @IsString() @IsNotEmpty() @MaxLength(200) upTo!: string;
}
