import { normalizeAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { asFailure, badInput, Failure } from '../../../shared/base/failure';
import { remembers } from '../../../shared/base/processState';
import { createContact, getContact, isBlocked, searchContact, type ContactRecord } from '../../client/contacts';
import { enrich } from '../../client/enrichContact';
import { isErased } from './erased';
import type { IncomingMail } from '../mail';
import type { ReceiveOptions } from '../received';

/** Losing one costs a search. One that was merged or deleted meanwhile is noticed when it is used. */
const CONTACTS = remembers<ContactRecord>('contacts of addresses', { maxEntries: 20_000, keepMs: 600_000 });

/** The mail must not or can't come in as this person's, and trying again would not help. */
export class Unwanted extends Failure {}

/** The author of one mail, asked for as late and as seldom as can be. */
export class Author {
	readonly email: string;
	/** Of the contact that was found, once it has been asked for. */
	foundId: string | undefined;
	private search: Promise<ContactRecord | undefined> | undefined;

	constructor(
		private readonly api: Api,
		private readonly mail: IncomingMail,
		private readonly options: ReceiveOptions,
	) {
		const email = normalizeAddress(mail.author.email);
		if (!email)
			throw badInput(
				'The email address is not valid',
				'Check the expression: it must return one email address, such as ada@example.com.',
			);
		this.email = email;
	}

	/** Known without a request. */
	get known(): ContactRecord | undefined {
		return this.options.contactId ? undefined : this.memory.get(this.key);
	}

	/** The contact if there is one; asks once. */
	async find(): Promise<ContactRecord | undefined> {
		const contact = this.known ?? (await (this.search ??= this.lookUp()));
		this.foundId = contact?.id;
		return contact;
	}

	/** The contact, made where there is none. `isNew`: nobody has ever written from this address, in any process. */
	async findOrCreate(): Promise<{ contact: ContactRecord; isNew: boolean }> {
		const found = await this.find();
		const { contact, isNew } = found ? { contact: found, isNew: false } : await this.create();
		const enriched = this.mail.author.isTrusted && !isNew && contact.role ? await this.enrich(contact) : contact;
		this.memory.set(this.key, brief(enriched));
		return { contact: enriched, isNew };
	}

	/** Intercom did not know the contact that was remembered. */
	forget(): void {
		this.memory.delete(this.key);
		this.search = undefined;
	}

	/** Whether all that this mail says of the person is there already. */
	isComplete({ phone, name }: ContactRecord): boolean {
		const { author, phone: given } = this.mail;
		return !author.isTrusted || ((!this.options.enrich || !given || Boolean(phone)) && (!author.name || Boolean(name)));
	}

	private async lookUp(): Promise<ContactRecord | undefined> {
		const { contactId } = this.options;
		const given = contactId ? await getContact(this.api, contactId).catch(goneIsUndefined) : undefined;
		// One that was given but is gone (deleted, merged without a trace) is replaced by the mail's author.
		return given ?? (await searchContact(this.api, this.email));
	}

	private async create(): Promise<{ contact: ContactRecord; isNew: boolean }> {
		// Another item may have made it while this one searched.
		const made = this.known;
		if (made) return { contact: made, isNew: false };
		const { author } = this.mail;
		const { unarchive, hint, recreateErased } = this.options;
		if (!recreateErased && (await isErased(this.api, this.email)))
			throw new Unwanted('The contact was deleted in Intercom');
		const wanted = {
			...this.details,
			email: this.email,
			hint,
			unarchive: author.isTrusted ? unarchive : ('leave' as const),
		};
		const { contact, created } = await createContact(this.api, wanted).catch(async (error: unknown) => {
			throw refusal(error, this.email);
		});
		return { contact, isNew: created };
	}

	private async enrich(contact: ContactRecord): Promise<ContactRecord> {
		const wanted = { ...this.details, email: this.email, unarchive: false, hint: this.options.hint };
		return await enrich(this.api, contact, wanted);
	}

	private get details(): { name?: string; phone?: string } {
		const { author, phone } = this.mail;
		return { name: author.name, phone: author.isTrusted && this.options.enrich ? phone : undefined };
	}

	private get memory() {
		return this.api.process.the(CONTACTS);
	}

	private get key(): string {
		return `${this.api.connection.tokenKey} ${this.email}`;
	}
}

function brief({ id, role, email, name, phone }: ContactRecord): ContactRecord {
	return { id, role, email, name, phone };
}

/** What a create of the contact says about the person; anything else goes on as it is. */
function refusal(error: unknown, email: string): unknown {
	if (isBlocked(error)) return new Unwanted('The contact is blocked in Intercom');
	return asFailure(error)?.refusesContent ? new Unwanted(`Intercom does not accept the address ${email}`) : error;
}

function goneIsUndefined(error: unknown): undefined | Promise<never> {
	return asFailure(error)?.isGone ? undefined : Promise.reject(error);
}
