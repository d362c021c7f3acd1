import { IsBoolean } from 'class-validator';

export class PresenceBody {
  /** The caller has an answer or a note open. */
  @IsBoolean() writing!: boolean;
}

export class OnlookerDto {
  id!: string;
  name!: string | null;
  writing!: boolean;
}

export class OnlookersDto {
  /** Who else has the case open. */
  items!: OnlookerDto[];
}
