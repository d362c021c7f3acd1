import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
  ValidateNested,
} from 'class-validator';
import { CASE_KINDS, type CaseKind } from '#libs/cases';
import { IsDay, Trim } from '#libs/http';
import {
  AFTERWARDS,
  MAIL_LANGUAGES,
  OAUTH_PROVIDERS,
  SECURITIES,
  type Afterwards,
  type MailLanguage,
  type OAuthProvider,
  type Security,
} from '../domain/events.js';

const Lower = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : value,
  );

export class ImapDto {
  @ApiProperty({ maxLength: 253 })
  @Lower()
  @IsString()
  @Matches(/^[a-z0-9._:-]{1,253}$/, { message: 'malformed' })
  host!: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  port!: number;

  @ApiProperty({ enum: SECURITIES, enumName: 'MailSecurity', description: '`none`: to the machine itself only.' })
  @IsIn(SECURITIES)
  security!: Security;

  @Trim()
  @IsString()
  @Length(1, 320)
  user!: string;

  @ApiPropertyOptional({ description: 'Written, never read. Needed with a new server or user.' })
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  password?: string;

  @ApiPropertyOptional({ default: 'INBOX' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  folder?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Older messages are not taken in unless asked for; today where left out.',
  })
  @IsOptional()
  @IsDay()
  since?: string;

  @ApiPropertyOptional({
    enum: AFTERWARDS,
    enumName: 'MailAfterwards',
    default: 'nothing',
    description: 'What becomes of a message on the server once it is durable here.',
  })
  @IsOptional()
  @IsIn(AFTERWARDS)
  afterwards?: Afterwards;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The folder to move messages to.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  moveTo?: string | null;

  @ApiPropertyOptional({
    default: false,
    description: "The server is the office's gateway: what it writes in Authentication-Results counts (AUTHSERV_ID).",
  })
  @IsOptional()
  @IsBoolean()
  throughGateway?: boolean;
}

export class ChangeImapDto extends PartialType(ImapDto) {}

/** By which a mailbox's mail leaves. */
export class MailboxSmtpDto {
  @ApiProperty({ maxLength: 253 })
  @Lower()
  @IsString()
  @Matches(/^[a-z0-9._:-]{1,253}$/, { message: 'malformed' })
  host!: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  port!: number;

  @ApiProperty({ enum: SECURITIES, enumName: 'MailSecurity', description: '`none`: to the machine itself only.' })
  @IsIn(SECURITIES)
  security!: Security;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Null: the server asks for no sign-in.' })
  @IsOptional()
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

/** How a mailbox signs in without a password, at both servers. */
export class OAuthDto {
  @ApiProperty({ enum: OAUTH_PROVIDERS, enumName: 'OAuthProvider' })
  @IsIn(OAUTH_PROVIDERS)
  provider!: OAuthProvider;

  @ApiProperty({ description: 'Of the application that the office registered at the provider.' })
  @Trim()
  @Matches(/^[!-~]{1,200}$/, { message: 'malformed' })
  clientId!: string;

  @ApiPropertyOptional({ description: 'Written, never read. Google: needed with a new client.' })
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  clientSecret?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Microsoft: the directory; `organizations` where left out.',
  })
  @IsOptional()
  @Trim()
  @Matches(/^[A-Za-z0-9.-]{0,100}$/, { message: 'malformed' })
  tenant?: string | null;
}

export class NewMailboxDto {
  @ApiProperty({ format: 'email' })
  @Lower()
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  address!: string;

  @ApiPropertyOptional({
    enum: CASE_KINDS,
    enumName: 'CaseKind',
    nullable: true,
    description: 'What a mail to it is registered as; null: a press inquiry.',
  })
  @IsOptional()
  @IsIn(CASE_KINDS)
  kind?: CaseKind | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unitId?: string | null;

  @ApiPropertyOptional({ enum: MAIL_LANGUAGES, enumName: 'MailLanguage', nullable: true })
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: MailLanguage | null;

  @ApiPropertyOptional({ type: ImapDto, nullable: true, description: 'Left out: its mail comes by SMTP.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ImapDto)
  imap?: ImapDto | null;

  @ApiPropertyOptional({
    type: MailboxSmtpDto,
    nullable: true,
    description: 'By which its mail leaves; null: by the server of the office.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MailboxSmtpDto)
  smtp?: MailboxSmtpDto | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 200,
    description: 'Under which name it sends; null: the name of the office.',
  })
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\p{Cc}]*$/u, { message: 'malformed' })
  senderName?: string | null;

