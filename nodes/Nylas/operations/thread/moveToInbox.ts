import { operation } from '../../../shared/kit/operation';
import { grantId, threadId } from '../../fields/ids';
import { changeAll, foldersOf, Places } from './places';

export const moveToInbox = operation({
	name: 'Move to Inbox',
	action: 'Move a thread to the inbox',
	description:
		'Move the newest received message of an archived thread back to the inbox. Changes nothing if a message of the thread is there already.',
	fields: { grantId, threadId },
	writes: true,
	agents: 'free',
	async execute({ params, api }) {
		const places = await Places.of(api, params);
		const inbox = places.folder('inbox');
		const received = places.received();
		const isThere = received.some((message) => places.lies(message, 'inbox'));
		const [newest] = received.sort((a, b) => (b.date ?? 0) - (a.date ?? 0));
		if (isThere || !newest || inbox === undefined) return await changeAll(api, params, []);
		const folders = places.hasLabels ? [...foldersOf(newest), inbox] : [inbox];
		return await changeAll(api, params, [{ id: newest.id, change: { folders } }]);
	},
});
