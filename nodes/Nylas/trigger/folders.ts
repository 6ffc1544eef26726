import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { badInput } from '../../shared/base/failure';
import type { ProcessState } from '../../shared/base/processState';
import { connect } from '../../shared/http/connect';
import { path } from '../../shared/http/path';
import { asNodeError } from '../../shared/kit/nodeError';
import type { Folder } from '../client/model';
import { cursorPages } from '../client/pages';
import { nylas } from '../client/service';

/** The name of the method in saved workflows. */
export const folderChoices = 'getFolders';

/** The folders of the mailbox that is chosen in the form, by name. */
export function foldersOf(process: ProcessState) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return await load(this, process).catch((error: unknown) => {
			throw asNodeError(this.getNode(), error);
		});
	};
}

async function load(context: ILoadOptionsFunctions, process: ProcessState): Promise<INodePropertyOptions[]> {
	const grantId = context.getCurrentNodeParameter('grantId', { extractValue: true });
	if (typeof grantId !== 'string' || grantId.trim() === '')
		throw badInput('The mailbox is not chosen yet', "Choose 'Mailbox': folders have other IDs in each mailbox.");
	const api = await connect(context, nylas, { process });
	const choices: INodePropertyOptions[] = [];
	const list = path`/v3/grants/${grantId.trim()}/folders`;
	for await (const folders of cursorPages<Folder>(api, list, { limit: 200 }))
		choices.push(...folders.map(({ id, name }) => ({ name: name || id, value: id })));
	return choices.sort((a, b) => a.name.localeCompare(b.name));
}
