import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { PageQueryDto, Trim } from '#libs/http';
import { NEWSROOM_KINDS, type NewsroomKind } from '../domain/events.js';

export class NewsroomListQuery extends PageQueryDto {
  /** Part of a name. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

export class ContactListQuery extends PageQueryDto {
  /** Part of a name or an address. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** Only the staff of this newsroom. */
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
}

export class NewContactBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsOptional() @Trim() @IsEmail() @MaxLength(320) email?: string | null;
  @IsOptional() @Trim() @IsString() @MaxLength(50) phone?: string | null;
  /** null: none. Left out, it follows from the address's domain. */
  @IsOptional() @IsString() @MaxLength(200) newsroomId?: string | null;
}

/** Only what is present changes. */
export class ChangeContactBody {
  @IsOptional() @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  @IsOptional() @Trim() @IsEmail() @MaxLength(320) email?: string | null;
  @IsOptional() @Trim() @IsString() @MaxLength(50) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(200) newsroomId?: string | null;
}

const DOMAIN = /^\s*([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}\s*$/i;

export class NewNewsroomBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsIn(NEWSROOM_KINDS) kind!: NewsroomKind;
  /** Of its staff's mail addresses: who writes from there belongs to it. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(DOMAIN, { each: true }) domains?: string[];
}

/** Only what is present changes. */
export class ChangeNewsroomBody {
  @IsOptional() @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  @IsOptional() @IsIn(NEWSROOM_KINDS) kind?: NewsroomKind;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(DOMAIN, { each: true }) domains?: string[];
}

export class NewsroomReferenceDto {
  id!: string;
  name!: string;
}

export class ContactDto {
  id!: string;
  /** Null once the person was erased, as are address and telephone. */
  name!: string | null;
  email!: string | null;
  phone!: string | null;
  newsroom!: NewsroomReferenceDto | null;
  /** The person was erased: nothing of them is left but the fact. */
  erased!: boolean;
  revision!: number;
}

export class ContactPageDto {
  items!: ContactDto[];
  nextCursor!: string | null;
}

export class NewsroomDto {
  id!: string;
  name!: string;
  kind!: NewsroomKind;
  domains!: string[];
  revision!: number;
}

export class NewsroomPageDto {
  items!: NewsroomDto[];
  nextCursor!: string | null;
}
