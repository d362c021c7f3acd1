import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type Caller,
  Context,
  CurrentEmployee,
  IdempotencyInterceptor,
  LARGEST_FILE,
  Records,
  Roles,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId, OfficeError, ownData } from '#libs/kernel';
import { ATTACHMENT_RIGHTS } from '../domain/rights.js';
import { StoreAttachment } from '../commands/store-attachment.js';
import { UploadLimits } from '../commands/upload-limits.js';
import { AttachmentQueries } from '../queries/attachment-queries.js';
import { sendFile } from './download.js';

/** What multer leaves of the uploaded file. */
interface UploadedBytes {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
}

export class UploadedDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty({ description: 'In bytes.' })
  size!: number;
}

@ApiTags('attachments')
@Controller('api/attachments')
export class AttachmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: AttachmentQueries,
    private readonly limits: UploadLimits,
  ) {}

  /**
   * Keeps a file for use in an answer or a note. Until then it is sealed under whoever uploaded it, and removed when nobody used it for 30 days. At
   * most 25 MB, or less where the office's settings say so, which may also name the kinds of files that it takes.
   */
  @Post()
  @Roles(...ATTACHMENT_RIGHTS.uploadAttachments)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: LARGEST_FILE, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 50 },
    }),
    IdempotencyInterceptor,
  )
  async upload(
    @UploadedFile() file: UploadedBytes | undefined,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<UploadedDto> {
    if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
    const id = deriveId('attachment', context.commandId);
    const name = nameInUtf8(file.originalname);
    await this.limits.require(name, file.buffer.length);
    const upload = { name, mediaType: file.mimetype, bytes: file.buffer };
    // No name and no hash: answers are kept a day under their Idempotency-Key, and nothing of a person belongs there.
    const { mediaType, size } = await this.commands.execute(
      new StoreAttachment(id, ownData(caller.id), 'upload', upload, context),
    );
    return { id, mediaType, size };
  }

  /** The file, always to be saved: nothing from outside is shown as a page of ours. An upload is its uploader's until a case takes it. */
  @Get(':id')
  @Records('attachment')
  @Roles(...ATTACHMENT_RIGHTS.downloadAttachments)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Param('id') id: string, @CurrentEmployee() caller: Caller, @Res() response: Response): Promise<void> {
    const { attachment, bytes } = await this.queries.read(id, caller.id);
    sendFile(response, attachment.name ?? '', attachment.mediaType, bytes);
  }
}

/** Browsers send names in UTF-8; the parser reads them as Latin-1. */
function nameInUtf8(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\ufffd') || bytes.toString('latin1') !== name ? name : utf8;
}
