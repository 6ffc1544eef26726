export { create } from './create';
export { delete } from './delete';
export { get } from './get';
export { getMany } from './getMany';
export { sendRsvp } from './sendRsvp';
export { update } from './update';
