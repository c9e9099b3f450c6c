/** The value under a path of settings, e.g. `plan.half`; undefined where there is none. */
export function settingAt(settings: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], settings);
}

/** Settings with another value under a path; those given stay as they are. */
export function withSettingAt<Settings>(settings: Settings, path: string, value: unknown): Settings {
  const [name = '', ...rest] = path.split('.');
  const part = settings as Record<string, unknown>;
  const within = rest.length === 0 ? value : withSettingAt(part[name], rest.join('.'), value);
  return { ...part, [name]: within } as Settings;
}
