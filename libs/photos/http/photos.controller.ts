import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Context, RecordsNothing, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { Photos } from '../commands/photos.js';
import type { LibraryPhoto } from '../domain/library.js';
import { PHOTO_RIGHTS } from '../domain/rights.js';
import { PhotoLibraries } from '../libraries/photo-libraries.js';
import type { StandingPhoto } from '../queries/photo-standing.js';
import {
  LibraryPhotosDto,
  LibraryPhotosQuery,
  PhotoFromLibraryDto,
  PhotoLibrariesDto,
  PhotosDto,
  PhotosQuery,
  TakenPhotoDto,
  TakePhotoBody,
  type LibraryPhotoDto,
} from './photos.dto.js';

const PAGE = 24;

/** Libraries of pictures beside the office. */
@ApiTags('photos')
@Controller('api/photo-libraries')
export class PhotoLibrariesController {
  constructor(
    private readonly libraries: PhotoLibraries,
    private readonly photos: Photos,
  ) {}

  @Get()
  @RecordsNothing('which libraries are connected')
  @Roles(...PHOTO_RIGHTS.takePhotos)
  async all(): Promise<PhotoLibrariesDto> {
    return { items: (await this.libraries.all()).map(({ id, kind }) => ({ id, kind })) };
  }

  /** The newest first. */
  @Get(':library/photos')
  @RecordsNothing('pictures that their library shows to everybody')
  @Roles(...PHOTO_RIGHTS.takePhotos)
  async search(
    @Param('library') library: string,
    @Query() { q = '', offset = 0 }: LibraryPhotosQuery,
  ): Promise<LibraryPhotosDto> {
    const found = await (await this.libraries.require(library)).search(q, offset, PAGE + 1);
    return { items: found.slice(0, PAGE).map(dtoOf), nextOffset: found.length > PAGE ? offset + PAGE : null };
  }

  /** A small JPEG of it. */
  @Get(':library/photos/:reference/preview')
  @RecordsNothing('pictures that their library shows to everybody')
  @Roles(...PHOTO_RIGHTS.takePhotos)
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @Param('library') library: string,
    @Param('reference') reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.photos.preview(library, reference);
    response.set({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=600' }).end(bytes);
  }
}

/** Pictures that were taken from a library. */
@ApiTags('photos')
@Controller('api/photos')
@OfThing('photo')
export class PhotosController {
  constructor(private readonly photos: Photos) {}

  /** Of these files, those that came from a library, with whether it still shows them. */
  @Get()
  @RecordsNothing('credits and licences, which stand beside the pictures for everybody')
  @Roles(...PHOTO_RIGHTS.readPhotos)
  async of(@Query() { id }: PhotosQuery): Promise<PhotosDto> {
    return { items: (await this.photos.of(id)).map(standingDto) };
  }

  /** It becomes a file like an upload, with what the library says of it. */
  @Post()
  @Roles(...PHOTO_RIGHTS.takePhotos)
  async take(
    @Body() { libraryId, reference }: TakePhotoBody,
    @Context() context: CommandContext,
  ): Promise<TakenPhotoDto> {
    const { attachmentId, name, ...photo } = await this.photos.take(libraryId, reference, context);
    return { ...dtoOf(photo), attachmentId, name };
  }

  /** Asks the library now whether it still shows it; it is asked by the hour anyway. */
  @Post(':id/look')
  @HttpCode(200)
  @Roles(...PHOTO_RIGHTS.takePhotos)
  async look(@Param('id') id: string, @Context() context: CommandContext): Promise<PhotoFromLibraryDto> {
    return standingDto(await this.photos.look(id, context));
  }
}

const dtoOf = ({ reference, title, caption, credit, licence, address }: LibraryPhoto): LibraryPhotoDto => ({
  ...{ reference, title, caption, credit, licence, address },
});

const standingDto = (photo: StandingPhoto): PhotoFromLibraryDto => {
  const { photoId: id, libraryId, title, credit, licence, address, takenAt, withdrawnAt } = photo;
  return { id, libraryId, title, credit, licence, address, takenAt, withdrawnAt };
};
