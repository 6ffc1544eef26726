import { operations as intercom } from '../nodes/IntercomInbox/operations';
import { operations as nylas } from '../nodes/Nylas/operations';
import { label, type Registry } from '../nodes/shared/kit/describe';

const START = '<!-- operations -->';
const END = '<!-- /operations -->';

/** The README with its table of operations made anew from the nodes. */
export function withTable(readme: string): string {
	const start = readme.indexOf(START) + START.length;
	const end = readme.indexOf(END);
	if (end < start) throw new Error(`README.md needs ${START} and ${END}`);
	return `${readme.slice(0, start)}\n${table('Nylas', nylas)}\n\n${table('Intercom Inbox', intercom)}\n${readme.slice(end)}`;
}

function table(node: string, registry: Registry): string {
	const rows = Object.entries(registry)
		.sort(([a], [b]) => label(a).localeCompare(label(b)))
		.map(([resource, operations]) => {
			const names = Object.values(operations)
				.map(({ name }) => name)
				.sort();
			return `| ${label(resource)} | ${names.join(', ')} |`;
		});
	return [`| ${node} | operations |`, '| --- | --- |', ...rows].join('\n');
}
