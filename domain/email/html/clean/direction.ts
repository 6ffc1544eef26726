/** Which way text runs: mail programs show Arabic and Hebrew from left to right unless the HTML says otherwise. */

export type Direction = 'ltr' | 'rtl';

/** Letters that run each way; addresses of the web don't count. */
export interface Letters {
	rtl: number;
	ltr: number;
}

const RTL =
	/[\u05d0-\u05f2\u0620-\u064a\u066e-\u06d3\u06ee-\u06ef\u06fa-\u06ff\u0710-\u07ea\u0800-\u0815\u0840-\u0858\u08a0-\u08c7\ufb1d-\ufdfb\ufe70-\ufefc]/;
const ALL_RTL = new RegExp(RTL.source, 'g');
const LETTER = /\p{L}/gu;

export function hasRtl(text: string): boolean {
	return RTL.test(text);
}

function lettersOf(text: string): Letters {
	const words = text.replace(/\bhttps?:\/\/\S{1,2000}/gi, '');
	const rtl = words.match(ALL_RTL)?.length ?? 0;
	return { rtl, ltr: (words.match(LETTER)?.length ?? 0) - rtl };
}

/** Names and product names are in Latin letters in an Arabic sentence, too, so a third is enough. */
function directionOf({ rtl, ltr }: Letters): Direction | undefined {
	if (rtl + ltr <= 0) return undefined;
	return rtl * 2 > ltr ? 'rtl' : 'ltr';
}

interface Block extends Letters {
	/** Index of its tag among the parts. */
	at: number;
	parent: Block | undefined;
	given: string | undefined;
}

/** The blocks of an answer while it is written, and where a `dir` is missing at its end. */
export class Directions {
	private readonly blocks: Block[] = [{ at: -1, parent: undefined, given: undefined, rtl: 0, ltr: 0 }];
	private readonly open: Block[] = [...this.blocks];

	begin(at: number, given: string | undefined): void {
		const block = { at, parent: this.open.at(-1), given, rtl: 0, ltr: 0 };
		this.blocks.push(block);
		this.open.push(block);
	}

	add(text: string): void {
		const block = this.open.at(-1);
		if (block === undefined) return;
		const { rtl, ltr } = lettersOf(text);
		block.rtl += rtl;
		block.ltr += ltr;
	}

	end(): void {
		if (this.open.length < 2) return;
		const block = this.open.pop();
		if (block?.parent === undefined || block.given !== undefined) return;
		block.parent.rtl += block.rtl;
		block.parent.ltr += block.ltr;
	}

	/** By index of the tag what to write there; -1 for all around the answer. */
	missing(): Map<number, Direction> {
		while (this.open.length > 1) this.end();
		const shown = new Map<Block, string>();
		const missing = new Map<number, Direction>();
		for (const block of this.blocks) {
			const around = block.parent ? (shown.get(block.parent) ?? 'ltr') : 'ltr';
			const own = block.given ?? directionOf(block) ?? around;
			shown.set(block, own);
			if (block.given === undefined && own !== around && (own === 'rtl' || own === 'ltr')) missing.set(block.at, own);
		}
		return missing;
	}
}
