import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, folders', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	it('makes, renames, lists and deletes a folder', async () => {
		const [folder] = await mailbox.output('folder:create', { name: 'Invoices' });
		await mailbox.output('folder:update', { folderId: folder.id, options: { name: 'Bills' } });
		expect(await mailbox.output('folder:get', { folderId: folder.id })).toMatchObject([
			{ id: folder.id, name: 'Bills' },
		]);
		expect((await mailbox.output('folder:getMany', { returnAll: true })).map(({ name }) => name)).toContain('Bills');
		expect(await mailbox.output('folder:delete', { folderId: folder.id })).toEqual([{ deleted: true, id: folder.id }]);
		expect((await mailbox.run('folder:get', { folderId: folder.id })).error?.httpCode).toBe('404');
	});
});
