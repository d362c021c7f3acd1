import { Module } from '@nestjs/common';
import { ContactsModule } from '#libs/contacts';
import { CasesModule } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { SearchController } from './http/search.controller.js';

/** One question to all modules. */
@Module({ imports: [ContactsModule, CasesModule, OrganizationModule], controllers: [SearchController] })
export class SearchModule {}
