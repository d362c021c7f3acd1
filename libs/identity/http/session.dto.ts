import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '#libs/kernel';

/** Longer than any password may be: the rules say which is too long, this only bounds what is looked at. */
const MOST_CHARACTERS = 1_000;

export class SignInDto {
  @ApiProperty({ format: 'email' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  password!: string;
}

export class ForgottenPasswordDto {
  @ApiProperty({ format: 'email' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  currentPassword!: string;

  @ApiProperty({ format: 'password', minLength: 12 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  newPassword!: string;
}

export class AcceptInvitationDto {
  @ApiProperty({ format: 'password', minLength: 12 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  password!: string;
}

export class SignedInEmployeeDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: readonly Role[];
}

export class StoodInForDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class SessionDto {
  @ApiProperty({ type: SignedInEmployeeDto })
  employee!: SignedInEmployeeDto;

  /** What the employee may do; what that is, the server decides. */
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/Right' } })
  rights!: string[];

  /** Those who are away, for whom the employee stands in today. */
  @ApiProperty({ type: () => [StoodInForDto] })
  standsInFor!: StoodInForDto[];

  @ApiProperty({ format: 'date-time', description: "The office's clock, which CLOCK may have moved." })
  now!: string;

  @ApiProperty({ description: 'Bytes that a mail may have, its files written in base64.' })
  largestMail!: number;

  @ApiProperty({
    description:
      'Mail is not sent but written to the outbox, since no mail server is configured. Told to whoever can do something about it: administrators.',
  })
  mailNotSent!: boolean;

  @ApiProperty({ description: 'MAIL=off: nothing is fetched from mailboxes and nothing is sent. Told to everybody.' })
  mailOff!: boolean;
}

export class SignatureDto {
  @ApiProperty({ description: 'One’s own. Sanitised; empty where there is none.' })
  html!: string;

  @ApiProperty({
    description:
      'What stands below a new answer: one’s own signature, else the one of one’s unit or of the office, and the footer of the same.',
  })
  below!: string;
}

export class ChangeSignatureDto {
  @ApiProperty({ description: 'At most 20,000 bytes; empty for none. It is sanitised.' })
  @IsString()
  html!: string;
}

export class InvitedDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;
}

export class OpenSessionDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date-time' })
  signedInAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Noted at most once a minute.' })
  lastSeenAt!: string;

  @ApiProperty({ description: 'The network address that they signed in from.' })
  address!: string;

  @ApiProperty({ description: 'As the browser or program named itself.' })
  userAgent!: string;

  @ApiProperty({ description: 'Whether it is the session that asks.' })
  current!: boolean;
}

export class OpenSessionsDto {
  @ApiProperty({ type: [OpenSessionDto] })
  items!: readonly OpenSessionDto[];
}

const INVITATION_STATES = ['open', 'lapsed', 'none'] as const;
const INVITATION_MAIL_STATES = ['recorded', 'sent', 'outbox', 'failed'] as const;

export class AwaitedPasswordDto {
  @ApiProperty()
  employeeId!: string;

  @ApiProperty({ enum: INVITATION_STATES, description: 'none: not written yet, or cleared long after it lapsed.' })
  state!: (typeof INVITATION_STATES)[number];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  issuedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  validUntil!: string | null;

  @ApiProperty({ enum: INVITATION_MAIL_STATES, nullable: true, description: "What became of the invitation's mail." })
  mail!: (typeof INVITATION_MAIL_STATES)[number] | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the mail is not out yet, or never will be.' })
  failure!: string | null;
}

export class AwaitedPasswordsDto {
  @ApiProperty({ type: [AwaitedPasswordDto] })
  items!: readonly AwaitedPasswordDto[];
}
