import { field, type Values } from '../../shared/kit/operation';
import { ignoreOlderThan } from '../../shared/webhook/age';
import { parametersOf } from '../../shared/webhook/parameters';
import { DEFAULT_TOPICS, TOPICS } from './topics';

/** Intercom has no API for webhooks, so a person has to set them up; n8n shows the address above the parameters. */
const setUp = field({
	displayName:
		'Intercom has one webhook address per app, set by hand:<ol>' +
		'<li>Fill <b>Client Secret</b> in the credential (Developer Hub, your app, Configure, Basic Information).</li>' +
		'<li>Activate this workflow: Intercom checks the address when you save it.</li>' +
		'<li>Copy the <b>Production URL</b> from Webhook URLs above.</li>' +
		'<li>In the Developer Hub open your app, Configure, Webhooks; paste the URL and tick the topics that you choose below.</li>' +
		'</ol>For a test nothing has to be changed there: while you listen for a test event, the newest answer of your workspace comes in by itself.',
	type: 'notice',
	default: '',
});

export const ALL_TOPICS = 'all';

/** What the trigger lets through. The defaults are what the answer workflow needs: human words that can be mailed. */
export const parameters = parametersOf({
	fields: {
		setUp,
		topics: field({
			displayName: 'Trigger On',
			type: 'multiOptions',
			default: DEFAULT_TOPICS,
			options: [
				{ name: '[All Topics]', value: ALL_TOPICS, description: 'Whatever Intercom sends to the address' },
				...TOPICS,
			],
		}),
	},
	options: {
		authors: field({
			displayName: 'Teammates',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. 991267645',
			description: 'Only answers of these teammates, by ID or e-mail address',
		}),
		fetchConversation: field({
			displayName: 'Fetch Conversation',
			type: 'boolean',
			default: true,
			description:
				"Whether to read the conversation anew: for the answer's formatting (newer webhooks carry plain text), fresh addresses of files, and the link. Costs one or two requests per answer.",
		}),
		fetchRecentAnswer: field({
			displayName: 'Fetch Recent Answer for Tests',
			type: 'boolean',
			default: true,
			description:
				'Whether the newest answer of your workspace comes in by itself while you listen for a test event. Then the address in the Developer Hub can stay that of production.',
		}),
		ignoreOlderThan: ignoreOlderThan(
			'Intercom repeats what was not taken after a minute, and holds back for up to two hours while n8n asks it to slow down, so leave it 130 at least.',
		),
		includeApiParts: field({
			displayName: 'Include API Parts',
			type: 'boolean',
			default: false,
			description:
				'Whether to let answers through that an app wrote through the API. With the mirror workflow active, mail that it brought in would go out again.',
		}),
		includeBots: field({
			displayName: 'Include Bots',
			type: 'boolean',
			default: false,
			description: "Whether to let answers of Fin and of workflows through, not only people's",
		}),
		includeNotes: field({
			displayName: 'Include Notes',
			type: 'boolean',
			default: false,
			description:
				'Whether to let internal notes through. A workflow that answers by mail would send them to the customer.',
		}),
		onlyLinked: field({
			displayName: 'Only Linked Conversations',
			type: 'boolean',
			default: true,
			description:
				"Whether to drop answers in conversations without an e-mail thread (attribute 'Email Thread'), which can't be answered by mail",
		}),
		otherTopics: field({
			displayName: 'Other Topics',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. audience.created',
			description: "Topics that the list above does not have, in Intercom's spelling",
		}),
	},
});

export type TriggerParameters = Values<typeof parameters.fields> & Values<typeof parameters.options>;

export function isChosen(topic: string, { topics, otherTopics }: TriggerParameters): boolean {
	return topics.includes(ALL_TOPICS) || topics.includes(topic) || otherTopics.some((other) => other.trim() === topic);
}
