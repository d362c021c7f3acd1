import { IsBoolean } from 'class-validator';
import { Optional } from '#libs/http';

/** What is left out stays as it is. */
export class MailWishesBody {
  /** When somebody names them (`@`) in a note or a comment. */
  @Optional() @IsBoolean() mentions?: boolean;
  /** What waits for them, each working morning on which anything does: in the language of this call. */
  @Optional() @IsBoolean() mornings?: boolean;
}

export class MailWishesDto {
  /** Somebody named them in a note or a comment. False until they wish so. */
  mentions!: boolean;
  /** What waits for them, each working morning. False until they wish so. */
  mornings!: boolean;
}
