import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches, MaxLength } from 'class-validator';
import { Optional, Trim } from '#libs/http';

export class PhotoBucketDto {
  /** Scheme, host and port of the server: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint!: string;
  bucket!: string;
  /** With which the names of the pictures begin; empty for all of it. */
  prefix!: string;
  region!: string;
  keyId!: string;
  /** Whether its secret is known; it is never shown. */
  secretSet!: boolean;
}

export class PhotoBucketSettingDto {
  /** Null: the settings name none. */
  @ApiProperty({ nullable: true, type: PhotoBucketDto }) bucket!: PhotoBucketDto | null;
  /** That of the operator (`PHOTO_BUCKET`), which counts while the settings name none; null where there is none. */
  @ApiProperty({ nullable: true, type: String }) ofOperator!: string | null;
  revision!: number;
}

export class SetPhotoBucketBody {
  @Trim() @IsString() @MaxLength(300) @Matches(/^https?:\/\/[^\s/?#@\\]+$/) endpoint!: string;
  @Trim() @IsString() @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{1,253}$/) bucket!: string;
  @Optional() @Trim() @IsString() @MaxLength(500) @Matches(/^(?!\/)/) prefix?: string;
  @Trim() @IsString() @Matches(/^[A-Za-z0-9-]{1,60}$/) region!: string;
  @Trim() @IsString() @Matches(/^[!-~]{1,200}$/) keyId!: string;
  /** As before where it is left out. */
  @Optional() @Trim() @IsString() @Length(1, 500) secret?: string;
}

export class PhotoBucketTestDto {
  /** How many pictures it has, as far as they were counted. */
  pictures!: number;
  /** There are more than were counted. */
  more!: boolean;
}
