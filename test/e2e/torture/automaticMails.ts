import type { Mail } from '../../../sandbox/types';

/** What machines send to a support mailbox; none of it belongs into Intercom. */
export type AutomaticMail = Pick<Mail, 'from' | 'subject' | 'headers'>;

export const automaticMails: readonly AutomaticMail[] = [
	{
		from: { email: 'customer3@company3.example', name: 'Customer 3' },
		subject: 'Out of office',
		headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
	},
	{
		from: { email: 'mailer-daemon@company2.example', name: 'Mail Delivery Subsystem' },
		subject: 'Delivery Status Notification (Failure)',
		headers: [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' }],
	},
	{
		from: { email: 'news@shop.example', name: 'The Shop' },
		subject: 'Our autumn offers',
		headers: [
			{ name: 'List-Id', value: '<news.shop.example>' },
			{ name: 'List-Unsubscribe', value: '<https://shop.example/off>' },
			{ name: 'Precedence', value: 'bulk' },
		],
	},
	{
		from: { email: 'notifications@intercom-mail.com', name: 'Intercom' },
		subject: 'A new conversation waits for you',
		headers: [],
	},
];
