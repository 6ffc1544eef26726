/** Some lists give one cursor for ever, or the same page under new ones; a filter may also empty a page or two in the middle. */
const MAX_PAGES_WITHOUT_NEWS = 3;

/** Says when a list with cursors has come to its end, also where the service never says so (docs/loop.md Retries). */
export class ListEnd {
	private readonly cursors = new Set<string>();
	private before = new Set<string>();
	private withoutNews = 0;

	/** To be asked with each page, in order; true: no further page is worth asking for. */
	isReached(page: readonly unknown[], next: string | undefined): boolean {
		const ids = page.map((entry) => JSON.stringify((entry as { id?: unknown } | null)?.id ?? entry));
		this.withoutNews = ids.every((id) => this.before.has(id)) ? this.withoutNews + 1 : 0;
		this.before = new Set(ids);
		if (!next || this.cursors.has(next) || this.withoutNews >= MAX_PAGES_WITHOUT_NEWS) return true;
		this.cursors.add(next);
		return false;
	}
}
