import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Optional, Trim } from '#libs/http';
import { CASE_KINDS, type CaseKind } from '../domain/kinds.js';

export class EarlierAnswersQuery {
  /** Words of the subject; those of the case's own subject where left out. */
  @Optional() @Trim() @IsString() @MaxLength(200) q?: string;
}

export class EarlierAnswerNameDto {
  id!: string;
  /** Null where nobody knows it any more. */
  name!: string | null;
}

export class EarlierAnswerDto {
  caseId!: string;
  number!: string;
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind' }) kind!: CaseKind;
  subject!: string;
  /** Among the messages of its case, in which its words are read. */
  answerId!: string;
  sentAt!: string;
  by!: EarlierAnswerNameDto;
}

export class EarlierAnswersDto {
  /** The most alike in front, at most twenty. */
  items!: EarlierAnswerDto[];
}
