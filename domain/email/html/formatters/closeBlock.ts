import type { FormatCallback } from 'html-to-text';

type Builder = Parameters<FormatCallback>[2];

/**
 * Ends a block. Within `<pre>` html-to-text 10.0.1 forgets the line breaks that a block asks for after itself,
 * and `<pre>a<div>b</div>c</pre>` would become `a`, `bc`.
 */
export function closeBlock(builder: Builder, trailingLineBreaks: number): void {
	builder.closeBlock({ trailingLineBreaks });
	const { _stackItem: item } = builder as unknown as { _stackItem?: { isPre?: boolean } };
	if (item?.isPre) builder.addLineBreak();
}
