import { isExpression, isSet, type Stored, type Taken } from './taken';

/** A value of the built-in node's *Additional Fields*, and where ours has it. */
export interface FieldTwin {
	/** Its stored name there, and its label. */
	name: string;
	label: string;
	/** Of our options; absent: there is no twin. */
	twin?: string;
	/** What the value becomes; absent: it stays as it is. */
	as?(value: unknown): unknown;
	/** What to do where there is no twin, or what differs. */
	remark?: string;
}

const UTM = 'Intercom takes UTM values from the Messenger only; write a custom attribute';

export const contactFields: readonly FieldTwin[] = [
	{ name: 'avatar', label: 'Avatar', twin: 'avatar' },
	{ name: 'companies', label: 'Companies', remark: 'use *Contact: Attach Company* behind it' },
	{ name: 'email', label: 'Email', twin: 'email' },
	{ name: 'name', label: 'Name', twin: 'name' },
	{ name: 'phone', label: 'Phone', twin: 'phone' },
	{ name: 'sessionCount', label: 'Session Count', remark: 'Intercom counts sessions by itself' },
	{ name: 'userId', label: 'User ID', twin: 'externalId' },
	{ name: 'unsubscribedFromEmails', label: 'Unsubscribed From Emails', twin: 'unsubscribedFromEmails' },
	{
		name: 'updateLastRequestAt',
		label: 'Update Last Request At',
		twin: 'lastSeenAt',
		as: (value) => (isExpression(value) ? value : '={{ $now.toISO() }}'),
		remark: '*Last Seen At* takes a date; it becomes the moment of the run',
	},
	{ name: 'utmCampaign', label: 'UTM Campaign', remark: UTM },
	{ name: 'utmContent', label: 'UTM Content', remark: UTM },
	{ name: 'utmMedium', label: 'UTM Medium', remark: UTM },
	{ name: 'utmSource', label: 'UTM Source', remark: UTM },
	{ name: 'utmTerm', label: 'UTM Term', remark: UTM },
];

export const companyFields: readonly FieldTwin[] = [
	{ name: 'industry', label: 'Industry', twin: 'industry' },
	{
		name: 'monthlySpend',
		label: 'Monthly Spend',
		twin: 'monthlySpend',
		as: (value) => (isExpression(value) ? value : Number(value)),
		remark: 'a number, whose decimals Intercom cuts off',
	},
	{ name: 'name', label: 'Name', twin: 'name' },
	{ name: 'plan', label: 'Plan', twin: 'plan' },
	{ name: 'size', label: 'Size', twin: 'size' },
	{ name: 'website', label: 'Website', twin: 'website' },
];

/** Our options from *Additional Fields* and custom attributes; what has no twin goes into `lost`, by its label. */
export function optionsOf(parameters: Taken, fields: readonly FieldTwin[], lost: string[]): Stored {
	const given = parameters.collection('additionalFields');
	const options: Stored = {};
	for (const { name, label, twin, as = (given: unknown) => given, remark } of fields) {
		const value = given.take(name);
		if (!isSet(value)) continue;
		if (twin) options[twin] = as(value);
		else lost.push(remark ? `${label}: ${remark}` : label);
	}
	lost.push(...given.rest);
	return { ...options, ...customAttributes(parameters) };
}

function customAttributes(parameters: Taken): Stored {
	const isJson = parameters.take('jsonParameters', false) === true;
	const json = parameters.take('customAttributesJson');
	const rows = parameters.collection('customAttributesUi').take('customAttributesValues', []);
	if (isJson) return isSet(json) ? { customAttributesJson: json } : {};
	return isSet(rows) ? { customAttributes: { attribute: rows } } : {};
}
