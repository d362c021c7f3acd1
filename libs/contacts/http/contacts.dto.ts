import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsDay, Optional, PageQueryDto, Trim } from '#libs/http';
import type { RefusalSource } from '#libs/refusals';
import {
  ADDRESS_KINDS,
  LETTER_LANGUAGES,
  MEDIA,
  MEMBER_ROLES,
  NEWSROOM_KINDS,
  REACHES,
  type AddressKind,
  type LetterLanguage,
  type Medium,
  type MemberRole,
  type NewsroomKind,
  type Reach,
} from '../domain/events.js';

export class NewsroomListQuery extends PageQueryDto {
  /** Words of a name, a county, a domain or a general address. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsIn(NEWSROOM_KINDS) kind?: NewsroomKind;
}

export class ContactListQuery extends PageQueryDto {
  /** Words of a name, of any address or telephone, former ones too, or of the beat. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** Only the staff of this newsroom. */
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
}

/** The filter of the list. */
export class ContactExportQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsString() @MaxLength(200) newsroom?: string;
}

export class AddContactFileBody {
  /** An upload (`POST /api/attachments`). */
  @IsString() @IsNotEmpty() @MaxLength(200) attachmentId!: string;
}

export class ContactFileDto {
  /** Of the attachment. */
  id!: string;
  name!: string;
  /** In bytes. */
  size!: number;
  /** Which of the person's contacts has it. */
  contactId!: string;
}

export class ContactFilesDto {
  items!: ContactFileDto[];
}

export class NewContactBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsOptional() @Trim() @IsEmail() @MaxLength(320) email?: string | null;
  @IsOptional() @Trim() @IsString() @MaxLength(50) phone?: string | null;
  /** null: none. Left out, it follows from the address's domain. */
  @IsOptional() @IsString() @MaxLength(200) newsroomId?: string | null;
  /** Another contact may have the address as well. */
  @Optional() @IsBoolean() emailShared?: boolean;
}

/** Only what is present changes. */
export class ChangeContactBody {
  @IsOptional() @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  /** The first address: it takes the place of the one before, which they use no more. */
  @IsOptional() @Trim() @IsEmail() @MaxLength(320) email?: string | null;
  @IsOptional() @Trim() @IsString() @MaxLength(50) phone?: string | null;
  /** Corrects the newsroom of now; for a move see `memberships`. */
  @IsOptional() @IsString() @MaxLength(200) newsroomId?: string | null;
  @IsOptional() @IsIn(LETTER_LANGUAGES) language?: LetterLanguage | null;
  /** How letters begin. */
  @IsOptional() @Trim() @IsString() @MaxLength(120) salutation?: string | null;
  @IsOptional() @Trim() @IsString() @MaxLength(200) beat?: string | null;
}

export class NewAddressBody {
  @IsIn(MEDIA) medium!: Medium;
  @Trim() @IsString() @IsNotEmpty() @MaxLength(320) value!: string;
  /** `work` where left out. */
  @Optional() @IsIn(ADDRESS_KINDS) kind?: AddressKind;
  @Optional() @Trim() @IsString() @MaxLength(100) label?: string;
  @Optional() @IsBoolean() primary?: boolean;
  /** Another contact may have it as well; else 409 `address-taken` says whose it is. */
  @Optional() @IsBoolean() shared?: boolean;
}

/** Only what is present changes. */
export class ChangeAddressBody {
  @Optional() @IsIn(ADDRESS_KINDS) kind?: AddressKind;
  @IsOptional() @Trim() @IsString() @MaxLength(100) label?: string | null;
  /** Makes it the first one; the one that is ends being so when another becomes it. */
  @Optional() @IsIn([true]) primary?: boolean;
  /** They use it no more, or again. */
  @Optional() @IsBoolean() ended?: boolean;
}

export class NewMembershipBody {
  @IsString() @IsNotEmpty() @MaxLength(200) newsroomId!: string;
  @IsOptional() @IsIn(MEMBER_ROLES) role?: MemberRole | null;
  /** A day; nobody knows since when where left out. */
  @IsOptional() @IsDay() from?: string | null;
  /** The last day. */
  @IsOptional() @IsDay() to?: string | null;
}

/** Only what is present changes. */
export class ChangeMembershipBody {
  @Optional() @IsString() @IsNotEmpty() @MaxLength(200) newsroomId?: string;
  @IsOptional() @IsIn(MEMBER_ROLES) role?: MemberRole | null;
  @IsOptional() @IsDay() from?: string | null;
  @IsOptional() @IsDay() to?: string | null;
}

