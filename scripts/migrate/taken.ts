/** A parameter of a workflow, as n8n stores it. */
export type Stored = Record<string, unknown>;

/** The parameters of a node that is turned, of which none may be forgotten: what nobody has asked for is told. */
export class Taken {
	private readonly left: Map<string, unknown>;

	constructor(private readonly parameters: Stored) {
		this.left = new Map(Object.entries(parameters));
	}

	/** As it was stored, or the form's own value. */
	take(name: string, usual: unknown = ''): unknown {
		this.left.delete(name);
		return this.parameters[name] ?? usual;
	}

	/** What is in a collection; whoever takes it takes each of its values. */
	collection(name: string): Taken {
		const value = this.take(name, {});
		return new Taken(typeof value === 'object' && value !== null ? (value as Stored) : {});
	}

	/** Names of what was not taken, and would have done something: the built-in node sent no empty values. */
	get rest(): string[] {
		return [...this.left].filter(([, value]) => isSet(value)).map(([name]) => name);
	}
}

/** The built-in node took empty text, 0 and false for not given. */
export function isSet(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return Boolean(value);
}

export function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
