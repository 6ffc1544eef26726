import { oneLine } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { companyAttributes, customAttributesOf } from '../../fields/attributes/customAttributes';

/** What can be set on a company (docs/facts/intercom.md 6.1, 6.9). */
export const companyDetails = {
	...companyAttributes,
	industry: field({
		displayName: 'Industry',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Manufacturing',
		description: "The company's industry",
	}),
	monthlySpend: field({
		displayName: 'Monthly Spend',
		type: 'number',
		default: 0,
		description: 'What the company pays you per month. Intercom stores whole numbers, so decimals are cut off.',
	}),
	name: field({
		displayName: 'Name',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Acme',
		description: 'The name of the company',
	}),
	plan: field({
		displayName: 'Plan',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Enterprise',
		description: "The name of the company's plan with you",
	}),
	size: field({ displayName: 'Size', type: 'number', default: 0, description: 'The number of employees' }),
	website: field({
		displayName: 'Website',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com',
		description: "The URL of the company's website; it is not validated",
	}),
};

export type CompanyDetails = Partial<Values<typeof companyDetails>>;

/** Intercom's limit for the monthly spend. */
const MAX_INTEGER = 2 ** 31 - 1;

/**
 * The body of `POST /companies` and `PUT /companies/{id}` from what was filled in. What is empty is left out: nothing says that
 * Intercom clears a company's field.
 */
export function companyBody(details: CompanyDetails): Json {
	return {
		name: details.name?.trim() || undefined,
		plan: details.plan?.trim() || undefined,
		size: wholeNumber(details.size, 'Size'),
		website: details.website?.trim() || undefined,
		industry: details.industry?.trim() || undefined,
		monthly_spend: wholeNumber(truncated(details.monthlySpend), 'Monthly Spend'),
		custom_attributes: customAttributesOf(details),
	};
}

/** As Intercom does it, which takes integers only. */
function truncated(value: unknown): unknown {
	return typeof value === 'number' ? Math.trunc(value) : value;
}

/** `value` is a number, or '' where an expression gave nothing. */
function wholeNumber(value: unknown, label: string): number | undefined {
	if (value === undefined || value === '') return undefined;
	if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_INTEGER) return Number(value);
	throw badInput(`'${label}' is not a whole number`, `Enter a whole number from 0 to ${MAX_INTEGER}.`);
}
