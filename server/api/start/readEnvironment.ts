export interface Environment {
  port: number;
  host: string;
  databaseUrl: string;
  edition: string;
  /** fill an empty database with published figures and demonstration data */
  demo: boolean;
}

/** Settings of the process, checked where they enter. @throws RangeError naming the variable and its value */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`invalid PORT ${env.PORT}; not a whole number from 0 to 65535`);
  }
  const demo = env.GONGXU_DEMO || 'on';
  if (demo !== 'on' && demo !== 'off') throw new RangeError(`invalid GONGXU_DEMO ${demo}; not on or off`);
  return {
    port,
    host: env.HOST || '127.0.0.1',
    databaseUrl: env.DATABASE_URL || 'sqlite:var/gongxu.db',
    edition: env.GONGXU_EDITION || 'tonghua',
    demo: demo === 'on',
  };
}
