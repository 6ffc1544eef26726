/**
 * Where Outlook says "history from here" in every language: the line that it draws above the header block of the mail that is
 * answered, and two ids, to which webmail puts prefixes of its own (`x_`, `m_-4711`).
 */

type Attributes = Readonly<Record<string, string>>;

/** `box` for what holds the header block, `cut` for what stands above the history. */
export function outlookMark(element: string, { id, style }: Attributes): 'box' | 'cut' | undefined {
	if (id !== undefined && id.length < MAX_CHARS && CUT_ID.test(id)) return 'cut';
	const isBox = element !== 'hr' && style !== undefined && style.length < MAX_CHARS && isHeaderBox(style);
	return isBox ? 'box' : undefined;
}

const MAX_CHARS = 1_000;
const CUT_ID = /(?:^|_|\d)(?:divRplyFwdMsg|appendonsend)$/;

/** `border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm`; the colour is another in each version. */
function isHeaderBox(style: string): boolean {
	return style.toLowerCase().includes('border-top') && BORDER.test(style) && PADDING.test(style);
}

const BORDER = /border-top:\s?(?=[^;]{0,40}solid)(?=[^;]{0,40}(?<![\d.])1(?:\.0)?pt)/i;
const PADDING = /padding(?:-top)?:\s?3(?:\.0)?pt/i;
