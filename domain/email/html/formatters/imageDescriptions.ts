import { imageDescription } from './images';
import { scanTags } from '../scanTags';
import { decodeEntities } from '../decode';

/** The descriptions of a mail's images, for a mail that has no other text; '' when there are none. */
export function imageDescriptions(html: string): string {
	const found: string[] = [];
	scanTags(html, ({ name, start, end }) => {
		if (name !== 'img' || end - start > MAX_TAG_CHARS || found.length >= MAX_IMAGES) return;
		const alt = ALT.exec(html.slice(start, end));
		const text = alt && imageDescription({ alt: decodeEntities(alt[1] ?? alt[2] ?? '') });
		if (text) found.push(text);
	});
	return found.join('\n');
}

const MAX_TAG_CHARS = 5_000;
const MAX_IMAGES = 100;
const ALT = /\salt\s?=\s?(?:"([^"]{0,300})"|'([^']{0,300})')/i;
