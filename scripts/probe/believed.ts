import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Believed {
	/** As it is cited: `docs/facts/intercom.md 3.3`. */
	fact: string;
	text: string;
	status: string;
}

const PAGES = ['intercom', 'nylas'].map((name) => `docs/facts/${name}.md`);
const FACT = /^- \*\*(\d+\.\d+)\*\* (.+) \*\((documented|seen in others' code|unconfirmed): .+\)\*$/gm;

/** Every fact about the two services, in the order of the pages. */
export function believed(root = join(__dirname, '../..')): Believed[] {
	return PAGES.flatMap((page) =>
		[...readFileSync(join(root, page), 'utf8').matchAll(FACT)].map(([, number = '', text = '', status = '']) => ({
			fact: `${page} ${number}`,
			text,
			status,
		})),
	);
}
