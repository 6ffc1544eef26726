export { diagnose } from './diagnose';
export { get } from './get';
export { getMany } from './getMany';