  @ApiPropertyOptional({ type: OAuthDto, nullable: true, description: 'Null: it signs in by password.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OAuthDto)
  oauth?: OAuthDto | null;
}

export class ChangeMailboxDto extends PartialType(NewMailboxDto) {
  @ApiPropertyOptional({
    type: ChangeImapDto,
    nullable: true,
    description: 'Null: its mail comes by SMTP from now on.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeImapDto)
  override imap?: ImapDto | null;
}

export class MailboxImapDto {
  host!: string;
  port!: number;

  @ApiProperty({ enum: SECURITIES, enumName: 'MailSecurity' })
  security!: Security;

  user!: string;
  folder!: string;
  since!: string;

  @ApiProperty({ enum: AFTERWARDS, enumName: 'MailAfterwards' })
  afterwards!: Afterwards;

  @ApiProperty({ type: String, nullable: true })
  moveTo!: string | null;

  throughGateway!: boolean;
}

/** What is known of a mailbox's sending server. */
export class MailboxSendingDto {
  host!: string;
  port!: number;

  @ApiProperty({ enum: SECURITIES, enumName: 'MailSecurity' })
  security!: Security;

  @ApiProperty({ type: String, nullable: true })
  user!: string | null;

  /** Whether a password is kept; it is never read. */
  passwordSet!: boolean;
}

export class FaultDto {
  /** Stable. */
  code!: string;
  /** In the caller's language. */
  message!: string;
}

export class MailboxStateDto {
  /** When it was last looked at without a fault. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  fetchedAt!: string | null;

  @ApiProperty({ type: FaultDto, nullable: true })
  fault!: FaultDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  faultSince!: string | null;

  /** Whether administrators were told of the fault: once, minutes after it began. */
  told!: boolean;

  /** Messages that are registered, or on the way. */
  taken!: number;
  /** Messages that could not be taken in; they are tried again. */
  failed!: number;
  tooLarge!: number;
}

export class MailboxOAuthDto {
  @ApiProperty({ enum: OAUTH_PROVIDERS, enumName: 'OAuthProvider' })
  provider!: OAuthProvider;

  clientId!: string;

  @ApiProperty({ type: String, nullable: true })
  tenant!: string | null;

  /** Whether a secret of the client is kept; it is never read. */
  clientSecretSet!: boolean;

  /** Whether somebody signed it in; the consent may have been withdrawn since, which its state says. */
  signedIn!: boolean;
}

/** What somebody does at the provider. */
export class MailboxSignInDto {
  /** The address to open. */
  url!: string;

  @ApiProperty({ type: String, nullable: true, description: 'To be entered there; null: the address is all.' })
  code!: string | null;

  /** Seconds for which it counts. */
  seconds!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Seconds between two questions whether it is done.' })
  interval!: number | null;
}

export class MailboxSignInCompletionDto {
  @ApiPropertyOptional({ description: 'As the provider sent it back.' })
  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  code?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 500)
  state?: string;
}

export class MailboxSignInProgressDto {
  done!: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'Seconds; null: it is done.' })
  askAgainIn!: number | null;
}

export class MailboxDto {
  id!: string;
  address!: string;

  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind', nullable: true })
  kind!: CaseKind | null;

  @ApiProperty({ type: String, nullable: true })
  unitId!: string | null;

  @ApiProperty({ enum: MAIL_LANGUAGES, enumName: 'MailLanguage', nullable: true })
  language!: MailLanguage | null;

  @ApiProperty({ type: MailboxImapDto, nullable: true })
  imap!: MailboxImapDto | null;

  @ApiProperty({
    type: MailboxSendingDto,
    nullable: true,
    description: 'Null: its mail leaves by the server of the office.',
  })
  smtp!: MailboxSendingDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null: it sends under the name of the office.' })
  senderName!: string | null;

  @ApiProperty({ type: MailboxOAuthDto, nullable: true, description: 'Null: it signs in by password.' })
  oauth!: MailboxOAuthDto | null;

  @ApiProperty({ type: MailboxStateDto, nullable: true, description: 'Null where nothing was fetched yet.' })
  state!: MailboxStateDto | null;

  revision!: number;
}

export class MailboxesDto {
  @ApiProperty({ type: [MailboxDto] })
  items!: MailboxDto[];
}

export class MailboxTestDto {
  /** Nothing is wrong, as far as could be tried. */
  ok!: boolean;

  @ApiProperty({ type: FaultDto, nullable: true, description: 'Why it cannot be read.' })
  fault!: FaultDto | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Messages in the folder.' })
  messages!: number | null;

  @ApiProperty({ type: [String], nullable: true, description: 'The folders that there are, where one was not found.' })
  folders!: string[] | null;

  @ApiProperty({ type: FaultDto, nullable: true, description: 'Why it cannot send.' })
  sendingFault!: FaultDto | null;

  @ApiProperty({ type: FaultDto, nullable: true, description: 'Why the test mail that was sent was not seen.' })
  roundTripFault!: FaultDto | null;

  /** The test mail was sent, and seen in the mailbox. */
  cameBack!: boolean;
}

export class TestMailDto {
  ok!: boolean;

  /** To whom it went. */
  to!: string;

  @ApiProperty({ type: FaultDto, nullable: true })
  fault!: FaultDto | null;
}

export class MissingMessageDto {
  uid!: number;

  @ApiProperty({ type: Number, nullable: true })
  size!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at!: string | null;

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({
    enum: ['waiting', 'failed', 'too-large', 'older'],
    enumName: 'MissingReason',
    description: '`older`: from before the day from which messages are taken in.',
  })
  reason!: 'waiting' | 'failed' | 'too-large' | 'older';

  @ApiProperty({ type: FaultDto, nullable: true })
  fault!: FaultDto | null;
}

export class ReconciliationDto {
  /** Messages in the folder. */
  onServer!: number;
  /** Of those, the ones that are registered, or on the way. */
  registered!: number;
  /** How many are not. */
  missingCount!: number;

  @ApiProperty({ type: [MissingMessageDto], description: 'The newest 200 of those that are not.' })
  missing!: MissingMessageDto[];

  /** Messages that somebody else, a person or a program, moved or deleted before they could be read: nothing of them is known. */
  goneCount!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the last of these was noticed.',
  })
  goneLatest!: string | null;
}

export class TakeInDto {
  @ApiPropertyOptional({ type: [Number], description: 'Left out: all that are missing.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsInt({ each: true })
  @Min(1, { each: true })
  uids?: number[];
}

export class TakingInDto {
  /** How many are taken in now. */
  wanted!: number;
}
