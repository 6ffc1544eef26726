import type { Context } from '../../shared/kit/operation';
import { asFailure } from '../../shared/base/failure';
import { MAX_FILE_BYTES, type MailFile } from '../mail/outgoing/size';

export interface InlineImage extends MailFile {
	/** Where it was, to point there again when it does not fit. */
	url: string;
}

const IMAGE = /(<img\b[^>]*?\ssrc=")(https?:[^"]+)(")/gi;
/** Intercom signs its addresses for a while, and so do stores of Amazon and Google. */
export const EXPIRES = /[?&](?:expires|x-amz-expires|x-goog-expires)=/i;

/**
 * Images whose address says that it expires come along inside the mail, or the customer would soon see holes in it. Others stay where
 * they are. `html` is well-formed, as `cleanHtml` writes it. An image that can't be had keeps its address: it is no reason not to answer.
 */
export async function inlineImages(
	html: string,
	download: Context['download'],
): Promise<{ html: string; images: InlineImage[]; missing: number }> {
	const addresses = [...new Set([...html.matchAll(IMAGE)].map(([, , address = '']) => address))].filter((address) =>
		EXPIRES.test(unescaped(address)),
	);
	const loaded = await Promise.all(
		addresses.map(async (address, index) => await load(download, unescaped(address), index)),
	);
	const images = loaded.filter((image) => image !== undefined);
	const known = new Map(images.map(({ url, contentId }) => [url, contentId]));
	return {
		html: html.replace(IMAGE, (whole, before: string, address: string, after: string) => {
			const contentId = known.get(unescaped(address));
			return contentId ? `${before}cid:${contentId}${after}` : whole;
		}),
		images,
		missing: addresses.length - images.length,
	};
}

/** The address again where the image had to stay behind. */
export function withoutInline(html: string, leftOut: readonly InlineImage[]): string {
	return leftOut.reduce(
		(text, { contentId, url }) => text.replaceAll(`"cid:${contentId}"`, () => `"${url.replace(/&/g, '&amp;')}"`),
		html,
	);
}

async function load(download: Context['download'], url: string, index: number): Promise<InlineImage | undefined> {
	const { content, contentType = '' } = await download(url, {
		maxBytes: MAX_FILE_BYTES,
		label: `Image ${index + 1} of 'Body'`,
	}).catch(unlessCancelled);
	if (!content || !contentType.startsWith('image/')) return undefined;
	// Letters and digits only: Nylas takes nothing else for an id.
	return { filename: fileName(url, contentType), contentType, content, contentId: `image${index}`, url };
}

function unlessCancelled(error: unknown): { content?: Buffer; contentType?: string } | Promise<never> {
	const failure = asFailure(error);
	return failure && !failure.isCancelled ? {} : Promise.reject(error);
}

function fileName(url: string, contentType: string): string {
	const name =
		url
			.replace(/[?#][^]*/, '')
			.split('/')
			.pop() ?? '';
	return /\.[a-z]{3,4}$/i.test(name) ? name : `image.${contentType.slice('image/'.length).replace(/\W[^]*/, '')}`;
}

function unescaped(address: string): string {
	return address.replace(/&amp;/g, '&');
}
