import { textAt, type Line } from '../lines/lines';
import { isDelimiter } from './markers';

/** The block of a signature: which lines go, what they say, and whether the block is certainly the sender's own. */
export interface Main {
	removed: number[];
	block: string[];
	certain: boolean;
}

export function texts(lines: readonly Line[], of: readonly number[]): string[] {
	return of.map((at) => textAt(lines, at)).filter((text) => text !== '' && !isDelimiter(text));
}
