import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '#libs/http';
import type { DuplicateReason } from '../queries/duplicates.js';
import { ContactItemDto } from './contacts.dto.js';

export class DuplicateListQuery extends PageQueryDto {
  /** Only pairs with this person. */
  @IsOptional() @IsString() @MaxLength(200) contact?: string;
}

export class DuplicateDto {
  one!: ContactItemDto;
  other!: ContactItemDto;
  reasons!: DuplicateReason[];
}

export class DuplicatesDto {
  items!: DuplicateDto[];
  /** There are others beside these. */
  more!: boolean;
}
