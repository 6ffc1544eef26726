import type { Address, NylasSandbox } from '../../types';

/** Everybody whose mail program can be opened: those added by hand and those who wrote or were written to. */
export class Customers {
	private readonly added: Address[] = [
		{ name: 'Lena Berger', email: 'lena@berger.example' },
		{ name: 'Kenji Sato', email: 'kenji.sato@sato.example' },
	];

	constructor(private readonly nylas: NylasSandbox) {}

	add(customer: Address): Address {
		const known = this.added.find((entry) => sameAddress(entry.email, customer.email));
		if (!known) this.added.push(customer);
		return known ?? customer;
	}

	all(): Address[] {
		const own = new Set(this.nylas.grants.flatMap((grant) => [grant.email, ...grant.email_aliases]).map(lower));
		const byEmail = new Map<string, Address>(this.added.map((entry) => [lower(entry.email), entry]));
		for (const person of this.correspondents()) {
			const email = lower(person.email);
			if (!own.has(email) && !byEmail.get(email)?.name) byEmail.set(email, person);
		}
		return [...byEmail.values()];
	}

	private correspondents(): Address[] {
		const messages = this.nylas.grants.flatMap((grant) => this.nylas.messages(grant.id));
		return messages.flatMap((message) => [...message.from, ...message.to, ...message.cc]);
	}
}

export function sameAddress(one: string, other: string): boolean {
	return lower(one) === lower(other);
}

function lower(email: string): string {
	return email.toLowerCase();
}
