import { field, type Values } from '../../shared/kit/operation';

/** How a mail is read; the same options wherever one is. */
export const readingFields = {
	defaultCountry: field({
		displayName: 'Default Country',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE',
		description: 'Two letters: where a phone number without country code is from',
	}),
	forwardedByTeam: field({
		displayName: 'Forwarded by Team',
		type: 'boolean',
		default: false,
		description: 'Whether the customer of a mail that a teammate forwarded is the person who wrote the original',
	}),
	stripQuotes: field({
		displayName: 'Strip Quotes',
		type: 'boolean',
		default: true,
		description: 'Whether to leave quoted history out of the reply text',
	}),
	stripSignature: field({
		displayName: 'Strip Signature',
		type: 'boolean',
		default: true,
		description: 'Whether to leave the contact block at the end out of the reply text',
	}),
};

export type ReadingOptions = Partial<Values<typeof readingFields>>;
