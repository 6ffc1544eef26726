export { deleteSignature } from './deleteSignature';
export { diagnose } from './diagnose';
export { finishReconcile } from './finishReconcile';
export { get } from './get';
export { getMany } from './getMany';
export { getSignatures } from './getSignatures';
export { planReconcile } from './planReconcile';
export { saveSignature } from './saveSignature';
