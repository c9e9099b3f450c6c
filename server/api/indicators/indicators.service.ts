import { Injectable } from '@nestjs/common';
import { INDICATORS } from '../../domain/indicators/catalogue.ts';
import type { Indicator } from './indicator.model.ts';

@Injectable()
export class IndicatorsService {
  catalogue(): Indicator[] {
    return [...INDICATORS];
  }
}
