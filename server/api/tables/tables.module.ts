import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { GuidanceResolver } from './guidance.resolver.ts';
import { MarketResolver } from './market.resolver.ts';
import { OutcomesResolver, PlacementRowResolver } from './outcomes.resolver.ts';
import { PublishedRowsService } from './publishedRows.service.ts';
import { PublishedTablesService } from './publishedTables.service.ts';
import { ReferencesResolver } from './references.resolver.ts';
import { SpecialtiesResolver } from './specialties.resolver.ts';
import { SpecialtiesService } from './specialties.service.ts';

/** Every public figure: what is read from the tables of the latest publication. */
@Module({
  imports: [EditionModule, PublicationModule],
  providers: [
    GuidanceResolver,
    MarketResolver,
    OutcomesResolver,
    PlacementRowResolver,
    PublishedRowsService,
    PublishedTablesService,
    ReferencesResolver,
    SpecialtiesResolver,
    SpecialtiesService,
  ],
})
export class TablesModule {}
