import type { IExecuteFunctions } from 'n8n-workflow';
import type { OutputFile } from './operation';
import { badInput } from './failure';

/** A file of the item, as an operation sees it. */
export interface File {
	filename: string;
	contentType: string;
	content: Buffer;
}

/** The binary fields of an item. */
export interface Files {
	/** Names of the item's binary fields. */
	names: readonly string[];
	/** Field names, comma-separated or as a list; `*` is all of them. Refuses a name that isn't there. */
	read(names: string | readonly string[]): Promise<File[]>;
}

export function filesOf(context: IExecuteFunctions, itemIndex: number): Files {
	const available = Object.keys(context.getInputData()[itemIndex]?.binary ?? {});
	return {
		names: available,
		read: async (names) => {
			const wanted = typeof names === 'string' ? names.split(',') : [...names];
			const trimmed = wanted.map((name) => name.trim()).filter(Boolean);
			const chosen = trimmed.includes('*') ? available : trimmed;
			return await Promise.all(chosen.map(async (name) => await readFile(context, itemIndex, { name, available })));
		},
	};
}

async function readFile(context: IExecuteFunctions, itemIndex: number, field: { name: string; available: string[] }): Promise<File> {
	if (!field.available.includes(field.name)) {
		const there = field.available.length ? `It has: ${field.available.join(', ')}.` : 'It has no files at all.';
		throw badInput(`The item has no file in the field '${field.name}'`, there);
	}
	const { fileName, mimeType } = context.helpers.assertBinaryData(itemIndex, field.name);
	return {
		filename: fileName ?? field.name,
		contentType: mimeType || 'application/octet-stream',
		content: await context.helpers.getBinaryDataBuffer(itemIndex, field.name),
	};
}

export async function writeFiles(context: IExecuteFunctions, files: Readonly<Record<string, OutputFile>>) {
	const entries = Object.entries(files).map(async ([name, file]) => {
		return [name, await context.helpers.prepareBinaryData(file.content, file.filename, file.contentType)] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}
