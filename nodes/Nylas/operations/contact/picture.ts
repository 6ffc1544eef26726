import type { OutputFile } from '../../../shared/kit/files';

/** How files begin, in hexadecimal. Nylas gives the bytes of a contact's picture without saying what they are. */
export const KINDS: ReadonlyArray<{ contentType: string; extension: string; begins: RegExp; example: string }> = [
	{ contentType: 'image/jpeg', extension: 'jpg', begins: /^ffd8ff/, example: 'ffd8ffe000104a464946' },
	{ contentType: 'image/png', extension: 'png', begins: /^89504e470d0a1a0a/, example: '89504e470d0a1a0a0000000d' },
	{ contentType: 'image/gif', extension: 'gif', begins: /^474946383[79]61/, example: '4749463839610100' },
	{
		contentType: 'image/webp',
		extension: 'webp',
		begins: /^52494646.{8}57454250/,
		example: '52494646240000005745425056503820',
	},
];

/** The file behind the base64 of a contact's `picture`, which may be a data URL. */
export function pictureFile(base64: string): OutputFile {
	const content = Buffer.from(base64.replace(/^data:[^,]*,/, ''), 'base64');
	const head = content.subarray(0, 16).toString('hex');
	const kind = KINDS.find(({ begins }) => begins.test(head));
	return {
		content,
		filename: kind ? `picture.${kind.extension}` : 'picture',
		contentType: kind?.contentType ?? 'application/octet-stream',
	};
}
