const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** What can be read of HTML (or, with `isPlain`, of text), without blanks: services and mail programs differ in those. */
export function essence(body: string, isPlain = false): string {
	const text = isPlain
		? body
		: body.replace(/<[^>]*>/g, '').replace(/&(\w+|#39);/g, (whole, name: string) => named[name] ?? whole);
	return text.replace(/\s+/g, '');
}
