export { get } from './get';
export { getMany } from './getMany';
