import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Configuration } from '#libs/configuration';
import { Context, RecordsNothing, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Secrets } from '#libs/personal-data';
import { PhotoBucketSetting } from '../commands/photo-bucket.js';
import { accountOf, BUCKET_SECRET } from '../domain/bucket-secret.js';
import { PHOTO_RIGHTS } from '../domain/rights.js';
import { CurrentPhotoBucket } from '../queries/current-photo-bucket.js';
import { PhotoBucketSettingDto, PhotoBucketTestDto, SetPhotoBucketBody } from './photo-bucket.dto.js';

/** The bucket that the office picks pictures from, as its settings name it. */
@ApiTags('photos')
@Controller('api/photo-bucket')
export class PhotoBucketController {
  constructor(
    private readonly setting: PhotoBucketSetting,
    private readonly current: CurrentPhotoBucket,
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @RecordsNothing('settings of the office')
  @Roles(...PHOTO_RIGHTS.managePhotoLibraries)
  async standing(): Promise<PhotoBucketSettingDto> {
    const { bucket, revision } = await this.current.now();
    const secretSet = bucket !== null && (await this.secrets.get(BUCKET_SECRET, accountOf(bucket))) !== undefined;
    return {
      bucket: bucket && { ...bucket, secretSet },
      ofOperator: this.configuration.photoBucket?.address ?? null,
      revision,
    };
  }

  @Put()
  @Roles(...PHOTO_RIGHTS.managePhotoLibraries)
  async set(
    @Body() { secret, prefix = '', ...bucket }: SetPhotoBucketBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PhotoBucketSettingDto> {
    await this.setting.set({ ...bucket, prefix }, secret, context, seen);
    return this.standing();
  }

  /** What was taken from it stays. */
  @Delete()
  @HttpCode(204)
  @Roles(...PHOTO_RIGHTS.managePhotoLibraries)
  remove(@Context() context: CommandContext, @SeenRevision() seen?: number): Promise<void> {
    return this.setting.remove(context, seen);
  }

  /** Lists it and reads one picture of it, and says in words what is wrong. Nothing is taken. */
  @Post('test')
  @HttpCode(200)
  @Roles(...PHOTO_RIGHTS.managePhotoLibraries)
  test(): Promise<PhotoBucketTestDto> {
    return this.setting.test();
  }
}
