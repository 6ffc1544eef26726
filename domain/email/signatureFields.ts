import type { FoundSignature, Sender } from './signature';

export interface Signature {
	text: string;
	name?: string;
	title?: string;
	company?: string;
	phone?: string;
	website?: string;
}

export interface FieldOptions {
	sender: Sender | undefined;
	defaultCountry: string | undefined;
}

export function readSignature(found: FoundSignature, _options: FieldOptions): Signature {
	return { text: found.block.join('\n') };
}
