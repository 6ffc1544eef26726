import type { Api } from '../../http/api';
import type { Json } from '../objects';

/** One row of a searchable list. */
export interface Choice {
	name: string;
	value: string;
	description?: string;
	url?: string;
}

export interface SearchQuery {
	api: Api;
	filter: string;
	page?: string;
	/** Another parameter of the node as it is filled in at the moment, for lists that depend on one; empty where it is not. */
	parameter(name: string): string;
}

/** Fills a searchable list; `name` is the method's name in saved workflows. */
export interface Search {
	name: string;
	find(query: SearchQuery): Promise<{ results: Choice[]; next?: string }>;
}

export interface OptionRow {
	readonly name: string;
	readonly value?: string | number | boolean;
	readonly description?: string;
	/** A named group of fields, for `fixedCollection`. */
	readonly displayName?: string;
	readonly values?: readonly (Field & { name: string })[];
}

/** n8n's node parameter without its name (the record's key) and without display conditions (its place in the registry). */
export interface Field {
	readonly displayName: string;
	readonly type:
		'string' | 'number' | 'boolean' | 'options' | 'multiOptions' | 'dateTime' | 'json' | 'fixedCollection' | 'notice';
	readonly default: unknown;
	readonly description?: string;
	readonly hint?: string;
	readonly placeholder?: string;
	readonly required?: true;
	readonly noDataExpression?: true;
	readonly typeOptions?: Readonly<Record<string, unknown>>;
	readonly options?: readonly OptionRow[];
	/** Makes the field a searchable list that also takes an ID; the value arrives as a string. */
	readonly search?: Search;
	/** The placeholder of *By Name*, beside the list and the ID; such a value arrives as `Named`. */
	readonly byName?: string;
	/** Without *By ID*, where the service knows no ID but the name. */
	readonly byId?: false;
	/** From what people paste, such as an address of the service's web page, to what the service takes. Gets no empty text. */
	readonly read?: (text: string) => string;
	/** Shown only while another field of the same operation has one of these values. */
	readonly show?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
}

export type Fields = Readonly<Record<string, Field>>;

/** What was chosen by its name, or typed into a list as something new. An ID, and text alone, arrive as text. */
export interface Named {
	name: string;
	isNew: boolean;
}

/** What a list's row stores for something that the run is to make. */
export const NEW_ROW = 'new:';

/** What a field's value is when it reaches `execute`. */
export type Value<F extends Field> = F extends { search: Search; byName: string }
	? string | Named
	: F extends { search: Search }
		? string
		: F extends { type: Exclude<Field['type'], 'fixedCollection'>; typeOptions: { multipleValues: true } }
			? string[]
			: F['type'] extends 'number'
				? number
				: F['type'] extends 'boolean'
					? boolean
					: F extends { type: 'options'; options: readonly { value: infer V }[] }
						? V
						: F extends { type: 'multiOptions'; options: readonly { value: infer V }[] }
							? V[]
							: F['type'] extends 'multiOptions'
								? string[]
								: F['type'] extends 'fixedCollection' | 'json'
									? Json
									: string;

export type Values<F extends Fields> = { [K in keyof F]: Value<F[K]> };

/** Keeps a shared field's literal types. */
export function field<const F extends Field>(definition: F): F {
	return definition;
}
