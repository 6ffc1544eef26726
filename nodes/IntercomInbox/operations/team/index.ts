export { get } from './get';
export { getMany } from './getMany';
export { getMetrics } from './getMetrics';
