import { compile } from 'html-to-text';
import { readEmail } from '../domain/email';
import { MAILS } from './email/mails';

/**
 * How much longer reading a mail takes than html-to-text alone, compiled once with the options that make mail readable.
 * Both take turns on the same HTML, and the fastest run of each counts: what else the machine does only ever adds.
 */

const block = (lines: number) => ({
	format: 'block',
	options: { leadingLineBreaks: lines, trailingLineBreaks: lines },
});

/** Built-in formatters only: nothing of ours. */
const alone = compile({
	wordwrap: false,
	baseElements: { selectors: [] },
	limits: { maxInputLength: undefined },
	selectors: [
		{ selector: 'title', format: 'skip' },
		{ selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
		{ selector: 'img', format: 'skip' },
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
		...['center', 'address', 'dl', 'dt', 'dd', 'tr', 'figure', 'caption', 'body'].map((selector) => ({
			selector,
			...block(1),
		})),
		...['p.MsoNormal', 'p.MsoListParagraph', 'p.MsoPlainText'].map((selector) => ({ selector, ...block(1) })),
		...['[style*="display:none"i][style]', '[style*="max-height:0"i][style]', '[hidden]'].map((selector) => ({
			selector,
			format: 'skip',
		})),
	],
});

const SIZES = [10_000, 100_000, 1_000_000];

console.log('mail            size   html-to-text     readEmail   ratio');
for (const [name, make] of Object.entries(MAILS)) {
	for (const chars of SIZES) {
		const body = make(chars);
		const [base = Number.NaN, ours = Number.NaN] = fastest(
			[() => alone(body), () => readEmail({ body, subject: 'Re: Order' })],
			runs(chars),
		);
		console.log(
			[
				name.padEnd(10),
				`${chars / 1_000} KB`.padStart(9),
				ms(base),
				ms(ours),
				(ours / base).toFixed(2).padStart(7),
			].join(' '),
		);
	}
}

/** Enough that each has some that nothing disturbed. */
function runs(chars: number): number {
	return Math.max(25, Math.min(1_000, 20_000_000 / chars));
}

function fastest(tasks: ReadonlyArray<() => unknown>, times: number): number[] {
	const best = tasks.map(() => Infinity);
	for (let run = -Math.ceil(times / 3); run < times; run++) {
		tasks.forEach((task, at) => {
			const start = performance.now();
			task();
			if (run >= 0) best[at] = Math.min(best[at] ?? Infinity, performance.now() - start);
		});
	}
	return best;
}

function ms(value: number): string {
	return `${value.toFixed(2)} ms`.padStart(13);
}
