export { createSummary } from './createSummary';
export { getMany } from './getMany';
export { getSummaries } from './getSummaries';
export { submit } from './submit';
