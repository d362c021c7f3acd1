import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AdoptAttachment, AttachmentQueries, sendFile } from '#libs/attachments';
import { Context, Records, Roles, WrittenDto } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onTopic } from '../commands/on-topic.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import { topicFile } from '../queries/topic-file.js';
import { TopicDocumentBody } from './topics.dto.js';

/** Files that belong to a matter: maps, opinions, decisions. */
@ApiTags('topics')
@Controller('api/topics/:id/documents')
@OfThing('topic')
export class TopicDocumentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly attachments: AttachmentQueries,
  ) {}

  /** It is sealed under the topic's own key. What is with it already changes nothing. */
  @Post()
  @Roles(...TOPIC_RIGHTS.keepTopics)
  async add(
    @Param('id') id: string,
    @Body() { attachmentId }: TopicDocumentBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    // First of all: nothing is sealed for a topic that is not there.
    await topicFile(this.journal, id);
    const file = await this.commands.execute(
      new AdoptAttachment(attachmentId, { caseId: id, personId: null }, context),
    );
    const { attachmentId: documentId, name, mediaType, size } = file;
    const document = { documentId, name: name ?? '', mediaType, size };
    const { revision } = await this.commands.execute(onTopic(id, { kind: 'addDocument', document }, context));
    return { id: documentId, revision };
  }

  /** It is there no more; adding it again by its id undoes that. */
  @Delete(':documentId')
  @Roles(...TOPIC_RIGHTS.keepTopics)
  async remove(
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onTopic(id, { kind: 'removeDocument', documentId }, context));
    return { id: documentId, revision };
  }

  /** Always to be saved, never shown. */
  @Get(':documentId')
  @Records('attachment', { id: 'documentId' })
  @Roles(...TOPIC_RIGHTS.readTopics)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { documents } = await topicFile(this.journal, id);
    if (!documents.some((one) => one.documentId === documentId)) throw notFound('document-not-found');
    const { attachment, bytes } = await this.attachments.read(documentId);
    sendFile(response, attachment.name ?? '', attachment.mediaType, bytes);
  }
}
