import { Injectable } from '@nestjs/common';
import type { Indicator } from './indicator.model.ts';

@Injectable()
export class IndicatorsService {
  catalogue(): Indicator[] {
    return [];
  }
}
