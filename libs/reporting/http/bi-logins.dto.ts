import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';

export class BiLoginDto {
  name!: string;
  /** The role by which a BI tool signs in. */
  user!: string;
  /** At once, at most. */
  connections!: number;
  /** Open now. */
  open!: number;
}

export class BiLoginsDto {
  /** Why none can be made here; null: they can. */
  @ApiProperty({ type: 'string', enum: ['embedded', 'noRoles'], nullable: true }) whyNot!:
    | 'embedded'
    | 'noRoles'
    | null;
  /** Where the office itself reaches the database; null where it is the embedded one. */
  @ApiProperty({ type: 'string', nullable: true }) host!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) port!: number | null;
  @ApiProperty({ type: 'string', nullable: true }) database!: string | null;
  most!: number;
  items!: BiLoginDto[];
}

export class NewBiLoginDto {
  /** Becomes the end of a role's name. */
  @IsString() @Matches(/^[a-z][a-z0-9_]{0,29}$/) name!: string;
  @IsInt() @Min(1) @Max(10) connections!: number;
}

export class GivenBiLoginDto {
  user!: string;
  /** Said once, and kept nowhere. */
  password!: string;
  /** Its temporary files are bounded; false: the database's administrator has to do it. */
  filesBounded!: boolean;
}
