export { diagnose } from './diagnose';
export { finishSync } from './finishSync';
export { planSync } from './planSync';
