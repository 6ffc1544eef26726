import type { Locator, Page } from 'playwright-core';

import type { IntercomConversation, NylasMessage, Sandbox } from '../../../sandbox/types';

/** What one run of the checks works with. */
export interface Stage {
	page: Page;
	url: string;
	sandbox: Sandbox;
	/** The mailbox the customer writes to. */
	grant: { id: string; email: string };
	/** A customer of this run only, so that nothing else on the stage is mistaken for its mails. */
	customer: { name: string; email: string };
	picture(name: string): Promise<void>;
}

const patienceMs = 10_000;
const pauseMs = 50;

/** Throws the sentence when the condition is false. */
export function must(condition: unknown, sentence: string): asserts condition {
	if (!condition) throw new Error(sentence);
}

/** Waits until `look` finds something, and returns it. Throws the sentence after ten seconds. */
export async function eventually<T>(look: () => T | Promise<T>, sentence: string): Promise<NonNullable<T>> {
	const endMs = Date.now() + patienceMs;
	while (Date.now() < endMs) {
		const found = await look();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
	}
	throw new Error(sentence);
}

/** Waits until the element is seen. Throws the sentence. */
export async function seen(locator: Locator, sentence: string): Promise<Locator> {
	await locator
		.first()
		.waitFor({ state: 'visible', timeout: patienceMs })
		.catch(() => {
			throw new Error(sentence);
		});
	return locator.first();
}

/** Throws unless the element with the keyboard's focus is the one that is meant. */
export async function focused(locator: Locator, sentence: string): Promise<void> {
	await eventually(async () => await locator.evaluate((element) => element === document.activeElement), sentence);
}

/** The customer's mail with this subject, as the mailbox got it. */
export async function arrived({ sandbox, grant, customer }: Stage, subject: string): Promise<NylasMessage> {
	const fits = (message: NylasMessage) => message.subject === subject && message.from[0].email === customer.email;
	return await eventually(
		() => [...sandbox.nylas.messages(grant.id)].reverse().find(fits),
		`The mail "${subject}" did not reach the mailbox.`,
	);
}

/** A conversation of the customer, made as an app makes one. */
export async function startConversation({ sandbox, customer }: Stage, text: string): Promise<string> {
	const known = sandbox.intercom.contacts.find(({ email }) => email === customer.email);
	const contactId = known?.id ?? (await callIntercom(sandbox, '/contacts', { role: 'user', ...customer })).id;
	return String(
		(await callIntercom(sandbox, '/conversations', { from: { type: 'user', id: contactId }, body: text }))
			.conversation_id,
	);
}

export function conversation({ intercom }: Sandbox, id: string): IntercomConversation {
	return intercom.conversations.find((entry) => entry.id === id)!;
}

async function callIntercom({ intercom }: Sandbox, path: string, body: unknown): Promise<Record<string, string>> {
	const headers = {
		authorization: `Bearer ${intercom.accessToken}`,
		'content-type': 'application/json',
		'intercom-version': '2.15',
	};
	const response = await fetch(`${intercom.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
	must(response.ok, `POST ${path} was answered with ${response.status}.`);
	return (await response.json()) as Record<string, string>;
}
