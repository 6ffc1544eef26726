export { clean } from './clean';
export { delete } from './delete';
export { get } from './get';
export { getMany } from './getMany';
export { read } from './read';
export { reply } from './reply';
export { send } from './send';
export { update } from './update';
