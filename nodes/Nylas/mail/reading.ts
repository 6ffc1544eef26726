import { field, type Values } from '../../shared/kit/fields/field';

/** How a mail is read; the same options wherever one is. */
export const readingFields = {
	defaultCountry: field({
		displayName: 'Default Country',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE',
		description: 'The country of phone numbers without a country code, as a two-letter code',
	}),
	forwardedByTeam: field({
		displayName: 'Forwarded by Team',
		type: 'boolean',
		default: false,
		description: 'Whether to treat the original author as the customer if a teammate forwarded the email',
	}),
	stripQuotes: field({
		displayName: 'Strip Quotes',
		type: 'boolean',
		default: true,
		description: 'Whether to remove quoted history from the reply text',
	}),
	stripSignature: field({
		displayName: 'Strip Signature',
		type: 'boolean',
		default: true,
		description: 'Whether to remove the signature from the reply text',
	}),
};

export type ReadingOptions = Partial<Values<typeof readingFields>>;
