import { compile } from 'html-to-text';
import { readEmail } from '../domain/email';
import { MAILS } from './email/mails';

/**
 * How much longer reading a mail takes than html-to-text alone, compiled once with the options that make mail readable.
 * A ratio measured in one run: both take turns on the same HTML, and the median of each counts.
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
		const [base = Number.NaN, ours = Number.NaN] = medians(
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

function runs(chars: number): number {
	return Math.max(9, Math.min(300, 6_000_000 / chars));
}

function medians(tasks: ReadonlyArray<() => unknown>, times: number): number[] {
	const taken: number[][] = tasks.map(() => []);
	for (let run = -Math.ceil(times / 3); run < times; run++) {
		tasks.forEach((task, at) => {
			const start = performance.now();
			task();
			if (run >= 0) taken[at]?.push(performance.now() - start);
		});
	}
	return taken.map((values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}

function ms(value: number): string {
	return `${value.toFixed(2)} ms`.padStart(13);
}
