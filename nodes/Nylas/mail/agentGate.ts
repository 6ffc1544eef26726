import { readMessage } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Query } from '../../shared/http/wire';
import type { AgentGate } from '../../shared/kit/agents/gate';
import type { Json } from '../../shared/kit/objects';
import type { EmailName, Enveloped, Message } from '../client/model';
import { ownAddresses } from './own';

interface Asked {
	api: Api;
	gate: AgentGate;
	grantId: string;
}

type Addressed = Partial<Record<'to' | 'cc' | 'bcc' | 'reply_to', unknown>>;

/**
 * Whom a mail or draft of an agent reaches: recipients, and who gets the answers. The mailbox itself is nobody else, nor is who is on
 * `known` already, a message or draft by its path.
 */
export async function passMail(
	{ api, gate, grantId }: Asked,
	{ to, cc, bcc, reply_to: replyTo }: Addressed,
	known?: string,
): Promise<void> {
	if (!gate.asks) return;
	const people = [to, cc, bcc, replyTo].flatMap((each) => (each ?? []) as EmailName[]);
	if (people.length === 0) return gate.pass();
	const own = replyTo === undefined ? [] : await ownAddresses(api, grantId);
	gate.passPeople(people, [...own.map((email) => ({ email })), ...(known ? await peopleOn(api, known) : [])]);
}

/** Everybody on a mail that is to go: whoever is on it may want it. */
export async function passPeopleOf({ api, gate, grantId }: Asked, message: string, query?: Query): Promise<void> {
	if (!gate.asks) return;
	const own = await ownAddresses(api, grantId);
	gate.passPeople(
		await peopleOn(api, message, query),
		own.map((email) => ({ email })),
	);
}

async function peopleOn(api: Api, message: string, query?: Query): Promise<EmailName[]> {
	const { data } = await api.get<Enveloped<Message>>(message, query);
	const { from, to, cc, bcc, replyTo } = readMessage(data);
	return [...from, ...to, ...cc, ...bcc, ...replyTo];
}

/** Who finds an address in the address book trusts it. */
export function passContact(gate: AgentGate, { emails = [] }: Json): void {
	const people = emails as Array<{ email?: string }>;
	if (people.length > 0) gate.passPeople(people);
	else gate.pass();
}
