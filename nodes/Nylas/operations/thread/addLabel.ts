import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { operation } from '../../../shared/kit/operation';
import { grantId, threadId } from '../../fields/ids';
import type { Enveloped, Folder } from '../../client/model';
import { folderName } from '../folder/fields';
import { changeAll, foldersOf, Places } from './places';

export const addLabel = operation({
	name: 'Add Label',
	action: 'Add a label to a thread',
	description:
		'Add a label by its name to all messages of a thread. A label that does not exist yet is created. Google only: elsewhere a message lies in one folder, and nothing is changed.',
	fields: { grantId, threadId, name: folderName },
	writes: true,
	agents: 'free',
	async execute({ params, api }) {
		const places = await Places.of(api, params);
		if (!places.hasLabels)
			return { ...(await changeAll(api, params, [])), reason: 'The mailbox has folders instead of labels' };
		const messages = places.messages.filter((message) => !places.lies(message, 'drafts', 'junk', 'trash'));
		if (messages.length === 0) return { ...(await changeAll(api, params, [])), reason: 'The thread has no messages' };
		const label = places.labelNamed(params.name) ?? (await createLabel(api, params));
		const without = messages.filter((message) => !foldersOf(message).includes(label));
		return await changeAll(
			api,
			params,
			without.map((message) => ({ id: message.id, change: { folders: [...foldersOf(message), label] } })),
		);
	},
});

async function createLabel(api: Api, { grantId: grant, name }: { grantId: string; name: string }): Promise<string> {
	const { data } = await api.post<Enveloped<Folder>>(path`/v3/grants/${grant}/folders`, { name: name.trim() });
	return data.id;
}
