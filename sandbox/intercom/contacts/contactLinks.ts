import { tagView } from '../data/linkedViews';
import { tell } from './contacts';
import { ApiError, companyNotFound, resourceNotFound } from '../protocol/errors';
import { wholeList } from '../protocol/pages';
import { findContact, findTag } from '../people';
import type { Call, Routes } from '../protocol/routes';
import { readBody } from '../protocol/body';
import { id, oneOf, required } from '../../server/shape';
import { SUBSCRIPTION_TYPES } from './subscriptionTypes';
import type { Workspace } from '../state';
import { companyView } from '../companies/companyView';
import { setTag } from '../data/tagging';
import { type One, noteLinks } from './contactNotes';

const subscriptionShape = { id: required(id), consent_type: required(oneOf('opt_in', 'opt_out')) };

/** Tags, notes, companies and subscriptions of a contact. Source: docs/facts/intercom.md 5.10, 5.11, 5.12, 5.13. */
export function contactLinkRoutes(workspace: Workspace): Routes {
	const one = ({ params, version }: Call) => findContact(workspace, params.id, version);
	return {
		...tagLinks(workspace, one),
		...noteLinks(workspace, one),
		...companyLinks(workspace, one),
		...subscriptionLinks(workspace, one),
	};
}

function tagLinks(workspace: Workspace, one: One): Routes {
	const change = (call: Call, { tagId, isOn }: { tagId: string; isOn: boolean }) => {
		const contact = one(call);
		const tag = findTag(workspace, tagId);
		const applied = setTag(workspace, contact, { tagId: tag.id, isOn });
		workspace.saveContact(contact);
		tell(workspace, `contact.${contact.role}.tag.${isOn ? 'created' : 'deleted'}`, contact);
		return tagView(workspace, applied);
	};
	return {
		'GET /contacts/:id/tags': {
			answer: (call) => ({ type: 'list', data: one(call).tags.map((tag) => tagView(workspace, tag)) }),
		},
		'POST /contacts/:id/tags': {
			answer: (call) =>
				change(call, { tagId: readBody({ id: required(id) }, call.json(), call.version).id, isOn: true }),
		},
		'DELETE /contacts/:id/tags/:tag': { answer: (call) => change(call, { tagId: call.params.tag, isOn: false }) },
	};
}

function companyLinks(workspace: Workspace, one: One): Routes {
	const find = (companyId: string) => {
		const company = workspace.companies.get(companyId);
		if (!company) throw companyNotFound();
		return company;
	};
	return {
		'GET /contacts/:id/companies': {
			answer: (call) => wholeList(one(call).companyIds.map((companyId) => companyView(workspace, find(companyId)))),
		},
		'POST /contacts/:id/companies': {
			answer: (call) => {
				const contact = one(call);
				const { id: companyId } = readBody({ id: id }, call.json(), call.version);
				if (companyId === undefined) throw new ApiError(400, 'parameter_not_found', 'company not specified');
				const company = find(companyId);
				contact.companyIds = [...new Set([...contact.companyIds, company.id])];
				workspace.saveContact(contact);
				workspace.emit('company.contact.attached', () => companyView(workspace, company));
				return companyView(workspace, company);
			},
		},
		'DELETE /contacts/:id/companies/:company': {
			answer: (call) => {
				const contact = one(call);
				const company = find(call.params.company);
				contact.companyIds = contact.companyIds.filter((companyId) => companyId !== company.id);
				workspace.saveContact(contact);
				workspace.emit('company.contact.detached', () => companyView(workspace, company));
				return companyView(workspace, company);
			},
		},
	};
}

function subscriptionLinks(workspace: Workspace, one: One): Routes {
	const find = (typeId: string) => {
		const type = SUBSCRIPTION_TYPES.find((each) => each.id === typeId);
		if (!type) throw resourceNotFound();
		return type;
	};
	return {
		'GET /subscription_types': { answer: () => ({ type: 'list', data: SUBSCRIPTION_TYPES }) },
		'GET /contacts/:id/subscriptions': {
			answer: (call) => ({ type: 'list', data: one(call).subscriptions.map((each) => find(each.id)) }),
		},
		'POST /contacts/:id/subscriptions': {
			answer: (call) => {
				const contact = one(call);
				const wanted = readBody(subscriptionShape, call.json(), call.version);
				const type = find(wanted.id);
				contact.subscriptions = [...contact.subscriptions.filter((each) => each.id !== type.id), wanted];
				workspace.saveContact(contact);
				const isIn = wanted.consent_type === 'opt_in';
				tell(workspace, isIn ? 'contact.subscribed' : 'contact.unsubscribed', contact);
				tell(workspace, isIn ? 'granular.subscribe' : 'granular.unsubscribe', contact);
				return type;
			},
		},
		'DELETE /contacts/:id/subscriptions/:subscription': {
			answer: (call) => {
				const contact = one(call);
				const type = find(call.params.subscription);
				contact.subscriptions = contact.subscriptions.filter((each) => each.id !== type.id);
				workspace.saveContact(contact);
				return type;
			},
		},
	};
}
