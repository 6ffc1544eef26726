export { diagnose } from './diagnose';
export { finishReconcile } from './finishReconcile';
export { get } from './get';
export { getMany } from './getMany';
export { planReconcile } from './planReconcile';
