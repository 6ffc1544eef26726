import { nameOf } from './page';
import type { Migration } from './workflow';

/** What a person has to know of it, line by line: the words of docs/migrating.md without their Markdown. */
export function told(migration: Migration): string[] {
	return linesOf(migration).map((line) => line.replaceAll('*', ''));
}

function linesOf({ workflow, turned, readers }: Migration): string[] {
	if (turned.length === 0) return [`${workflow.name ?? 'The workflow'}: no node of the built-in Intercom`];
	return [
		`${workflow.name ?? 'The workflow'}:`,
		...turned.flatMap(({ node, from, to, lost, remark }) => [
			`  ${node}: ${from} ${to ? `is ${nameOf(to)} now` : 'has no twin, and stays as it is'}${remark ? ` (${remark})` : ''}`,
			...lost.map((each) => `    not taken over: ${each}`),
		]),
		...readers.map(({ node, field, now }) => `  ${node} reads ${field}, which is ${now} now`),
		...(turned.some(({ to }) => to) ? ['  Choose the credential Intercom Inbox API in each of them.'] : []),
	];
}
