export { create } from './create';
export { get } from './get';
export { search } from './search';
export { update } from './update';
