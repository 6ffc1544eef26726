import { normalizeAddress, splitAddress } from '../../../../domain/email';
import { Failure } from '../../base/failure';

/**
 * What an AI agent that calls the node as a tool may do with an operation that writes; one that says nothing is `never`.
 * `free`: nobody outside the team notices, and the team can undo it. `gated`: only with people whom the workflow's author has
 * allowed, so the operation asks the gate first. `reads`: only what changes nothing. `never`: only people and plain workflows do this.
 */
export type AgentRule = 'free' | 'gated' | 'reads' | 'never';

/** Whom something reaches. Without an address nobody can say whether they are allowed. */
export interface Reached {
	email?: string | null;
}

interface Called {
	calledByAgent: boolean;
	rule?: AgentRule;
	/** The option as it was written: `example.com, example.org`. */
	allowedDomains?: string;
}

/**
 * Text in a mail can talk an agent into anything. So while the gate is shut, the operation's requests that change something are not
 * sent; people and plain workflows find it open. Each `pass…` throws a Failure or opens it.
 */
export class AgentGate {
	private open: boolean;
	private readonly domains: readonly string[];

	constructor(private readonly called: Called) {
		this.open = !called.calledByAgent || called.rule === 'free';
		this.domains = listed(called.allowedDomains ?? '');
	}

	/** An agent calls: there is something to find out. */
	get asks(): boolean {
		return this.called.calledByAgent;
	}

	get isOpen(): boolean {
		return this.open;
	}

	/** For what reaches nobody outside: an internal note, a draft for the team. */
	pass(): void {
		if (this.called.rule === 'gated') this.open = true;
	}

	/** Everybody is known (in the thread already) or of a domain that the author has allowed. */
	passPeople(people: readonly Reached[], known: readonly Reached[] = []): void {
		if (!this.asks) return;
		const addresses = new Set(known.map(({ email }) => normalizeAddress(email)).filter(Boolean));
		const strangers = people.filter(({ email }) => !addresses.has(normalizeAddress(email)) && !this.allows(email));
		if (strangers.length === 0 && people.length > 0) return this.pass();
		throw new Failure('The AI agent is not allowed to write to this recipient', {
			description: `${strangers.length} of ${people.length} people are neither in the thread or conversation that the agent works on nor in 'Allowed Domains'. To allow them, add their domain to that option.`,
		});
	}

	/** Notifications carry the mail of every mailbox. Subdomains of an allowed domain are allowed. */
	passHost({ hostname }: URL): void {
		const isAllowed = this.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
		if (!this.asks || isAllowed) return this.pass();
		throw new Failure('The AI agent is not allowed to send notifications to this address', {
			description: "The domain is not in 'Allowed Domains'. To allow it, add it to that option.",
		});
	}

	private allows(email: Reached['email']): boolean {
		return this.domains.includes(splitAddress(email ?? '')?.domain ?? '');
	}
}

/** Said where an operation is not for agents, or would write through a shut gate. */
export function notAllowed(): Failure {
	return new Failure('The AI agent is not allowed to do this', {
		retryable: false,
		description: 'Use this operation in a workflow node instead, where a person decides.',
	});
}

function listed(domains: string): string[] {
	return domains
		.split(/[\s,;]+/)
		.map((domain) => domain.replace(/^@/, '').toLowerCase())
		.filter(Boolean);
}
