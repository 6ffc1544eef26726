import type { Conversation } from '../../../../domain/bridge/conversation';
import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import { carryingLink } from '../../../../domain/bridge/inboundPlan';
import type { MailboxMail } from '../../../../domain/bridge/once/mailboxMail';
import type { ThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import type { Held } from '../../../shared/base/processState';
import type { Json } from '../../../shared/kit/objects';
import { linksOf, readConversation, searchByLink } from './look';
import { answersNothing } from '../mail';
import { Nearby, type PartOf } from './nearby';
import { Row } from './row';

/** As many links as one search takes (docs/facts/intercom.md 4.1). */
const LINKS_PER_SEARCH = 15;
const READS_KEPT = 20;

type Listings = WeakMap<readonly Json[], Listing>;

const LISTINGS: Held<Listings> = { name: 'listings under way', make: () => new WeakMap() };

/** The mails of one run that reads a mailbox, as reconcile and backfill do: they share searches and reads, and say what else the mailbox holds. */
export class Listing {
	private readonly searches = new Map<number, Promise<Conversation[] | undefined>>();
	private readonly reads = new Map<string, Promise<Conversation | undefined>>();
	private readonly rows: readonly Row[];
	private nearby: Nearby | undefined;
	private readonly ids: ReadonlySet<string>;

	constructor(inputs: readonly Json[]) {
		this.rows = inputs.map((json) => new Row(json));
		this.ids = new Set(this.rows.flatMap(({ id }) => id ?? []));
	}

	/** Of this run; undefined where its items are no mails of the mailbox. */
	static of(api: Api, inputs: readonly Json[], messageId: string | undefined): Listing | undefined {
		const all = api.process.the(LISTINGS);
		const listing = all.get(inputs) ?? new Listing(inputs);
		all.set(inputs, listing);
		return messageId !== undefined && listing.ids.has(messageId) ? listing : undefined;
	}

	has(messageId: string): boolean {
		return this.ids.has(messageId);
	}

	/** The thread's conversations without their parts, found together with those of the mails around it. Undefined: links can't be searched here. */
	async linked(
		api: Api,
		{ key, messageId }: { key: ThreadKey; messageId: string | undefined },
	): Promise<Conversation[] | undefined> {
		const at = this.rows.findIndex(({ id }) => id === messageId);
		const chunk = Math.floor(at / LINKS_PER_SEARCH);
		const search = this.searches.get(chunk) ?? this.searchChunk(api, chunk);
		this.searches.set(chunk, search);
		const found = await search;
		return found && carryingLink(found, key);
	}

	private async searchChunk(api: Api, chunk: number): Promise<Conversation[] | undefined> {
		const rows = this.rows.slice(chunk * LINKS_PER_SEARCH, (chunk + 1) * LINKS_PER_SEARCH);
		const links = [...new Set(rows.flatMap(({ mail }) => linksOfRow(mail)))];
		const found: Conversation[] = [];
		for (let start = 0; start < links.length; start += LINKS_PER_SEARCH) {
			const some = await searchByLink(api, { links: links.slice(start, start + LINKS_PER_SEARCH) });
			if (!some) return undefined;
			found.push(...some);
		}
		return found;
	}

	/** With its parts; mails of one conversation come one after another. */
	async read(api: Api, id: string): Promise<Conversation | undefined> {
		const read = this.reads.get(id) ?? readConversation(api, id);
		this.reads.delete(id);
		this.reads.set(id, read);
		if (this.reads.size > READS_KEPT) this.reads.delete(String(this.reads.keys().next().value));
		return await read;
	}

	/** After a write to it. */
	forget(id: string): void {
		this.reads.delete(id);
	}

	/** Who answers the mail in its thread, by the headers that name it. */
	answeredBy({ id, threadId, headers }: Mail): string[] {
		const name = headers.get('message-id')?.trim();
		if (!name || threadId === undefined) return [];
		return this.rows
			.filter((row) => row.thread === threadId && row.id !== id)
			.map(({ mail }) => mail)
			.filter((other) => ['in-reply-to', 'references'].some((header) => other.headers.get(header)?.includes(name)))
			.flatMap(({ from }) => from.map(({ email }) => email));
	}

	/** The author's mails of the mailbox around this one, which is the first of them. */
	around(mail: InboundMail, self: { messageId: string; partOf: PartOf }): MailboxMail[] {
		this.nearby ??= new Nearby(this.rows);
		return this.nearby.around(mail, self);
	}
}

function linksOfRow(mail: Mail): string[] {
	const threadId = mail.threadId ?? mail.id;
	if (!mail.grantId || !threadId) return [];
	// Only a mail that answers nothing may have begun a matter of its own.
	return linksOf({ key: { grantId: mail.grantId, threadId }, messageId: answersNothing(mail) ? mail.id : undefined });
}
