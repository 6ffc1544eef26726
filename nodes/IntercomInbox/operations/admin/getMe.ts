import { operation } from '../../../shared/kit/operation';
import type { Me } from '../../client/model';

export const getMe = operation({
	name: 'Get Me',
	action: 'Get the teammate who owns the access token',
	description: 'Fetch the teammate who owns the access token, with the workspace and its region',
	fields: {},
	async execute({ api }) {
		return await api.get<Me>('/me');
	},
});
