import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class NotificationAboutDto {
  /** Of thing: case … */
  kind!: string;
  id!: string;
  number!: string | null;
  /** A case's subject; null once the person who wrote it was erased. */
  name!: string | null;
}

export class NotificationDto {
  id!: string;
  /** What happened: assigned, followUp, deadlineWarned, escalated, replyFailed, and whatever other modules tell of. */
  kind!: string;
  /** Of an escalation: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
  level!: number | null;
  about!: NotificationAboutDto;
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
