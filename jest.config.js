/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': ['ts-jest', { diagnostics: false }] },
  testTimeout: 30_000,
  // The browser, the server processes and the engine share two cores on a small machine.
  maxWorkers: 2,
};
