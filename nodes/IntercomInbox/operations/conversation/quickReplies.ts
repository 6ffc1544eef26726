import { createHash } from 'node:crypto';
import { badInput } from '../../../shared/base/failure';
import { field } from '../../../shared/kit/fields/field';

export const quickReplies = field({
	displayName: 'Quick Replies',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Quick Reply',
	typeOptions: { multipleValues: true },
	description: 'The buttons that the contact can click',
	options: [
		{
			name: 'quickReply',
			displayName: 'Quick Reply',
			values: [{ displayName: 'Text', name: 'text', type: 'string', default: '', placeholder: 'e.g. Yes, it works' }],
		},
	],
});

/** As Intercom takes them. Their UUIDs follow from `runKey`, so a retried run offers the same buttons. */
export function replyOptions(rows: unknown, runKey: string): Array<{ text: string; uuid: string }> {
	const given = (rows as { quickReply?: Array<{ text?: string }> } | undefined)?.quickReply ?? [];
	const texts = given.map(({ text }) => text?.trim() ?? '').filter(Boolean);
	if (texts.length === 0) throw badInput('There are no quick replies', "Add at least one text to 'Quick Replies'.");
	return texts.map((text, index) => ({ text, uuid: uuidOf(`${runKey}:${index}`) }));
}

function uuidOf(seed: string): string {
	const hex = createHash('sha256').update(seed).digest('hex');
	// Version 8 is the one for values that are made by an own rule (RFC 9562).
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-',
	);
}
