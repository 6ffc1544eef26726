import { companyFields, contactFields, optionsOf } from './fields';
import { isExpression, isSet, type Stored, type Taken } from './taken';

/** How one operation of the built-in node is turned. */
export interface Row {
	/** `user:create` there. */
	from: string;
	/** Which choice of the form it is about: name and value. Absent: any. */
	when?: { name: string; value: string; label: string };
	/** `contact:update` of ours; absent: there is no twin. */
	to?: string;
	/** What differs, or what to do instead. */
	remark?: string;
	/** Our parameters; what has no twin goes into `lost`. */
	fill?(parameters: Taken, lost: string[]): Stored;
}

const by = (name: string, value: string, label: string) => ({ name, value, label });
const byId = (id: unknown) => ({ __rl: true, mode: 'id', value: id });

const UPSERT = 'as there, a contact that does not exist is created';
const behindGet = (operation: string) =>
	`use *Contact: Get* by *External ID*, and behind it *Contact: ${operation}* with its ID`;

export const mapping: readonly Row[] = [
	{
		from: 'user:create',
		when: by('identifierType', 'email', 'Email'),
		to: 'contact:createOrUpdate',
		remark: UPSERT,
		fill: withEmail('idValue'),
	},
	{
		from: 'user:create',
		when: by('identifierType', 'userId', 'User ID'),
		to: 'contact:createOrUpdate',
		remark: UPSERT,
		fill: upsertByExternalId('idValue'),
	},
	{
		from: 'user:update',
		when: by('updateBy', 'id', 'ID'),
		to: 'contact:update',
		fill: (parameters, lost) => ({
			contactId: byId(parameters.take('value')),
			options: optionsOf(parameters, contactFields, lost),
		}),
	},
	{
		from: 'user:update',
		when: by('updateBy', 'email', 'Email'),
		to: 'contact:createOrUpdate',
		remark: UPSERT,
		fill: withEmail('value'),
	},
	{
		from: 'user:update',
		when: by('updateBy', 'userId', 'User ID'),
		to: 'contact:createOrUpdate',
		remark: UPSERT,
		fill: upsertByExternalId('value'),
	},
	{ from: 'user:get', when: by('selectBy', 'id', 'ID'), to: 'contact:get', fill: getBy('id', 'contactId') },
	{
		from: 'user:get',
		when: by('selectBy', 'userId', 'User ID'),
		to: 'contact:get',
		fill: getBy('externalId', 'externalId'),
	},
	{ from: 'user:getAll', to: 'contact:search', remark: 'with the filter *role* equals *user*', fill: searchOf('user') },
	{
		from: 'user:delete',
		to: 'contact:delete',
		remark: 'deletes for good, as there; *Contact: Archive* can be undone',
		fill: (parameters) => ({ contactId: byId(parameters.take('id')) }),
	},
	{
		from: 'lead:create',
		to: 'contact:create',
		remark: 'with the role *Lead*',
		fill: (parameters, lost) => ({ role: 'lead', ...withEmail('email')(parameters, lost) }),
	},
	{
		from: 'lead:update',
		when: by('updateBy', 'id', 'ID'),
		to: 'contact:update',
		fill: (parameters, lost) => ({
			contactId: byId(parameters.take('value')),
			options: optionsOf(parameters, contactFields, lost),
		}),
	},
	{ from: 'lead:update', when: by('updateBy', 'userId', 'User ID'), remark: behindGet('Update') },
	{ from: 'lead:get', when: by('selectBy', 'id', 'ID'), to: 'contact:get', fill: getBy('id', 'contactId') },
	{
		from: 'lead:get',
		when: by('selectBy', 'email', 'Email'),
		to: 'contact:get',
		remark: 'a user with this address comes before leads',
		fill: getBy('email', 'email'),
	},
	{
		from: 'lead:get',
		when: by('selectBy', 'userId', 'User ID'),
		to: 'contact:get',
		fill: getBy('externalId', 'externalId'),
	},
	{
		from: 'lead:get',
		when: by('selectBy', 'phone', 'Phone'),
		to: 'contact:search',
		remark: 'with filters on *role* and *phone*',
		fill: (parameters) => searched([...rowsOf('lead'), filter('phone', parameters.take('value'))], { returnAll: true }),
	},
	{ from: 'lead:getAll', to: 'contact:search', remark: 'with the filter *role* equals *lead*', fill: searchOf('lead') },
	{
		from: 'lead:delete',
		when: by('deleteBy', 'id', 'ID'),
		to: 'contact:delete',
		remark: 'deletes for good, as there; *Contact: Archive* can be undone',
		fill: (parameters) => ({ contactId: byId(parameters.take('value')) }),
	},
	{ from: 'lead:delete', when: by('deleteBy', 'userId', 'User ID'), remark: behindGet('Delete') },
	{ from: 'company:create', to: 'company:createOrUpdate', fill: companyOf },
	{
		from: 'company:update',
		to: 'company:createOrUpdate',
		remark: 'as there, a company that does not exist is created',
		fill: companyOf,
	},
	...[
		{ value: 'id', label: 'ID', twin: 'companyId' },
		{ value: 'companyId', label: 'Company ID', twin: 'externalId' },
		{ value: 'name', label: 'Name', twin: 'companyName' },
	].map(({ value, label, twin }) => ({
		from: 'company:get',
		when: by('selectBy', value, label),
		to: 'company:get',
		fill: (parameters: Taken) => ({
			companyBy: value === 'companyId' ? 'externalId' : value,
			[twin]: value === 'id' ? byId(parameters.take('value')) : parameters.take('value'),
		}),
	})),
	{ from: 'company:getAll', to: 'company:getMany', remark: 'one filter: by segment or by tag', fill: companiesOf },
	{
		from: 'company:users',
		when: by('listBy', 'id', 'ID'),
		to: 'company:getContacts',
		remark: 'leads of the company come as well',
		fill: (parameters) => ({ companyId: byId(parameters.take('value')), ...pages(parameters) }),
	},
	{
		from: 'company:users',
		when: by('listBy', 'companyId', 'Company ID'),
		remark: 'use *Company: Get* with *Company By: External ID*, and behind it *Company: Get Contacts* with its ID',
	},
];

