import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import { Records, Roles, UserLanguage } from '#libs/http';
import type { Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseDocuments } from '../queries/case-documents.js';

const PDF = 'application/pdf';

/** What can be printed of a case. */
@ApiTags('cases')
@Controller('api/cases/:id')
@OfThing('case')
@Roles(...CASE_RIGHTS.readCases)
export class CaseDocumentsController {
  constructor(private readonly documents: CaseDocuments) {}

  /** The case log (KPA art. 66a): who did what, and when, in the reader's language. PDF/UA-1. */
  @Get('case-log')
  @Records('case', { act: 'exported' })
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async log(@Param('id') id: string, @UserLanguage() language: Language, @Res() response: Response): Promise<void> {
    sendFile(response, 'metryka.pdf', PDF, await this.documents.log(id, language));
  }

  /** An answer as a letter, to be printed, signed and posted. PDF/UA-1. */
  @Get('replies/:replyId/letter')
  @Records('case', { act: 'exported' })
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(@Param('id') id: string, @Param('replyId') replyId: string, @Res() response: Response): Promise<void> {
    sendFile(response, 'pismo.pdf', PDF, await this.documents.letter(id, replyId));
  }
}
