type Attributes = Readonly<Record<string, string>>;

/**
 * The short line that Foxmail and QQ draw above a signature, as `-- ` elsewhere: `<hr style="width: 210px; height: 1px;" …>`. A line that
 * parts the text of a mail is as wide as the text.
 */
export function ruleMark(element: string, { style = '', width = '' }: Attributes): 'rule' | undefined {
	if (element !== 'hr') return undefined;
	const pixels = Number(WIDTH.exec(style.slice(0, MAX_CHARS))?.[1] ?? ATTRIBUTE.exec(width)?.[1] ?? Number.NaN);
	return pixels > 0 && pixels <= MAX_PIXELS ? 'rule' : undefined;
}

const MAX_CHARS = 1_000;
const MAX_PIXELS = 260;
const WIDTH = /(?:^|[;\s])width\s?:\s?(\d{1,5})(?:\.\d{1,5})?px/i;
const ATTRIBUTE = /^(\d{1,5})(?:px)?$/i;
