export { create } from './create';
export { delete } from './delete';
export { get } from './get';
export { getCollections } from './getCollections';
export { getMany } from './getMany';
export { search } from './search';
export { update } from './update';
