// The suites that count every block of JavaScript, which makes them slow; npm run test:hostile.
module.exports = { ...require('./jest.config.cjs'), testMatch: ['**/*.hostile.ts'] };
