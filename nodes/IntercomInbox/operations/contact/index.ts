export { create } from './create';
export { findOrCreate } from './findOrCreate';
export { get } from './get';
export { search } from './search';
export { update } from './update';
