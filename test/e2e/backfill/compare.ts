import type { IntercomConversation } from '../../../sandbox/types';
import type { Stage } from '../../../scripts/demo/stage';
import type { OldMail } from './mailbox';

interface Shown {
	conversation: IntercomConversation;
	createdAtSec: number;
	email: string;
}

/** Every old mail once, in the conversation of its thread, with its date and its author; nothing of the team's or of machines. One line a difference. */
export function compareBackfill(mails: readonly OldMail[], { sandbox: { intercom } }: Stage): string[] {
	const shown = new Map<string, Shown[]>();
	const unwanted: string[] = [];
	for (const conversation of intercom.conversations) {
		const first = {
			body: conversation.source.body,
			created_at: conversation.created_at,
			author: conversation.source.author,
		};
		for (const { body, created_at: createdAtSec, author } of [
			first,
			...conversation.conversation_parts.conversation_parts,
		]) {
			const mark = /\bMark\d+x\b/.exec(body ?? '')?.[0];
			if (/\b(?:Own|Auto)\d+x\b/.test(body ?? '')) unwanted.push(`not for Intercom: ${body?.slice(0, 60)}`);
			if (mark)
				shown.set(mark, [...(shown.get(mark) ?? []), { conversation, createdAtSec, email: author.email ?? '' }]);
		}
	}
	return [...unwanted, ...mails.flatMap((mail) => compareMail(mail, shown.get(mail.mark) ?? []))];
}

function compareMail({ message, mark, from }: OldMail, places: readonly Shown[]): string[] {
	if (places.length !== 1) return [`${mark} is there ${places.length} times`];
	const [{ conversation, createdAtSec, email }] = places;
	const link = `${message.grant_id}/${message.thread_id}`;
	return [
		...(createdAtSec === message.date ? [] : [`${mark} is of ${message.date} and shown at ${createdAtSec}`]),
		...(email === from ? [] : [`${mark} is by ${from} and shown as ${email}`]),
		...(Object.values(conversation.custom_attributes).includes(link)
			? []
			: [`${mark} lies in a conversation that is not linked to its thread`]),
		...filesOf(
			conversation,
			message.date,
			message.attachments.map(({ filename }) => filename),
		).map((name) => `${name} of ${mark} is missing or there twice`),
	];
}

/** Those of the wanted files that are not there exactly once. */
function filesOf(
	{ conversation_parts: { conversation_parts: parts } }: IntercomConversation,
	dateSec: number,
	wanted: readonly string[],
): string[] {
	const there = parts
		.filter(({ created_at: createdAtSec }) => createdAtSec === dateSec)
		.flatMap(({ attachments }) => attachments.map(({ name }) => name));
	return wanted.filter((name) => there.filter((other) => other === name).length !== 1);
}
