export { addLabel } from './addLabel';
export { archive } from './archive';
export { delete } from './delete';
export { get } from './get';
export { getLabels } from './getLabels';
export { getMany } from './getMany';
export { moveToInbox } from './moveToInbox';
export { update } from './update';
