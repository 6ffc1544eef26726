import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, dry runs', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	it.each([
		['message:update', { messageId: 'm', options: { unread: true, dryRun: true } }, 'PUT'],
		['message:delete', { messageId: 'm', options: { dryRun: true } }, 'DELETE'],
		['thread:update', { threadId: 't', options: { unread: true, dryRun: true } }, 'PUT'],
		['thread:delete', { threadId: 't', options: { dryRun: true } }, 'DELETE'],
		['draft:create', { options: { dryRun: true } }, 'POST'],
		['draft:update', { draftId: 'd', options: { subject: 'x', dryRun: true } }, 'PUT'],
		['draft:delete', { draftId: 'd', options: { dryRun: true } }, 'DELETE'],
		['draft:send', { draftId: 'd', options: { dryRun: true } }, 'POST'],
		['folder:create', { name: 'x', options: { dryRun: true } }, 'POST'],
		['folder:update', { folderId: 'f', options: { name: 'x', dryRun: true } }, 'PUT'],
		['folder:delete', { folderId: 'f', options: { dryRun: true } }, 'DELETE'],
		['scheduledMessage:cancel', { scheduleId: 's', options: { dryRun: true } }, 'DELETE'],
	])('%s shows its request in a dry run and changes nothing', async (operation, parameters, method) => {
		expect(await mailbox.output(operation, parameters)).toMatchObject([{ dryRun: true, method }]);
		expect(mailbox.requests(/^(POST|PUT|DELETE)/)).toHaveLength(0);
	});
});
