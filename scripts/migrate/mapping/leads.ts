import { behindGet, DELETES_FOR_GOOD, filter, getBy, searched, searchOf, updateById, withEmail } from './contacts';
import { by, byId, type Row } from './row';

export const leads: readonly Row[] = [
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
		fill: updateById,
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
		fill: (parameters) =>
			searched([filter('role', 'lead'), filter('phone', parameters.take('value'))], { returnAll: true }),
	},
	{ from: 'lead:getAll', to: 'contact:search', remark: 'with the filter *role* equals *lead*', fill: searchOf('lead') },
	{
		from: 'lead:delete',
		when: by('deleteBy', 'id', 'ID'),
		to: 'contact:delete',
		remark: DELETES_FOR_GOOD,
		fill: (parameters) => ({ contactId: byId(parameters.take('value')) }),
	},
	{ from: 'lead:delete', when: by('deleteBy', 'userId', 'User ID'), remark: behindGet('Delete') },
];
