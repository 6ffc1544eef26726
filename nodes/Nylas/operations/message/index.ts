export { get } from './get';
export { getMany } from './getMany';
export { read } from './read';
export { reply } from './reply';
export { send } from './send';
