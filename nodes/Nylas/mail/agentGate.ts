import { normalizeAddress, splitAddress } from '../../../domain/email';
import { Failure } from '../../shared/base/failure';
import type { EmailName } from '../client/model';

interface Gate {
	calledByAgent: boolean;
	/** The option as it was written: `example.com, example.org`. */
	allowedDomains?: string;
	/** Of the thread that is answered. */
	participants?: readonly EmailName[];
}

/**
 * Text in a mail can talk an agent into writing to somebody. So an agent may write only to those who are in the thread already, or
 * to domains that the workflow's author has allowed. Throws a Failure otherwise; people and plain workflows pass.
 */
export function checkAgentMayWriteTo(
	recipients: readonly EmailName[],
	{ calledByAgent, allowedDomains = '', participants = [] }: Gate,
): void {
	if (!calledByAgent) return;
	const domains = listed(allowedDomains);
	const known = new Set(participants.map(({ email }) => normalizeAddress(email)));
	const strangers = recipients.filter(
		({ email }) => !known.has(normalizeAddress(email)) && !domains.includes(splitAddress(email)?.domain ?? ''),
	);
	if (strangers.length === 0) return;
	throw new Failure('The AI agent is not allowed to write to this recipient', {
		description: `${strangers.length} of ${recipients.length} recipients are neither in the thread nor in 'Allowed Domains'. To allow them, add their domain to that option.`,
	});
}

/** The same for addresses that notifications go to: they carry the mail of every mailbox. Subdomains of an allowed domain are allowed. */
export function checkAgentMayNotify(
	url: URL,
	{ calledByAgent, allowedDomains = '' }: Omit<Gate, 'participants'>,
): void {
	if (
		!calledByAgent ||
		listed(allowedDomains).some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`))
	)
		return;
	throw new Failure('The AI agent is not allowed to send notifications to this address', {
		description: "The domain is not in 'Allowed Domains'. To allow it, add it to that option.",
	});
}

function listed(domains: string): string[] {
	return domains
		.split(/[\s,;]+/)
		.map((domain) => domain.replace(/^@/, '').toLowerCase())
		.filter(Boolean);
}
