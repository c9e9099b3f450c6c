export interface Address {
  host: string;
  port: number;
}

/** Where to listen: HOST (this machine only when unset) and PORT. @throws RangeError naming a PORT that is none */
export function readAddress(env: NodeJS.ProcessEnv): Address {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`invalid PORT ${env.PORT}; not a whole number from 0 to 65535`);
  }
  return { host: env.HOST || '127.0.0.1', port };
}
