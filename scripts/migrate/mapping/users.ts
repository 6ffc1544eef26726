import { contactFields, optionsOf } from '../fields';
import type { Stored, Taken } from '../taken';
import { DELETES_FOR_GOOD, getBy, searchOf, updateById, withEmail } from './contacts';
import { by, byId, type Row } from './row';

const UPSERT = 'as there, a contact that does not exist is created';

export const users: readonly Row[] = [
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
		fill: updateById,
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
		remark: DELETES_FOR_GOOD,
		fill: (parameters) => ({ contactId: byId(parameters.take('id')) }),
	},
];

function upsertByExternalId(name: string) {
	return (parameters: Taken, lost: string[]): Stored => {
		const externalId = parameters.take(name);
		const { email = '', ...options } = optionsOf(parameters, contactFields, lost);
		return { email, options: { ...options, externalId } };
	};
}
