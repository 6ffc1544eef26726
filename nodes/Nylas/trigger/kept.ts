import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The mailboxes that had the chosen address when the trigger was published; kept with the workflow. */
export interface ChosenMailbox {
	address: string;
	grantIds: string[];
}

/** What n8n keeps for the node: of the active workflow and of a test run apart, so the one never touches the other's webhook. */
export interface Kept {
	webhookId?: string;
	/** Nylas shows it once, when the webhook is made or its secret rotated. */
	webhookSecret?: string;
	mailbox?: ChosenMailbox;
}

export function keptOf(context: IHookFunctions | IWebhookFunctions): Kept {
	return context.getWorkflowStaticData('node') as Kept;
}
