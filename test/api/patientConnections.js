// Loaded into a process with a server under test: an idle connection is closed by its client alone. Where the machine is
// busy, a client has not yet noticed that the server closed one after five seconds, and loses what it sends over it.
import { Server } from 'node:http';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.keepAliveTimeout = 0;
  return listen.apply(this, args);
};
