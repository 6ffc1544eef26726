/**
 * What Intercom shows, without its tags, to be compared or looked through: not for people to read, which is `readEmail`'s. Only what could
 * be a tag goes, so `a < b` stays. Linear: no tag goes on behind the next bracket.
 */
export function withoutTags(html: string, instead = ''): string {
	return html.includes('<') ? html.replace(TAG, instead) : html;
}

const TAG = /<[/!?]?[a-z-][^<>]*>/gi;
