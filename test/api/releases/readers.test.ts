import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const API = join(import.meta.dirname, '../../../server/api');

/** Whatever of the API reads what is published or released, and how what is not released stays with whoever may see it. */
const READERS: Readonly<Record<string, string>> = {
  'publication/publication.service.ts': 'asks for whom it reads',
  'publication/publication.resolver.ts': 'through the service',
  'publication/publicationSource.ts': 'the port',
  'publication/releasedSource.ts': 'the port of what is released',
  'ports/ports.module.ts': 'hands the ports out',
  'ports/storePorts.ts': 'implements the ports',
  'ports/titlePorts.ts': 'publishes anew',
  'tables/publishedRows.service.ts': 'through the service',
  'tables/publishedTables.service.ts': 'through the service',
  'tables/specialties.service.ts': 'through the service',
  'gaps/gaps.service.ts': 'through the service, or a plan that its reader may read',
  'downloads/downloads.service.ts': 'through the service; keeps what is public alone',
  'graphql/query.service.ts': 'reads none; keeps what is public alone',
  'persisted/publicAnswers.service.ts': 'reads none; keeps what is public alone',
  'keeping/keep.service.ts': 'reads none; forgets when something is released',
  'front/pageCache.service.ts': 'reads none; serves those without a session alone',
  'front/openFrontDoor.ts': 'says for whom is read',
  'today/today.service.ts': 'through the service; the port only for whoever sees what is not released',
  'batches/importOrder.service.ts': 'through the service, for whoever reads imports',
  'batches/batches.service.ts': 'reads none; says that there is something new',
  'settings/settings.service.ts': 'reads none; says that there is something new',
  'releases/desk.service.ts': 'reads none; says that there is something new',
  'titles/titles.service.ts': 'reads none; says that there is something new',
  'health/health.controller.ts': 'whether anything is public',
};

test('whatever reads figures is on the list of what is known to keep unreleased ones apart', () => {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      /publications\.|PUBLICATION_SOURCE|RELEASED_SOURCE|readPublicationTable|latestPublication/.test(
        readFileSync(join(API, file), 'utf8'),
      ),
  );
  expect(files.sort()).toEqual(Object.keys(READERS).sort());
});
