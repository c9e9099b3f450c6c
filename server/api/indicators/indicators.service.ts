import { Injectable } from '@nestjs/common';
import { INDICATORS } from './catalogue.ts';
import type { Indicator } from './indicator.model.ts';

@Injectable()
export class IndicatorsService {
  catalogue(): Indicator[] {
    return [...INDICATORS];
  }
}
