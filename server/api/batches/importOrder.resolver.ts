import { Query, Resolver } from '@nestjs/graphql';
import { ImportOrder } from './importOrder.model.ts';
import { ImportOrderService } from './importOrder.service.ts';

@Resolver(() => ImportOrder)
export class ImportOrderResolver {
  constructor(private readonly service: ImportOrderService) {}

  @Query(() => ImportOrder, { description: 'Of what is committed now.' })
  importOrder(): Promise<ImportOrder> {
    return this.service.now();
  }
}
