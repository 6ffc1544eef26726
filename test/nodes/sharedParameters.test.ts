import { NodeHelpers, type INodeParameters, type INodeProperties, type NodeParameterValue } from 'n8n-workflow';
import { IntercomInbox } from '../../nodes/IntercomInbox/IntercomInbox.node';
import { operations as intercomOperations } from '../../nodes/IntercomInbox/operations';
import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { operations as nylasOperations } from '../../nodes/Nylas/operations';
import { parameters, type Registry } from '../../nodes/shared/kit/describe';
import type { AnyOperation } from '../../nodes/shared/kit/operation';

const NODES: ReadonlyArray<{ folder: string; registry: Registry; node: Nylas | IntercomInbox; atMost: number }> = [
	{ folder: 'IntercomInbox', registry: intercomOperations, node: new IntercomInbox(), atMost: 160 },
	{ folder: 'Nylas', registry: nylasOperations, node: new Nylas(), atMost: 95 },
];

interface Row {
	resource: string;
	operation: string;
	definition: AnyOperation;
}

describe.each(NODES)('the parameters of $folder', ({ registry, node: { description }, atMost }) => {
	const rows = Object.entries(registry).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([operation, definition]): Row => ({ resource, operation, definition })),
	);

	/** What n8n keeps of the given values, and adds as defaults, where only what is shown counts. */
	const shownByN8n = (values: INodeParameters) =>
		NodeHelpers.getNodeParameters(description.properties, values, true, false, null, description) ?? {};

	it('are no more than n8n goes through in little time', () => {
		expect(description.properties.length).toBeLessThanOrEqual(atMost);
	});

	it('are for every operation those of its file, in its order', () => {
		for (const { resource, operation, definition } of rows) {
			const names = new Set(parameters(definition).map(({ name }) => name));
			const shown = description.properties
				.filter(
					({ displayOptions: { show } = {} }) => allows(show?.resource, resource) && allows(show?.operation, operation),
				)
				// What is shown by a parameter that the operation does not have is never shown, which the next test proves.
				.filter(({ displayOptions }) => Object.keys(ownShow(displayOptions)).every((name) => names.has(name)))
				.map(withoutPlace);
			expect({ resource, operation, shown }).toEqual({ resource, operation, shown: parameters(definition) });
		}
	});

	it('are what n8n shows for every operation and every choice in it, and nothing else', () => {
		for (const { resource, operation, definition } of rows) {
			for (const choice of choices(definition)) {
				const kept = shownByN8n({ resource, operation, ...choice });
				const ours = Object.keys(kept).filter((name) => !['authentication', 'resource', 'operation'].includes(name));
				expect({ resource, operation, choice, shown: ours.sort() }).toEqual({
					resource,
					operation,
					choice,
					shown: visible(definition, choice).sort(),
				});
			}
		}
	});

	it('drop what another operation has left behind', () => {
		const leftBehind = Object.assign({}, ...rows.flatMap(({ definition }) => choices(definition))) as INodeParameters;
		for (const { resource, operation, definition } of rows) {
			const kept = Object.keys(shownByN8n({ ...leftBehind, resource, operation }));
			const known = new Set([
				'authentication',
				'resource',
				'operation',
				...parameters(definition).map(({ name }) => name),
			]);
			expect({ resource, operation, left: kept.filter((name) => !known.has(name)) }).toEqual({
				resource,
				operation,
				left: [],
			});
		}
	});
});

function allows(shown: readonly unknown[] | undefined, value: string): boolean {
	return shown?.includes(value) ?? false;
}

function ownShow(displayOptions: INodeProperties['displayOptions']) {
	return Object.fromEntries(
		Object.entries(displayOptions?.show ?? {}).filter(([name]) => !['resource', 'operation'].includes(name)),
	);
}

function withoutPlace({ displayOptions, ...rest }: INodeProperties): INodeProperties {
	const show = ownShow(displayOptions);
	return Object.keys(show).length > 0 ? { ...rest, displayOptions: { show } } : rest;
}

/** The defaults, and each value by which a parameter shows another one; together with what shows that parameter. */
function choices({ fields }: AnyOperation): INodeParameters[] {
	const conditions = Object.values(fields).flatMap(({ show }) => (show ? [show] : []));
	const all = conditions.flatMap((show) =>
		combinations(Object.entries(show)).map((choice) => ({
			...Object.assign({}, ...Object.keys(show).map((name) => needed(fields[name].show))),
			...choice,
		})),
	);
	return [{}, ...(all as INodeParameters[])];
}

function needed(show: AnyOperation['fields'][string]['show'] = {}): INodeParameters {
	return Object.fromEntries(Object.entries(show).map(([name, [first]]) => [name, first]));
}

function combinations([first, ...rest]: Array<[string, readonly NodeParameterValue[]]>): INodeParameters[] {
	if (!first) return [{}];
	const [name, values] = first;
	return values.flatMap((value) => combinations(rest).map((others) => ({ [name]: value, ...others })));
}

/** By the operation's file alone. A collection without a value has none to show. */
function visible(definition: AnyOperation, choice: INodeParameters): string[] {
	const shown: Record<string, unknown> = {};
	for (const { name, default: standard, displayOptions } of parameters(definition)) {
		const isShown = Object.entries(displayOptions?.show ?? {}).every(
			([other, allowed]) => other in shown && (allowed as unknown[]).includes(shown[other]),
		);
		if (isShown) shown[name] = choice[name] ?? standard;
	}
	return Object.keys(shown);
}
