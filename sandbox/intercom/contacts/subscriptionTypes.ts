const translation = (name: string, description: string) => ({ name, description, locale: 'en' });

/** What contacts can opt in to and out of. Source: docs/facts/intercom.md 5.12. */
export const SUBSCRIPTION_TYPES = [
	{
		type: 'subscription',
		id: '121',
		state: 'live',
		consent_type: 'opt_out',
		content_types: ['email'],
		default_translation: translation('Announcements', 'News about the product'),
		translations: [translation('Announcements', 'News about the product')],
	},
	{
		type: 'subscription',
		id: '122',
		state: 'live',
		consent_type: 'opt_in',
		content_types: ['email'],
		default_translation: translation('Newsletter', 'A letter each month'),
		translations: [translation('Newsletter', 'A letter each month')],
	},
];
