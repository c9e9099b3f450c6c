import type { Locale } from '@gongxu/messages/locale';
import { Inject, Injectable } from '@nestjs/common';
import { saidSentence } from '../../messages/releaseSentence.ts';
import { describeTables } from './describeVersion.ts';
import { RELEASE_DESK, type ReleaseDeskPort } from './deskPort.ts';
import type { ReleasePreviewText } from './preview.model.ts';

/** Longest token that is looked up: links have 43 characters. */
const LONGEST = 100;

/** A version before its minute, as the person reads it for whom a link was made. */
@Injectable()
export class ReleasePreviewService {
  constructor(@Inject(RELEASE_DESK) private readonly port: ReleaseDeskPort) {}

  /** @returns null: the link opens nothing, for whichever reason */
  async open(token: string, locale: Locale): Promise<ReleasePreviewText | null> {
    if (token.length > LONGEST) return null;
    const found = await this.port.openPreview(token, new Date().toISOString());
    if (!found) return null;
    const version = await this.port.version(found.version);
    const { content, texts } = version;
    return {
      person: found.person,
      until: found.until,
      release: version.release,
      version: version.version,
      dataKind: version.dataKind,
      publishAt: version.publishAt,
      headline: saidSentence(content.headline, texts.sentences, locale),
      sentences: content.sentences.map((sentence) => saidSentence(sentence, texts.sentences, locale)),
      tables: describeTables(version, locale),
    };
  }
}
