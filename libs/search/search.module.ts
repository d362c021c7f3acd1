import { Module } from '@nestjs/common';
import { ContactsModule } from '#libs/contacts';
import { InquiriesModule } from '#libs/inquiries';
import { OrganizationModule } from '#libs/organization';
import { SearchController } from './http/search.controller.js';

/** One question to all modules. */
@Module({ imports: [ContactsModule, InquiriesModule, OrganizationModule], controllers: [SearchController] })
export class SearchModule {}
