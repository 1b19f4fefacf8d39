/*
 * Learns the wordings once after `npm ci`, so that no command has to wait for it. In an installation
 * without the development tools the build has done it.
 */
function hasTypeScript() {
  try {
    return Boolean(require.resolve('ts-node'));
  } catch {
    return false;
  }
}

if (hasTypeScript()) {
  require('ts-node').register({ transpileOnly: true });
  require('./learn.ts');
}
