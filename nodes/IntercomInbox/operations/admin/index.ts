export { get } from './get';
export { getMany } from './getMany';
export { getMe } from './getMe';
export { setAway } from './setAway';
