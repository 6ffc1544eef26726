/** HTML or text without tags, in one line. Rough: enough for searches and snippets. */
export function visibleText(body: string): string {
	return body
		.replace(/<(style|script)[^]*?<\/\1>/gi, ' ')
		.replace(/<[a-z!/][^>]*>/gi, ' ')
		.replace(/&nbsp;/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
}
