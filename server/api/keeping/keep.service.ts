import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PublicationService } from '../publication/publication.service.ts';

/** All that is kept takes up so much, bytes. */
const MOST = 64 * 1024 * 1024;
/** What a key, an entry's headers and the cache's own lists take up beside a body, about, bytes. */
const AROUND = 1024;

interface Entry {
  value: object;
  bytes: number;
}

/**
 * What was made once for everybody and is sent often: pages, answers, files, all of them within one bound, so that no number of
 * requests makes the process larger. Only what the public may read is kept, and only until something newer is released.
 */
@Injectable()
export class KeepService {
  private readonly entries = new LRUCache<string, Entry>({
    maxSize: MOST,
    sizeCalculation: ({ bytes }) => bytes + AROUND,
  });

  constructor(publications: PublicationService) {
    publications.onChange((reader) => {
      if (reader === 'public') this.entries.clear();
    });
  }

  /** @param kind what it is one of, e.g. `page`: keys of different kinds are never the same */
  get<Value extends object>(kind: string, key: string): Value | undefined {
    return this.entries.get(`${kind} ${key}`)?.value as Value | undefined;
  }

  /** @param bytes that the value takes up; set it anew where it has grown */
  set(kind: string, key: string, value: object, bytes: number): void {
    this.entries.set(`${kind} ${key}`, { value, bytes });
  }

  /** How much is kept. */
  get size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.entries.calculatedSize };
  }
}
