import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;

test('articles are written, found by their words, changed and deleted', async () => {
	const article = { title: 'Returns', body: 'Send it back', author_id: Number(admin()), state: 'published' };
	const { body } = await service.call('POST /articles', article);
	expect(body).toMatchObject({ type: 'article', title: 'Returns', body: '<p>Send it back</p>', state: 'published' });
	expect((await service.call('GET /articles/search?phrase=BACK')).body.data.articles).toMatchObject([{ id: body.id }]);
	expect((await service.call(`PUT /articles/${String(body.id)}`, { state: 'draft' })).body).toMatchObject({
		state: 'draft',
		url: null,
	});
	expect(error(await service.call('POST /articles', { title: 'x' })).code).toBe('parameter_not_found');
	expect((await service.call(`DELETE /articles/${String(body.id)}`)).body).toEqual({
		id: body.id,
		object: 'article',
		deleted: true,
	});
	expect((await service.call('GET /articles')).body.total_count).toBe(0);
});
