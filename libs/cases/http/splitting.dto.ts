import { IsIn, IsString, Length } from 'class-validator';
import { Optional, Trim } from '#libs/http';
import { CASE_KINDS, type CaseKind } from '../domain/kinds.js';

export class SplitBody {
  /** A message that came in. */
  @IsString() @Length(1, 200) messageId!: string;
  /** That of the case where left out. */
  @Optional() @IsIn(CASE_KINDS) kind?: CaseKind;
  /** The message's own where left out. */
  @Optional() @Trim() @IsString() @Length(1, 500) subject?: string;
}
