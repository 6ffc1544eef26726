import { operations } from '../../nodes/IntercomInbox/operations';
import { label, type Registry } from '../../nodes/shared/kit/describe';
import { companyFields, contactFields, type FieldTwin } from './fields';
import { mapping, type Row } from './mapping';

const registry: Registry = operations;

/** What docs/migrating.md says below its mark. */
export function migratingPage(): string {
	return [
		'## Operations',
		table(['built-in node', 'Intercom Inbox', 'differs'], mapping.map(row)),
		'## Additional fields of users and leads',
		table(['built-in node', 'Intercom Inbox', 'differs'], contactFields.map(fieldRow('contact'))),
		'## Additional fields of companies',
		table(['built-in node', 'Intercom Inbox', 'differs'], companyFields.map(fieldRow('company'))),
	].join('\n\n');
}

function row({ from, when, to, remark }: Row): string[] {
	const [resource = '', operation = ''] = from.split(':');
	const theirs = `${label(resource)}: ${THEIRS[operation] ?? label(operation)}${when ? `, by ${when.label}` : ''}`;
	return [theirs, to ? nameOf(to) : '*no twin*', remark ?? ''];
}

/** As the built-in node's menu has it, where it is not the stored word. */
const THEIRS: Record<string, string> = { getAll: 'Get Many' };

/** `contact:createOrUpdate` as `Contact: Create or Update`. */
export function nameOf(to: string): string {
	const [resource = '', operation = ''] = to.split(':');
	return `${label(resource)}: ${registry[resource]?.[operation]?.name ?? operation}`;
}

function fieldRow(resource: 'contact' | 'company') {
	const options = { ...registry[resource]?.update?.options };
	return ({ label: theirs, twin, remark }: FieldTwin) => [
		theirs,
		twin ? (options[twin]?.displayName ?? twin) : '*no twin*',
		remark ?? '',
	];
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
