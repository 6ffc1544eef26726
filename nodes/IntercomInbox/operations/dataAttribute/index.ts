export { create } from './create';
export { createForConversations } from './createForConversations';
export { getMany } from './getMany';
export { getManyForConversations } from './getManyForConversations';
export { update } from './update';
