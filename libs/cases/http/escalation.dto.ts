import { IsString, Length } from 'class-validator';
import { Optional } from '#libs/http';

export class AcknowledgementBody {
  /** Of which clock; where left out, all of the case's are meant. */
  @Optional() @IsString() @Length(1, 200) deadlineId?: string;
}
