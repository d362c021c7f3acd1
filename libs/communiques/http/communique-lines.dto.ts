import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Min } from 'class-validator';
import { LINE_CHANGES, LineAtHandDto, QuotedLineDto, TopicReferenceDto, type LineChange } from '#libs/topics';

export class DropCommuniqueLineQuery {
  @IsString() @Length(1, 200) topicId!: string;
  @IsString() @Length(1, 200) lineId!: string;
}

export class CommuniqueLineBody extends DropCommuniqueLineQuery {
  @IsInt() @Min(1) version!: number;
}

export class ChangedLineDto {
  lineId!: string;
  title!: string;
  /** The one that holds now, or held last. */
  version!: number;
  /** Since the communiqué's newest version was written. */
  @ApiProperty({ enum: LINE_CHANGES, enumName: 'LineChange' }) change!: LineChange;
}

export class CommuniqueLinesDto {
  /** Null where it has none. */
  topic!: TopicReferenceDto | null;
  /** Those of its topic that may be quoted today. */
  lines!: LineAtHandDto[];
  quotes!: QuotedLineDto[];
  /** Lines of its topic that it does not quote, and that say something else than when its newest version was written. */
  changed!: ChangedLineDto[];
}
