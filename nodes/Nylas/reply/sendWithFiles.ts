import { fileHosts } from '../../../domain/bridge/fileHosts';
import type { Context } from '../../shared/kit/operation';
import type { Json } from '../../shared/kit/objects';
import { partKey } from './target/answeredPart';
import { inlineImages, withoutInline } from './inlineImages';
import type { EmailName } from '../client/model';
import type { ReplyContext } from './fields';
import { downloadFiles, leftOutHtml, type GoOnWithout, type LeftOut } from './files';
import { send } from '../mail/outgoing/send';
import { fitsJson, fitting, UPLOAD_BYTES, type MailFile } from '../mail/outgoing/size';
import { takesUploads } from '../mail/outgoing/uploads';

export interface Known {
	/** The mailbox has just been looked into, and the answer was not there. */
	isNotInMailbox: boolean;
	goOnWithout: GoOnWithout;
	/** Changes of the payload for where Nylas refuses it. */
	otherForms: readonly Json[];
}

/** One mail with what can be had of its files; each that can't go along is named in it, and in a hint. */
export async function sendWithFiles(
	{ params, options: chosen, api, files, download: anywhere, upload, hint, item, runKey }: ReplyContext,
	payload: Json & { to: EmailName[] },
	{ isNotInMailbox, goOnWithout, otherForms }: Known,
): Promise<Json> {
	const hosts = fileHosts(chosen.fileHosts ?? '');
	const download: Context['download'] = async (url, wanted) => await anywhere(url, { ...wanted, hosts });
	const attached = chosen.attachments === undefined ? [] : await files.read(chosen.attachments);
	const { html, images, missing } = await inlineImages(String(payload.body ?? ''), download);
	const isRoomy = fitsJson(payload, images) && (await takesUploads(api, params.grantId, payload));
	const mostBytes = isRoomy ? UPLOAD_BYTES : undefined;
	const linked = await downloadFiles(download, chosen.attachmentUrls, { goOnWithout, mostBytes });
	if (missing > 0)
		hint(`${missing} of the images in the text could not be downloaded. They are linked instead and may disappear.`);
	const all: Array<MailFile & { url?: string }> = [...images, ...attached, ...linked.files];
	const { kept, leftOut } = fitting(payload, all, mostBytes);
	const named: LeftOut[] = [
		...linked.leftOut,
		...leftOut.filter((file) => !file.contentId).map(({ filename, url }) => ({ name: filename, url })),
	];
	sayLeftOut(named, { hint, mostBytes });
	const shown = images.filter((image) => leftOut.includes(image));
	const sent = await send(
		{ api, upload },
		{
			grantId: params.grantId,
			payload: { ...payload, body: withoutInline(html, shown) + leftOutHtml(named) },
			files: kept.map(({ filename, contentType, content, contentId }) => ({
				filename,
				contentType,
				content,
				contentId,
			})),
			key: chosen.idempotencyKey || partKey(item.json) || runKey,
			isNotInMailbox,
			otherForms,
		},
	);
	return named.length > 0 ? { ...sent, leftOutFiles: named.map(({ name }) => name) } : sent;
}

function sayLeftOut(
	files: readonly LeftOut[],
	{ hint, mostBytes }: { hint: (message: string) => void; mostBytes: number | undefined },
): void {
	const elsewhere = files.filter(({ isElsewhere }) => isElsewhere);
	const others = files.length - elsewhere.length;
	if (others > 0)
		hint(
			`${others} of the files could not be attached (the limit is ${mostBytes === undefined ? 25 : 150} MB, and links must be valid). The email lists them instead.`,
		);
	if (elsewhere.length === 0) return;
	const hosts = [...new Set(elsewhere.map(({ url = '' }) => new URL(url).hostname))].join(', ');
	hint(`${elsewhere.length} of the files are on hosts that are not in 'File Hosts' and are linked instead: ${hosts}`);
}

/** Bytes of all files, as far as item and links tell. */
export function fileBytes({ options: { attachments = '', attachmentUrls }, files }: ReplyContext): number {
	const stored = files.find(attachments).map(({ size }) => size);
	const linked = [attachmentUrls ?? []].flat().map((link) => (link as { size?: unknown } | null)?.size);
	return [...stored, ...linked].reduce<number>((sum, size) => sum + (typeof size === 'number' ? size : 0), 0);
}

export function hasFiles({ options: { attachments, attachmentUrls } }: ReplyContext): boolean {
	return (
		Boolean(attachments?.trim()) || [attachmentUrls ?? []].flat().some((entry) => Object.keys(entry ?? {}).length > 0)
	);
}
