export { create } from './create';
export { delete } from './delete';
export { get } from './get';
export { getMany } from './getMany';
export { rotateSecret } from './rotateSecret';
export { sendTestEvent } from './sendTestEvent';
export { update } from './update';
