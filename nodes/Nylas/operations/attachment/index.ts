export { download } from './download';
export { get } from './get';
