// Loaded into the server under test: counts what it asks SQLite, and tells whoever asks.
import Database from 'better-sqlite3';

let statements = 0;
const { prepare } = Database.prototype;
Database.prototype.prepare = function (...args) {
  statements += 1;
  return prepare.apply(this, args);
};

process.on('message', () => process.send?.(statements));
// The channel alone must not keep the server alive.
process.channel?.unref();
