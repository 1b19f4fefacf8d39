/* Preloaded into a desk under test: it ends when it would reach beyond this machine, and tells at its end what it used. */
const { writeSync } = require('node:fs');
const { Socket } = require('node:net');

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const { host = '127.0.0.1' } = options;
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    writeSync(2, `reached for ${host}\n`);
    process.exit(7);
  }
  return connect.apply(this, args);
};

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `used ${Math.round((user + system) / 1000)} ms of one core\n`);
});
