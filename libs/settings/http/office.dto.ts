import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Trim } from '#libs/http';
import { LOGO_TYPES, SMTP_SECURITIES, type LogoType, type SmtpSecurity } from '../domain/events.js';
import {
  MAX_ADDRESSES,
  MOST_FILE_MEGABYTES,
  MOST_MESSAGE_MEGABYTES,
  MOST_REMEMBERED_PASSWORDS,
  SETTINGS,
  SHORTEST_PASSWORD,
  type Setting,
  type Source,
} from '../domain/settings.js';

const ADDRESS = /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]{1,189}$/;
/** `+48 12 345 67 89`, `(12) 345 67 89 w. 12`: digits in groups, and the number of an extension. */
const PHONE = /^(\+?\(?\d(?:[ ()./-]{0,2}\d){2,17}(?: (?:w\.|wew\.|ext\.) ?\d{1,6})?)?$/;
const SOURCES = ['default', 'environment', 'person'] as const satisfies readonly Source[];

const lower = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : value;

/** Not said where it is missing; null says something of its own. */
const UnlessNull = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);

export class ChangedSmtpDto {
  @ApiProperty({ maxLength: 253 })
  @Transform(({ value }: { value: unknown }) => lower(value))
  @IsString()
  @Matches(/^[a-z0-9._:-]{1,253}$/, { message: 'malformed' })
  host!: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  port!: number;

  @ApiProperty({ enum: SMTP_SECURITIES, enumName: 'SmtpSecurity' })
  @IsIn(SMTP_SECURITIES)
  security!: SmtpSecurity;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Null: the server asks for no sign-in.' })
  @UnlessNull()
  @Trim()
  @IsString()
  @Length(1, 320)
  user?: string | null;

  @ApiPropertyOptional({ description: 'Written, never read. Needed with a new server or user.' })
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  password?: string;
}

export class AttachmentLimitsDto {
  /** Megabytes of 1,048,576 bytes. */
  @IsInt()
  @Min(1)
  @Max(MOST_FILE_MEGABYTES)
  fileMegabytes!: number;

  /** Of a mail, its files written in base64. */
  @IsInt()
  @Min(1)
  @Max(MOST_MESSAGE_MEGABYTES)
  messageMegabytes!: number;

  @ApiProperty({ type: [String], description: 'Endings of file names without their dot; none for all.' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value.map(lower))] : value))
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[a-z0-9]{1,10}$/, { each: true, message: 'malformed' })
  types!: string[];
}

export class PasswordRulesDto {
  @IsInt()
  @Min(SHORTEST_PASSWORD)
  @Max(64)
  shortest!: number;

  @ApiProperty({ type: [String], description: 'No password may be made of them; from 4 characters on.' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value.map(lower))] : value))
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^[^\p{Cc}]{4,64}$/u, { each: true, message: 'malformed' })
  forbidden!: string[];

  /** How many of its owner's last passwords may not come back. */
  @IsInt()
  @Min(0)
  @Max(MOST_REMEMBERED_PASSWORDS)
  remembered!: number;
}

export class KindRetentionDto {
  @ApiProperty({ description: 'As `GET /api/kinds` names it.' })
  @IsString()
  @Length(1, 100)
  kind!: string;

  @ApiProperty({ description: '`A`, or `B` or `BE` and the full years.' })
  @Matches(/^(A|BE?[1-9]\d?)$/, { message: 'malformed' })
  category!: string;
}

export class WorkingDayDto {
  /** 1 is Monday, 7 Sunday. */
  @IsInt()
  @Min(1)
  @Max(7)
  day!: number;

  /** `HH:MM`, by the clock in Warsaw. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'malformed' })
  from!: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'malformed' })
  until!: string;
}

/** What is left out stays as it is. */
export class ChangeOfficeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional()
  @Trim()
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  name?: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Empty: the name.' })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(40)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  shortName?: string;

  @ApiPropertyOptional({ maxLength: 500, description: 'Lines, as on an envelope.' })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(500)
  postalAddress?: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Where people call, as `+48 12 345 67 89`; empty: nowhere.' })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(40)
  @Matches(PHONE, { message: 'malformed' })
  phone?: string;

  @ApiPropertyOptional({
    maxLength: 4000,
    description: 'Accessibility of the building, for the accessibility statement (lines).',
  })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(4000)
  buildingAccess?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Address for e-Delivery (ADE) or box at ePUAP.' })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  eDeliveryAddress?: string;

