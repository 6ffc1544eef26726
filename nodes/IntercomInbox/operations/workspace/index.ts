export { diagnose } from './diagnose';
export { finishSync } from './finishSync';
export { getBrands } from './getBrands';
export { planSync } from './planSync';
