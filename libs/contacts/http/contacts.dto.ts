import {
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ArrayMaxSize,
} from 'class-validator';
import { Type } from 'class-transformer';
import { NEWSROOM_KINDS, type NewsroomKind } from '../domain/events.js';

export class ListQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

export class ContactListQuery extends ListQuery {
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
}

export class ChangeContactBody {
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  @IsOptional() @IsEmail() @MaxLength(320) email?: string;
  @IsOptional() @IsString() @MaxLength(50) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) newsroomId?: string | null;
}

export class NewsroomBody {
  @IsString() @Length(1, 200) name!: string;
  @IsIn(NEWSROOM_KINDS) kind!: NewsroomKind;
  @IsArray() @ArrayMaxSize(50) @Matches(/^[a-z0-9.-]{3,253}$/i, { each: true }) domains!: string[];
}

export class NewsroomReferenceView {
  id!: string;
  name!: string;
}

export class ContactDto {
  id!: string;
  name!: string | null;
  email!: string | null;
  phone!: string | null;
  newsroom!: NewsroomReferenceView | null;
  /** The person was erased: nothing of them is left but the fact. */
  erased!: boolean;
  revision!: number;
}

export class ContactPage {
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

export class NewsroomPage {
  items!: NewsroomDto[];
  nextCursor!: string | null;
}
