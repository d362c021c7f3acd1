import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  LETTER_LANGUAGES,
  NEWSROOM_KINDS,
  REACHES,
  type LetterLanguage,
  type NewsroomKind,
  type Reach,
} from '#libs/contacts';
import { Optional, Trim } from '#libs/http';

/** All that is said has to hold, and of several values one. */
export class ListFilterBody {
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true }) tags?: string[];
  @Optional() @Trim() @IsString() @MaxLength(200) beat?: string;
  @Optional() @IsIn(LETTER_LANGUAGES) language?: LetterLanguage;
  @Optional() @IsArray() @IsIn(NEWSROOM_KINDS, { each: true }) newsroomKinds?: NewsroomKind[];
  @Optional() @IsArray() @IsIn(REACHES, { each: true }) reaches?: Reach[];
  @Optional() @Trim() @IsString() @MaxLength(100) county?: string;
}

export class NewContactListBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  /** Of a living list; left out, or null, it is an own one. */
  @IsOptional() @ValidateNested() @Type(() => ListFilterBody) filter?: ListFilterBody | null;
}

/** Only what is present changes. */
export class ChangeContactListBody {
  @Optional() @Trim() @IsString() @IsNotEmpty() @MaxLength(100) name?: string;
  @Optional() @ValidateNested() @Type(() => ListFilterBody) filter?: ListFilterBody;
}

export class ListMembersBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  contactIds!: string[];
}

export class ContactListDto {
  id!: string;
  name!: string;
  /** Null of an own list. */
  filter!: ListFilterBody | null;
  members!: number;
  /** To how many addresses a mailing would go: members minus refusals, each address once. */
  recipients!: number;
  revision!: number;
}

export class ContactListsDto {
  items!: ContactListDto[];
  /** Tags that are in use. */
  tags!: string[];
}
