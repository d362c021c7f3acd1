import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { List, Optional, Trim } from '#libs/http';
import { LIBRARY_KINDS, type LibraryKind } from '../domain/library.js';

export class PhotoLibraryDto {
  id!: string;
  @ApiProperty({ enum: LIBRARY_KINDS, enumName: 'PhotoLibraryKind' }) kind!: LibraryKind;
}

export class PhotoLibrariesDto {
  /** Those that the operator has connected, and the bucket that the settings name. */
  items!: PhotoLibraryDto[];
}

export class LibraryPhotosQuery {
  /** Words of title, caption and credit. */
  @Optional() @Trim() @IsString() @MaxLength(200) q?: string;
  @Optional() @Type(() => Number) @IsInt() @Min(0) @Max(5_000) offset?: number;
}

export class LibraryPhotoDto {
  reference!: string;
  title!: string;
  caption!: string;
  credit!: string;
  /** Empty where the library does not say it. */
  licence!: string;
  address!: string | null;
}

export class LibraryPhotosDto {
  items!: LibraryPhotoDto[];
  /** Where the next ones begin; null where there are none. */
  nextOffset!: number | null;
}

export class TakePhotoBody {
  @IsString() @Length(1, 50) libraryId!: string;
  @IsString() @Length(1, 100) reference!: string;
}

export class TakenPhotoDto extends LibraryPhotoDto {
  attachmentId!: string;
  name!: string;
}

export class PhotosQuery {
  /** Files, of which those are answered that came from a library. */
  @List() @IsString({ each: true }) @ArrayMaxSize(30) id!: string[];
}

export class PhotoFromLibraryDto {
  id!: string;
  libraryId!: string;
  /** Null once its words were disposed of. */
  title!: string | null;
  credit!: string | null;
  licence!: string | null;
  address!: string | null;
  takenAt!: string;
  /** Since when the library shows it no more; null while it does. */
  @ApiProperty({ nullable: true, type: String }) withdrawnAt!: string | null;
}

export class PhotosDto {
  items!: PhotoFromLibraryDto[];
}
