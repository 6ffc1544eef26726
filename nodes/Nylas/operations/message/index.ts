export { get } from './get';
export { getMany } from './getMany';
export { send } from './send';
