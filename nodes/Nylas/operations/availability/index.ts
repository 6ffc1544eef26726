export { freeBusy } from './freeBusy';