  @ApiPropertyOptional({ maxLength: 300, description: 'http:// or https://; empty: none.' })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(300)
  @Matches(/^(https?:\/\/[^\s]+)?$/, { message: 'malformed' })
  website?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: '`#rrggbb`; white letters stand on it. Null: the console’s own.',
  })
  @UnlessNull()
  @Transform(({ value }: { value: unknown }) => lower(value))
  @IsString()
  @Matches(/^#[0-9a-f]{6}$/, { message: 'malformed' })
  accentColour?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'The office’s own mail addresses; the first one sends.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lower) : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ADDRESSES)
  @Matches(ADDRESS, { each: true, message: 'malformed' })
  addresses?: string[];

  @ApiPropertyOptional({ type: ChangedSmtpDto, nullable: true, description: 'Null: mail is written to the outbox.' })
  @UnlessNull()
  @ValidateNested()
  @Type(() => ChangedSmtpDto)
  smtp?: ChangedSmtpDto | null;

  @ApiPropertyOptional({ type: [String], description: 'Kinds of cases that are not offered for new ones.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  kindsOff?: string[];

  @ApiPropertyOptional({ type: [KindRetentionDto], description: 'All kinds whose time of keeping is not built in.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ kind }: KindRetentionDto) => kind)
  @ValidateNested({ each: true })
  @Type(() => KindRetentionDto)
  retention?: KindRetentionDto[];

  @ApiPropertyOptional({ type: AttachmentLimitsDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AttachmentLimitsDto)
  attachmentLimits?: AttachmentLimitsDto;

  @ApiPropertyOptional({ type: PasswordRulesDto, description: 'Beyond the built-in rules, which always hold.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PasswordRulesDto)
  passwordRules?: PasswordRulesDto;

  @ApiPropertyOptional({ description: 'Whether administrators are not led to the guide of the first start any more.' })
  @IsOptional()
  @IsBoolean()
  startGuideAside?: boolean;

  @ApiPropertyOptional({
    type: [WorkingDayDto],
    description: 'The weekdays on which the office works, each once. No statutory term moves by them.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(14)
  @ValidateNested({ each: true })
  @Type(() => WorkingDayDto)
  workingHours?: WorkingDayDto[];
}

export class SmtpDto {
  host!: string;
  port!: number;
  @ApiProperty({ enum: SMTP_SECURITIES, enumName: 'SmtpSecurity' })
  security!: SmtpSecurity;
  @ApiProperty({ type: String, nullable: true })
  user!: string | null;
  /** Whether a password is kept; it is never read. */
  passwordSet!: boolean;
}

export class LogoDto {
  /** Where everybody may read it. */
  url!: string;
  @ApiProperty({ enum: LOGO_TYPES, enumName: 'LogoType' })
  mediaType!: LogoType;
  /** In bytes. */
  size!: number;
}

export class WhoDto {
  id!: string;
  /** Empty once the employee is erased. */
  name!: string;
}

export class SourceDto {
  @ApiProperty({ enum: SETTINGS, enumName: 'OfficeSetting' })
  setting!: Setting;
  /** `environment`: taken at the first start, and not asked again. */
  @ApiProperty({ enum: SOURCES, enumName: 'SettingSource' })
  from!: Source;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at!: string | null;
  @ApiProperty({ type: WhoDto, nullable: true })
  by!: WhoDto | null;
}

export class OfficeDto {
  name!: string;
  shortName!: string;
  postalAddress!: string;
  phone!: string;
  buildingAccess!: string;
  eDeliveryAddress!: string;
  website!: string;
  @ApiProperty({ type: String, nullable: true })
  accentColour!: string | null;
  @ApiProperty({ type: LogoDto, nullable: true })
  logo!: LogoDto | null;
  /** The first one sends. */
  addresses!: string[];
  @ApiProperty({ type: SmtpDto, nullable: true })
  smtp!: SmtpDto | null;
  kindsOff!: string[];
  retention!: KindRetentionDto[];
  attachmentLimits!: AttachmentLimitsDto;
  passwordRules!: PasswordRulesDto;
  /** Administrators are not led to the guide of the first start any more. */
  startGuideAside!: boolean;
  /** By weekday; closed on those that are left out. */
  workingHours!: WorkingDayDto[];
  /** Where each value comes from. */
  sources!: SourceDto[];
  revision!: number;
}

/** What everybody sees before they sign in. */
export class AppearanceDto {
  name!: string;
  shortName!: string;
  @ApiProperty({ type: String, nullable: true })
  accentColour!: string | null;
  @ApiProperty({ type: String, nullable: true })
  logoUrl!: string | null;
}

export class OfficeWrittenDto {
  /** Give it back in If-Match to be told of changes by others. */
  revision!: number;
}

export class SettingChangeDto {
  @ApiProperty({ enum: SETTINGS, enumName: 'OfficeSetting' })
  setting!: Setting;
  /** In one line; null: nobody had entered one. */
  @ApiProperty({ type: String, nullable: true })
  before!: string | null;
  after!: string;
}

export class SettingsEntryDto {
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** Null: the first start did, from the environment. */
  @ApiProperty({ type: WhoDto, nullable: true })
  by!: WhoDto | null;
  changes!: SettingChangeDto[];
  passwordSet!: boolean;
}

export class SettingsHistoryDto {
  /** Newest first. */
  items!: SettingsEntryDto[];
}
