import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '#libs/kernel';

export class AnswerLetterDto {
  id!: string;
  /** In the reader's language. */
  name!: string;
  /** In which it can be had. */
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', isArray: true }) languages!: Language[];
}

export class AnswerLettersDto {
  items!: AnswerLetterDto[];
}

export class AnswerLetterTextDto {
  text!: string;
}
