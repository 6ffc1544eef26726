import { contactFields, optionsOf } from '../fields';
import { isSet, type Stored, type Taken } from '../taken';
import { byId, pages } from './row';

/** What users and leads of the built-in node have in common: both are contacts of ours. */

export const behindGet = (operation: string) =>
	`use *Contact: Get* by *External ID*, and behind it *Contact: ${operation}* with its ID`;

export const DELETES_FOR_GOOD = 'deletes for good, as there; *Contact: Archive* can be undone';

/** An address among the additional fields went over the other one there, too. */
export function withEmail(name: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const given = parameters.take(name);
		const { email = given, ...options } = optionsOf(parameters, contactFields, lost);
		return { email, options };
	};
}

export function updateById(parameters: Taken, lost: string[]): Stored {
	return {
		contactId: byId(parameters.take('value')),
		options: optionsOf(parameters, contactFields, lost),
	};
}

export function getBy(contactBy: string, name: string) {
	return (parameters: Taken): Stored => {
		const value = parameters.take('value');
		return { contactBy, [name]: name === 'contactId' ? byId(value) : value };
	};
}

export function searchOf(role: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const filters = parameters.collection('filters');
		const rows = ['email', 'phone', 'segment_id', 'tag_id'].flatMap((name) => {
			const value = filters.take(name);
			return isSet(value) ? [filter(name, value)] : [];
		});
		if (isSet(filters.take('company_id')))
			lost.push('Filter Company ID: use *Company: Get*, and behind it *Company: Get Contacts* with its ID');
		lost.push(...filters.rest);
		return searched([filter('role', role), ...rows], pages(parameters));
	};
}

export function searched(filters: object[], paging: Stored): Stored {
	return { searchBy: 'filters', combine: 'AND', filters: { filter: filters }, ...paging };
}

export function filter(field: string, value: unknown): object {
	return { field, operator: 'equals', value };
}
