import type { Page } from 'playwright-core';

import type { Sandbox } from '../../../sandbox/types';
import { worksInAConversation } from './inboxChecks';
import {
	composesWithTheKeyboardAlone,
	repliesInTheThread,
	sendsASampleOfAnotherSender,
	sendsAnAttachment,
	showsHostileMailSafely,
	writesFromTheMailboxItself,
} from './mailChecks';
import {
	addsAFaultThatTheLogShows,
	switchesAQuirk,
	fitsAPhone,
	isDarkInTheDark,
	namesEveryControl,
	refusesAnUnreachableWebhook,
} from './panelChecks';
import { must, seen, type Stage } from './steps';

const checks = [
	composesWithTheKeyboardAlone,
	repliesInTheThread,
	sendsAnAttachment,
	sendsASampleOfAnotherSender,
	showsHostileMailSafely,
	writesFromTheMailboxItself,
	worksInAConversation,
	refusesAnUnreachableWebhook,
	addsAFaultThatTheLogShows,
	switchesAQuirk,
	namesEveryControl,
	fitsAPhone,
	isDarkInTheDark,
];

/**
 * Drives the sandbox page as a person does and throws on the first wrong thing, named with the check. Works with the sandbox
 * alone and with n8n behind it. `picture` saves a picture of what is seen.
 */
export async function checkPage({
	page,
	url,
	sandbox,
	picture,
}: {
	page: Page;
	url: string;
	sandbox: Sandbox;
	picture(name: string): Promise<void>;
}): Promise<void> {
	const grant =
		sandbox.nylas.grants[0] ?? sandbox.nylas.addGrant({ email: 'support@acme.example', name: 'Acme Support' });
	const stamp = Date.now().toString(36);
	const stage: Stage = {
		page,
		url,
		sandbox,
		grant,
		picture,
		customer: { name: `Nora Page ${stamp}`, email: `nora.${stamp}@page.example` },
	};
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${url}/`);
	await seen(page.getByText('Live', { exact: true }), 'The page does not connect.');
	for (const check of checks) {
		await check(stage).catch((error: Error) => {
			throw new Error(`${check.name}: ${error.message}`, { cause: error });
		});
		must(errors.length === 0, `${check.name}: an error in the page: ${errors[0]}`);
	}
}
