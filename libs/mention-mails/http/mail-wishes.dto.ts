import { IsBoolean } from 'class-validator';

export class MailWishesBody {
  /** When somebody names them (`@`) in a note or a comment. */
  @IsBoolean() mentions!: boolean;
}

export class MailWishesDto {
  /** Somebody named them in a note or a comment. False until they wish so. */
  mentions!: boolean;
}
