import { safeFileName } from '../../../domain/email';

/** A file as the Intercom Inbox Trigger lists it. */
export interface LinkedFile {
	name: string;
	/** Empty: Intercom names the file and gives no address. */
	url: string;
	contentType?: string;
}

export function readLinks(value: unknown): LinkedFile[] {
	// Empty JSON arrives as `{}`.
	const isEmpty =
		value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
	return (isEmpty ? [] : [value].flat()).map((entry: unknown) => {
		const { name, filename, url, contentType, content_type } = (
			typeof entry === 'string' ? { url: entry } : (entry ?? {})
		) as Record<string, unknown>;
		const type = contentType ?? content_type;
		const address = typeof url === 'string' ? url : '';
		return {
			url: address,
			name: safeFileName(String(name ?? filename ?? nameIn(address))),
			contentType: typeof type === 'string' ? type : undefined,
		};
	});
}

function nameIn(url: string): string {
	const name =
		url
			.replace(/[?#][^]*/, '')
			.split('/')
			.pop() ?? '';
	try {
		return decodeURIComponent(name) || 'attachment';
	} catch {
		// A stray % is part of the name.
		return name;
	}
}
