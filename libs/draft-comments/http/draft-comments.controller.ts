import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DRAFT_RIGHTS } from '#libs/drafts';
import { Approves, Context, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { Commenting, type CommentWritten } from '../commands/commenting.js';
import { DRAFT_COMMENT_RIGHTS } from '../domain/rights.js';
import { DraftComments } from '../queries/draft-comments.js';
import { CommentAnswerBody, CommentBody, CommentsDto, CommentWrittenDto } from './draft-comments.dto.js';

/** What people say of a draft among themselves. It never leaves with it. */
@ApiTags('drafts')
@Controller('api/drafts/:id/comments')
@OfThing('draft')
export class DraftCommentsController {
  constructor(
    private readonly commenting: Commenting,
    private readonly comments: DraftComments,
  ) {}

  @Get()
  @Approves()
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async list(@Param('id') id: string): Promise<CommentsDto> {
    const items = await this.comments.of(id);
    return { items: items.map((one) => ({ ...one, answers: [...one.answers] })) };
  }

  /** On a passage of a version. Who is named with an `@` is told. */
  @Post()
  @Approves()
  @Roles(...DRAFT_COMMENT_RIGHTS.commentDrafts)
  async make(
    @Param('id') id: string,
    @Body() { mentionIds = [], ...comment }: CommentBody,
    @Context() context: CommandContext,
  ): Promise<CommentWrittenDto> {
    return written(await this.commenting.make(id, { ...comment, mentionIds }, context));
  }

  @Post(':commentId/answers')
  @Approves()
  @Roles(...DRAFT_COMMENT_RIGHTS.commentDrafts)
  async answer(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Body() { text, mentionIds = [] }: CommentAnswerBody,
    @Context() context: CommandContext,
  ): Promise<CommentWrittenDto> {
    return written(await this.commenting.answer(id, commentId, text, mentionIds, context));
  }

  @Post(':commentId/resolution')
  @HttpCode(200)
  @Approves()
  @Roles(...DRAFT_COMMENT_RIGHTS.commentDrafts)
  async resolve(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Context() context: CommandContext,
  ): Promise<CommentWrittenDto> {
    return written(await this.commenting.settle(id, commentId, 'resolve', context));
  }

  @Post(':commentId/reopening')
  @HttpCode(200)
  @Approves()
  @Roles(...DRAFT_COMMENT_RIGHTS.commentDrafts)
  async reopen(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Context() context: CommandContext,
  ): Promise<CommentWrittenDto> {
    return written(await this.commenting.settle(id, commentId, 'reopen', context));
  }
}

const written = ({ untold, ...rest }: CommentWritten): CommentWrittenDto => ({ ...rest, untold: [...untold] });