const DOMAIN = /^\s*([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}\s*$/i;

export class NewNewsroomBody {
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
  @IsIn(NEWSROOM_KINDS) kind!: NewsroomKind;
  /** Of its staff's mail addresses: who writes from there belongs to it. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(DOMAIN, { each: true }) domains?: string[];
  @IsOptional() @IsIn(REACHES) reach?: Reach | null;
  @IsOptional() @Trim() @IsString() @MaxLength(100) county?: string | null;
  /** General ones: who writes from one is told apart by the name. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsEmail({}, { each: true }) addresses?: string[];
  /** A contact. */
  @IsOptional() @IsString() @MaxLength(200) editorId?: string | null;
  @IsOptional() @IsDay() editorSince?: string | null;
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true }) tags?: string[];
}

/** Only what is present changes. */
export class ChangeNewsroomBody {
  @IsOptional() @Trim() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  @IsOptional() @IsIn(NEWSROOM_KINDS) kind?: NewsroomKind;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(DOMAIN, { each: true }) domains?: string[];
  @IsOptional() @IsIn(REACHES) reach?: Reach | null;
  @IsOptional() @Trim() @IsString() @MaxLength(100) county?: string | null;
  /** General ones: who writes from one is told apart by the name. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsEmail({}, { each: true }) addresses?: string[];
  /** A contact. */
  @IsOptional() @IsString() @MaxLength(200) editorId?: string | null;
  @IsOptional() @IsDay() editorSince?: string | null;
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true }) tags?: string[];
}

export class NewsroomReferenceDto {
  id!: string;
  name!: string;
}

/** A contact in a list. */
export class ContactItemDto {
  id!: string;
  /** Null once the person was erased, as are address and telephone. */
  name!: string | null;
  email!: string | null;
  phone!: string | null;
  beat!: string | null;
  tags!: string[];
  newsroom!: NewsroomReferenceDto | null;
  /** The person was erased: nothing of them is left but the fact. */
  erased!: boolean;
  revision!: number;
}

export class SharedWithDto {
  id!: string;
  name!: string;
}

export class AddressRefusalDto {
  source!: RefusalSource;
  on!: string;
}

export class AddressDto {
  id!: string;
  /** Whose it is: of the contact, or of one that was merged into it; its id stands in the path of what changes it. */
  contactId!: string;
  medium!: Medium;
  kind!: AddressKind;
  value!: string;
  label!: string | null;
  /** The first one of its medium. */
  primary!: boolean;
  addedAt!: string;
  /** Since when they do not use it; what comes from it is theirs all the same. */
  endedAt!: string | null;
  shared!: boolean;
  sharedWith!: SharedWithDto[];
  /** They do not want to be reached there; null where nothing is known of it. */
  refusal!: AddressRefusalDto | null;
}

export class MemberOfDto {
  id!: string;
  name!: string | null;
}

export class MembershipDto {
  id!: string;
  /** As with addresses. */
  contactId!: string;
  newsroom!: MemberOfDto;
  role!: MemberRole | null;
  from!: string | null;
  to!: string | null;
}

export class MergedContactDto {
  id!: string;
  /** As it stood in the register. */
  name!: string | null;
  intoId!: string;
  at!: string;
  revision!: number;
}

export class MergeContactBody {
  /** The contact that survives. One at a time. */
  @IsString() @IsNotEmpty() @MaxLength(200) intoId!: string;
}

export class TagsBody {
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(40, { each: true }) tags!: string[];
}

export class TagsDto {
  items!: string[];
}

export class TellApartBody {
  @IsString() @IsNotEmpty() @MaxLength(200) otherId!: string;
}

export class ContactDto extends ContactItemDto {
  language!: LetterLanguage | null;
  salutation!: string | null;
  addresses!: AddressDto[];
  memberships!: MembershipDto[];
  /** Whoever was merged into the contact: taken back one by one. */
  merged!: MergedContactDto[];
}

export class ContactPageDto {
  items!: ContactItemDto[];
  nextCursor!: string | null;
}

export class EditorDto {
  id!: string;
  name!: string;
  since!: string | null;
}

export class QuoteTermDto {
  hours!: number;
  /** The law does not name this kind: the shorter term is assumed. */
  assumed!: boolean;
}

export class NewsroomDto {
  id!: string;
  name!: string;
  kind!: NewsroomKind;
  domains!: string[];
  reach!: Reach | null;
  county!: string | null;
  addresses!: string[];
  tags!: string[];
  editor!: EditorDto | null;
  /** In which a quote is to be authorised (PP 14a). */
  quoteTerm!: QuoteTermDto;
  revision!: number;
}

export class NewsroomPageDto {
  items!: NewsroomDto[];
  nextCursor!: string | null;
}
