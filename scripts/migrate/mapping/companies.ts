import { companyFields, optionsOf } from '../fields';
import { isSet, type Stored, type Taken } from '../taken';
import { by, byId, pages, type Row } from './row';

export const companies: readonly Row[] = [
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
