import fc from 'fast-check';
import {
	answerLinkOf,
	hasLink,
	isUnlinked,
	linkAttributes,
	linkOf,
	mergedAttributes,
} from '../../../../domain/bridge/link/link';

const key = { grantId: 'grant-1', threadId: 'AAQk/AD=' };
const linked = { custom_attributes: linkAttributes(key) };
const merged = { custom_attributes: mergedAttributes(linked, '215470000000001') };

test('a link says its thread, for mail and for answers', () => {
	expect([linkOf(linked), answerLinkOf(linked)]).toEqual([key, key]);
	expect(hasLink(linked, key)).toBe(true);
});

test('a conversation that was merged takes no more mail of the thread, and its answers still go there', () => {
	expect(merged.custom_attributes).toEqual({ 'Email Thread': 'grant-1/AAQk/AD= merged into 215470000000001' });
	expect([linkOf(merged), hasLink(merged, key), isUnlinked(merged)]).toEqual([undefined, false, false]);
	expect(answerLinkOf(merged)).toEqual(key);
});

test('a conversation that had no link has no thread after merging either', () => {
	const other = { custom_attributes: mergedAttributes({}, '7') };
	expect([answerLinkOf(other), isUnlinked(other)]).toEqual([undefined, false]);
});

test('whatever a thread is called, the link that is written is the link that is read', () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[\w-]{1,40}$/),
			fc.string({ minLength: 1 }).filter((id) => id.trim() !== '' && !/merged into/.test(id)),
			(grantId, threadId) => {
				const odd = { grantId, threadId };
				expect(hasLink({ custom_attributes: linkAttributes(odd) }, odd)).toBe(true);
			},
		),
	);
});

test.each([undefined, {}, { 'Email Thread': null }, { 'Email Thread': '' }, null])(
	'nothing is written in %j',
	(custom_attributes) => {
		expect([isUnlinked({ custom_attributes }), answerLinkOf({ custom_attributes })]).toEqual([true, undefined]);
	},
);
