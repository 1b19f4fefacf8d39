/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // What needs more than `npm ci` installed has a command of its own.
  testPathIgnorePatterns: ['/node_modules/', '/test/apart/'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': ['ts-jest', { diagnostics: false }] },
  // Loading all of the knowledge takes seconds, and twice that on a busy machine.
  testTimeout: 120_000,
  // The browser, the server processes and the engine share two cores on a small machine.
  maxWorkers: 2,
};
