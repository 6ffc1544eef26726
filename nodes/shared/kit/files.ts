import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { safeFileName } from '../../../domain/email';
import { asFailure, badInput, type Failure } from '../base/failure';
import type { ByteStream } from '../http/stream';

export interface OutputFile {
	/** Bytes, or what opens a stream and hands it on; it may do so again where the stream breaks off. */
	content: Buffer | (<T>(write: (stream: ByteStream) => Promise<T>) => Promise<T>);
	filename?: string;
	contentType?: string;
	/** Told that the service refuses the file; the others come all the same. Absent: the item fails. */
	onRefused?(failure: Failure): void;
	/** The item is of use without the file: `onRefused` is told of whatever keeps it away, but for a run that was stopped. */
	canWait?: true;
}

/** A file that goes out. */
export interface File {
	filename: string;
	contentType: string;
	content: Buffer;
}

/** A file of the item, which stays where n8n keeps it until it is read. */
export interface StoredFile {
	filename: string;
	contentType: string;
	/** Bytes, where n8n tells. */
	size?: number;
	read(): Promise<Buffer>;
}

/** The binary fields of an item. */
export interface Files {
	/** Names of the item's binary fields. */
	names: readonly string[];
	/** Field names, comma-separated or as a list; `*` is all of them. Refuses a name that isn't there. */
	find(names: string | readonly string[]): StoredFile[];
	/** The same, read into memory. */
	read(names: string | readonly string[]): Promise<File[]>;
}

export function filesOf(context: IExecuteFunctions, itemIndex: number): Files {
	const available = Object.keys(context.getInputData()[itemIndex]?.binary ?? {});
	const find = (names: string | readonly string[]) => {
		const wanted = typeof names === 'string' ? names.split(',') : [...names];
		const trimmed = wanted.map((name) => name.trim()).filter(Boolean);
		const chosen = trimmed.includes('*') ? available : trimmed;
		return chosen.map((name) => storedFile(context, itemIndex, { name, available }));
	};
	return {
		names: available,
		find,
		read: async (names) => await Promise.all(find(names).map(loaded)),
	};
}

export async function loaded(file: StoredFile): Promise<File> {
	const { filename, contentType } = file;
	return { filename, contentType, content: await file.read() };
}

function storedFile(
	context: IExecuteFunctions,
	itemIndex: number,
	field: { name: string; available: string[] },
): StoredFile {
	if (!field.available.includes(field.name)) {
		const there = field.available.length ? `The item has: ${field.available.join(', ')}.` : 'The item has no files.';
		throw badInput(`The item has no file in the field '${field.name}'`, there);
	}
	const binary = context.helpers.assertBinaryData(itemIndex, field.name);
	return {
		filename: safeFileName(binary.fileName ?? field.name),
		contentType: binary.mimeType || 'application/octet-stream',
		size: sizeOf(binary),
		read: async () => await context.helpers.getBinaryDataBuffer(itemIndex, field.name),
	};
}

/** Without an ID the file lies in the item itself, as base64. */
function sizeOf({ bytes, id, data }: IBinaryData): number | undefined {
	if (typeof bytes === 'number') return bytes;
	return id === undefined ? Math.floor((data.length * 3) / 4) : undefined;
}

/** Where n8n keeps files on disk, a stream goes there without passing through memory whole. One after the other, so that none waits while it is open. */
export async function writeFiles(context: IExecuteFunctions, files: Readonly<Record<string, OutputFile>>) {
	const written: Record<string, IBinaryData> = {};
	for (const [name, { content, filename, contentType, onRefused, canWait }] of Object.entries(files)) {
		const write = async (bytes: Parameters<typeof context.helpers.prepareBinaryData>[0]) =>
			await context.helpers.prepareBinaryData(bytes, filename, contentType);
		const file = await (Buffer.isBuffer(content) ? write(content) : content(write)).catch((error: unknown) => {
			const failure = asFailure(error);
			// Not what is wrong for all files (401), or for a moment (408, 429), unless it can wait.
			const isLeftAway = failure?.isRefusal || (canWait && failure?.isCancelled === false);
			if (!onRefused || !failure || !isLeftAway) return Promise.reject(error);
			onRefused(failure);
			return undefined;
		});
		if (file) written[name] = file;
	}
	return written;
}
