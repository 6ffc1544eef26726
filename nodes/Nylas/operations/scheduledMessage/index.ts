export { cancel } from './cancel';
export { get } from './get';
export { getMany } from './getMany';
export { stopAnswers } from './stopAnswers';
