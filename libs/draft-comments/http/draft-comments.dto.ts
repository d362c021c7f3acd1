import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Min } from 'class-validator';
import { Optional, Trim } from '#libs/http';

const LONGEST_TEXT = 5_000;
const MOST_MENTIONS = 20;

export class CommentAnswerBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** Employees whose names stand in the text as `@Name`. */
  @Optional() @IsArray() @ArrayMaxSize(MOST_MENTIONS) @IsString({ each: true }) mentionIds?: string[];
}

export class CommentBody extends CommentAnswerBody {
  @IsInt() @Min(1) version!: number;
  /** Of the passage in the plain text of the version, in UTF-16 units. */
  @IsInt() @Min(0) from!: number;
  /** Behind the last one. */
  @IsInt() @Min(1) to!: number;
}

export class CommentPersonDto {
  id!: string;
  name!: string | null;
}

export class CommentUntoldDto {
  id!: string;
  name!: string;
}

export class CommentWrittenDto {
  id!: string;
  revision!: number;
  /** Who is named, does not see the draft, and is not told. */
  untold!: CommentUntoldDto[];
}

export class CommentResolvedDto {
  by!: CommentPersonDto;
  at!: string;
}

export class CommentAnswerDto {
  id!: string;
  by!: CommentPersonDto;
  at!: string;
  /** Null once it was erased. */
  text!: string | null;
}

export class CommentDto extends CommentAnswerDto {
  version!: number;
  from!: number;
  to!: number;
  /** The words that it is about, as they were; null once they were erased. */
  quoted!: string | null;
  /** The newest version says these words no more. */
  gone!: boolean;
  resolved!: CommentResolvedDto | null;
  /** Oldest first. */
  answers!: CommentAnswerDto[];
}

export class CommentsDto {
  /** Oldest first. */
  items!: CommentDto[];
}
