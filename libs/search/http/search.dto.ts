import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Trim } from '#libs/http';

export class SearchQuery {
  /** Part of a case's number or subject, or of somebody's name or address. */
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) q!: string;
}

export class FoundThingDto {
  /** Of thing: case, contact, newsroom, employee … */
  kind!: string;
  id!: string;
  number!: string | null;
  /** Null once the person was erased. */
  name!: string | null;
  /** What tells it from others of its name. */
  detail!: string | null;
}

/** At most eight of each kind, nothing that the caller may not read. */
export class FoundDto {
  items!: FoundThingDto[];
}
