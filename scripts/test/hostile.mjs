// npm run test:hostile: how the work on hostile mail grows. Minutes long, since the engine counts every block it runs.
import { jest, runAll } from './steps.mjs';

await runAll([jest('Hostile mail', '--config', 'jest.hostile.config.cjs', ...process.argv.slice(2))]);
