import { isReach } from './contact/reach';

/** Whether the line is nothing but a way to reach somebody: a number, an address, a site, with a label or without. */
export function isContactLine(text: string): boolean {
	return isReach(text, {});
}
