import type { Failure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import type { OutputFile } from '../../../shared/kit/files';
import { ItemWithFiles } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import type { Attachment } from '../../client/model';
import { chooseFiles, fileOf, type MessagePlace } from '../../mail/files';

interface Attached {
	place: MessagePlace;
	inlineImages?: boolean;
	hint(message: string): void;
}

/**
 * The mail with its files as binary fields `data_0`, `data_1` …, as Attachment: Download names them. A file that can't be had does not
 * keep back the words: `attachments` stays whole, so that Receive Email sees that one is missing and reconcile brings it.
 */
export function attachedFiles(api: Api, json: Json, { place, inlineImages, hint }: Attached): ItemWithFiles {
	const attachments = Array.isArray(json.attachments) ? json.attachments.filter(isAttachment) : [];
	const { wanted } = chooseFiles(attachments, { id: '', inlineImages });
	const missing: Array<Attachment & { error: string }> = [];
	const files: Record<string, OutputFile> = {};
	for (const [index, attachment] of wanted.entries()) {
		const onRefused = ({ message, details }: Failure) =>
			void missing.push({ ...attachment, error: [message, details.description].filter(Boolean).join('. ') });
		files[`data_${index}`] = { ...fileOf(api, place, attachment), canWait: true, onRefused };
	}
	return new ItemWithFiles(() => {
		if (missing.length > 0)
			hint(`${missing.length} of the attachments could not be downloaded. 'filesNotDownloaded' shows why.`);
		return { ...json, ...(missing.length > 0 ? { filesNotDownloaded: missing } : {}) };
	}, files);
}

function isAttachment(value: unknown): value is Attachment {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