/** An address among the additional fields went over the other one there, too. */
function withEmail(name: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const given = parameters.take(name);
		const { email = given, ...options } = optionsOf(parameters, contactFields, lost);
		return { email, options };
	};
}

function upsertByExternalId(name: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const externalId = parameters.take(name);
		const { email = '', ...options } = optionsOf(parameters, contactFields, lost);
		return { email, options: { ...options, externalId } };
	};
}

function getBy(contactBy: string, name: string) {
	return (parameters: Taken): Stored => {
		const value = parameters.take('value');
		return { contactBy, [name]: name === 'contactId' ? byId(value) : value };
	};
}

function searchOf(role: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const filters = parameters.collection('filters');
		const rows = ['email', 'phone', 'segment_id', 'tag_id'].flatMap((name) => {
			const value = filters.take(name);
			return isSet(value) ? [filter(name, value)] : [];
		});
		if (isSet(filters.take('company_id')))
			lost.push('Filter Company ID: use *Company: Get*, and behind it *Company: Get Contacts* with its ID');
		lost.push(...filters.rest);
		return searched([...rowsOf(role), ...rows], pages(parameters));
	};
}

function companyOf(parameters: Taken, lost: string[]): Stored {
	return { externalId: parameters.take('companyId'), options: optionsOf(parameters, companyFields, lost) };
}

function companiesOf(parameters: Taken, lost: string[]): Stored {
	const filters = parameters.collection('filters');
	const [segment, tag] = [filters.take('segment_id'), filters.take('tag_id')];
	lost.push(...filters.rest, ...(isSet(segment) && isSet(tag) ? ['Filter Tag ID: one filter at a time'] : []));
	if (isSet(segment)) return { filterBy: 'segment', segmentId: byId(segment), ...pages(parameters) };
	if (isSet(tag)) return { filterBy: 'tag', tagId: byId(tag), ...pages(parameters) };
	return pages(parameters);
}

function pages(parameters: Taken): Stored {
	const returnAll = parameters.take('returnAll', false);
	const limit = parameters.take('limit', 50);
	return returnAll === true ? { returnAll } : { returnAll, limit };
}

function searched(filters: object[], paging: Stored): Stored {
	return { searchBy: 'filters', combine: 'AND', filters: { filter: filters }, ...paging };
}

function rowsOf(role: string): object[] {
	return [filter('role', role)];
}

function filter(field: string, value: unknown): object {
	return { field, operator: 'equals', value };
}

/** The row for a node; undefined where there is none, or the choice is made by an expression. */
export function rowFor(from: string, parameters: Stored): Row | undefined {
	const rows = mapping.filter((row) => row.from === from);
	return rows.find(({ when }) => when === undefined || chosen(when, parameters) === when.value);
}

/** `updateBy` is stored only where it is not the form's own, `id`; the other choices have none. */
function chosen({ name }: { name: string }, parameters: Stored): unknown {
	const value = parameters[name] ?? (name === 'updateBy' ? 'id' : undefined);
	return isExpression(value) ? undefined : value;
}
