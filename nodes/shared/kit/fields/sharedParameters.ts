import type { INodeProperties } from 'n8n-workflow';

/** An operation and its parameters, in their order and without the conditions that say whose they are. */
export interface OperationParameters {
	resource: string;
	operation: string;
	parameters: readonly INodeProperties[];
}

/** One parameter of the node: at first one operation's, in the end that of all whose box it shares. */
interface Box {
	parameter: INodeProperties;
	places: Place[];
}

interface Place {
	resource: string;
	operation: string;
	/** The boxes of the operation, in its order; they are exchanged for those that they became part of. */
	boxes: Box[];
}

/**
 * The parameters of all operations, where equal ones are one with several display conditions: n8n goes through all of a node's
 * parameters for every run, more than once. What is equal stays apart where n8n could not show it for its operations alone
 * (a condition is resources times operations), or not in the order of each.
 */
export function sharedParameters(operations: readonly OperationParameters[]): INodeProperties[] {
	const places = operations.map(({ resource, operation, parameters }): Place => {
		const place: Place = { resource, operation, boxes: [] };
		place.boxes = parameters.map((parameter) => ({ parameter, places: [place] }));
		return place;
	});
	const groups = [...grouped(places).values()].sort((a, b) => b.length - a.length);
	for (const group of groups) share(group, places);
	return inOrder(places).map(asProperty);
}

/** Boxes with equal parameters. */
function grouped(places: readonly Place[]): Map<string, Box[]> {
	const groups = new Map<string, Box[]>();
	for (const box of places.flatMap(({ boxes }) => boxes)) {
		const key = JSON.stringify(box.parameter);
		groups.set(key, [...(groups.get(key) ?? []), box]);
	}
	return groups;
}

/** Makes one box of as many as can be, and again of the rest. */
function share(group: readonly Box[], places: readonly Place[]): void {
	let rest = group;
	while (rest.length > 1) {
		const left = new Set(rest);
		const together = rest.reduce((largest: Box[], start) => {
			if (largest.length > rest.length / 2) return largest;
			const grown = grow(start, left, places);
			return grown.length > largest.length ? grown : largest;
		}, []);
		merge(together);
		rest = rest.filter((box) => !together.includes(box));
	}
}

function grow(start: Box, left: ReadonlySet<Box>, places: readonly Place[]): Box[] {
	return [...left].reduce(
		(chosen, box) => {
			const wider = chosen.includes(box) ? undefined : rectangle([...chosen, box], left, places);
			return wider && canBeOne(wider) ? wider : chosen;
		},
		[start],
	);
}

/** The boxes of all operations that a condition for the given ones would show; undefined where one of them has no such box. */
function rectangle(boxes: readonly Box[], left: ReadonlySet<Box>, places: readonly Place[]): Box[] | undefined {
	const { resource, operation } = conditions(boxes.flatMap((box) => box.places));
	const shown = places
		.filter((place) => resource.includes(place.resource) && operation.includes(place.operation))
		.filter((place) => !boxes.some(({ parameter }) => isNeverShown(parameter, place)));
	const found = shown.flatMap((place) => place.boxes.filter((box) => left.has(box)));
	return found.length === shown.length ? found : undefined;
}

/** A parameter that another one shows stays hidden where there is no other one. */
function isNeverShown({ name, displayOptions }: INodeProperties, { boxes }: Place): boolean {
	const names = new Set(boxes.map(({ parameter }) => parameter.name));
	return !names.has(name) && Object.keys(displayOptions?.show ?? {}).some((other) => !names.has(other));
}

function conditions(places: readonly Place[]): { resource: string[]; operation: string[] } {
	return {
		resource: [...new Set(places.map(({ resource }) => resource))],
		operation: [...new Set(places.map(({ operation }) => operation))],
	};
}

/** Whether none of the boxes must stand between two others: then no order would be right for every operation. */
function canBeOne(boxes: readonly Box[]): boolean {
	const seen = new Set<Box>();
	const waiting = boxes.flatMap(following);
	for (let box = waiting.pop(); box; box = waiting.pop()) {
		if (boxes.includes(box)) return false;
		if (seen.has(box)) continue;
		seen.add(box);
		waiting.push(...following(box));
	}
	return true;
}

function following(box: Box): Box[] {
	return box.places.flatMap(({ boxes }) => boxes[boxes.indexOf(box) + 1] ?? []);
}

function merge([first, ...others]: readonly Box[]): void {
	if (!first) return;
	for (const box of others) {
		for (const place of box.places) {
			place.boxes[place.boxes.indexOf(box)] = first;
			first.places.push(place);
		}
	}
}

/** Operation by operation, as they come; a box that others must precede waits for those. */
function inOrder(places: readonly Place[]): Box[] {
	const ordered = new Set<Box>();
	const add = (box: Box): void => {
		if (ordered.has(box)) return;
		for (const { boxes } of box.places) boxes.slice(0, boxes.indexOf(box)).forEach(add);
		ordered.add(box);
	};
	places.flatMap(({ boxes }) => boxes).forEach(add);
	return [...ordered];
}

function asProperty({ parameter, places }: Box): INodeProperties {
	const show = { ...conditions(places), ...parameter.displayOptions?.show };
	return { ...parameter, displayOptions: { show } };
}
