export { addTag } from './addTag';
export { assign } from './assign';
export { close } from './close';
export { create } from './create';
export { findByThread } from './findByThread';
export { get } from './get';
export { reply } from './reply';
export { setUpEmailLink } from './setUpEmailLink';
