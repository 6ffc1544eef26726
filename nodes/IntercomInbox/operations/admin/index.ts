export { get } from './get';
export { getAwayReasons } from './getAwayReasons';
export { getMany } from './getMany';
export { getMe } from './getMe';
export { setAway } from './setAway';
