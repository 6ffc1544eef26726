import { toUnixSeconds } from '../../../../domain/time';
import { badInput } from '../../../shared/base/failure';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { namedValues } from '../../fields/attributes/namedValues';

/** What an event says beside its name, as rows and as JSON. */
export const metadataFields = {
	metadata: field({
		displayName: 'Metadata',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Key',
		typeOptions: { multipleValues: true },
		description:
			'Details of the event, at most ten keys. A key ending in _date takes a date: ISO 8601 or Unix seconds. Expressions keep their type.',
		options: [
			{
				name: 'entry',
				displayName: 'Entry',
				values: [
					{ displayName: 'Key', name: 'key', type: 'string', default: '', placeholder: 'e.g. order_number' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	}),
	metadataJson: field({
		displayName: 'Metadata (JSON)',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"price": {"amount": 34999, "currency": "eur"}}',
		description:
			'Metadata as a JSON object, for numbers, links ({"url": …, "value": …}) and money ({"amount": in cents, "currency": …}). Overrides rows with the same key.',
	}),
};

/** Further keys Intercom would ignore without a word (docs/facts/intercom.md 12.4). */
const MAX_KEYS = 10;

/** The only objects that Intercom takes as values. */
const OBJECTS = [
	['amount', 'currency'],
	['url', 'value'],
];

/** The event's `metadata`; undefined when there is none. Refuses what Intercom would drop or misread. */
export function metadataOf({
	metadata,
	metadataJson,
}: {
	metadata?: unknown;
	metadataJson?: unknown;
}): Json | undefined {
	const rows = (metadata as { entry?: Array<{ key?: string; value?: unknown }> } | undefined)?.entry ?? [];
	const named = rows.map(({ key: name, value }) => ({ name, value }));
	const entries = Object.entries(
		namedValues({ rows: named, json: metadataJson, label: 'Metadata', column: 'Key', example: '{"price": 12}' }),
	);
	if (entries.length > MAX_KEYS)
		throw badInput(
			`The event has ${entries.length} metadata keys`,
			`Intercom stores ${MAX_KEYS} and ignores the rest. Remove some.`,
		);
	return entries.length > 0 ? Object.fromEntries(entries.map(([key, value]) => [key, checked(key, value)])) : undefined;
}

function checked(key: string, value: unknown): unknown {
	if (key.endsWith('_date')) return date(key, value);
	if (typeof value !== 'object' || value === null) return value;
	const names = Object.keys(value).sort().join();
	if (OBJECTS.some((known) => known.join() === names)) return value;
	throw badInput(
		`Intercom rejects the object in the metadata key '${key}'`,
		'Use text, a number, a link as {"url": …, "value": …}, or money as {"amount": …, "currency": …}.',
	);
}

function date(key: string, value: unknown): number {
	const seconds = toUnixSeconds(value);
	if (seconds !== undefined) return seconds;
	throw badInput(
		`The metadata key '${key}' is not a date`,
		'Intercom reads keys ending in _date as dates. Use ISO 8601 or Unix seconds, or rename the key.',
	);
}
