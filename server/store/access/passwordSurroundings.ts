import type { PasswordSurroundings } from '../../domain/access/passwordRule.ts';
import type { Store } from '../openStore.ts';

let listed: Promise<ReadonlySet<string>> | undefined;

/** 49,000 common passwords, read when the first is asked about. */
function listedPasswords(): Promise<ReadonlySet<string>> {
  listed ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((password) => password.toLowerCase())),
  );
  return listed;
}

/** What the password of an account must not be. */
export async function passwordSurroundings(
  { index }: Pick<Store, 'index'>,
  { name, shownName }: { name: string; shownName: string },
): Promise<PasswordSurroundings> {
  const common = await listedPasswords();
  const { settings } = index.edition;
  const { nameZh, nameEn } = settings;
  const city = index.regions.get(settings.city);
  const words = [
    name,
    shownName,
    nameZh,
    nameEn,
    city?.nameZh ?? '',
    city?.nameEn ?? '',
    'gongxu',
    '供需罗盘',
  ];
  return {
    // of `Tonghua City` either word alone is as well known
    words: words.flatMap((word) => [word, ...word.split(/[\s._-]+/)]),
    isListed: (password) => common.has(password),
  };
}
