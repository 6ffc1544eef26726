import { harmless } from './allowedHtml';

type Attributes = Readonly<Record<string, string>>;

/** Mail programs play nothing and show no frames. What a teammate embedded is a link to it. */
export const MEDIA: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Players whose page has another address; every row's example is run by a test. */
export const PLAYERS: readonly { player: RegExp; page: string; example: string; shown: string }[] = [
	{
		player: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{1,40}).*$/i,
		page: 'https://www.youtube.com/watch?v=$1',
		example: 'https://www.youtube-nocookie.com/embed/xyz?rel=0',
		shown: 'https://www.youtube.com/watch?v=xyz',
	},
	{
		player: /^https?:\/\/player\.vimeo\.com\/video\/(\d{1,20}).*$/i,
		page: 'https://vimeo.com/$1',
		example: 'https://player.vimeo.com/video/4711?h=1',
		shown: 'https://vimeo.com/4711',
	},
	{
		player: /^https?:\/\/(?:www\.)?loom\.com\/embed\/(\w{1,60}).*$/i,
		page: 'https://www.loom.com/share/$1',
		example: 'https://www.loom.com/embed/abc123',
		shown: 'https://www.loom.com/share/abc123',
	},
];

/** Where the thing is; `undefined` for what is no place on the web, or a pixel. */
export function mediaAddress({ src, data, width, height }: Attributes): string | undefined {
	if (/^[01](?:px)?$/.test(width ?? '') || /^[01](?:px)?$/.test(height ?? '')) return undefined;
	const address = harmless('href', src ?? data);
	if (address === undefined || !/^https?:/i.test(address)) return undefined;
	const row = PLAYERS.find(({ player }) => player.test(address));
	return row ? address.replace(row.player, row.page) : address;
}
