import { get, notice } from './base/api.js';
import { byId } from './base/dom.js';
import { answer, closeConversation, drawInbox, startInbox } from './inbox/inbox.js';
import { startLog, updateLog } from './log.js';
import { close, drawMailbox, reply, startMailbox, write } from './mailbox/mailbox.js';
import { startPanels } from './panels/panels.js';
import { store } from './base/store.js';
import { startTabs } from './tabs.js';

let drawing;
let again = false;

/** Fetches the state and draws it. Calls that come meanwhile are answered by one more round. */
async function draw() {
	if (drawing) return void (again = true);
	drawing = true;
	try {
		store.state = await get('/api/state');
		drawMailbox();
		drawInbox();
		drawHeader();
	} catch (error) {
		notice(error.message);
	}
	drawing = false;
	if (again) {
		again = false;
		await draw();
	}
}

function drawHeader() {
	const { chosen, delivery } = store.state.faults;
	const misbehaving = Object.values(delivery).flatMap((faults) =>
		['duplicate', 'upsert', 'reorder', 'truncate', 'lose'].filter((name) => faults[name] > 0),
	);
	const faults = chosen.length + misbehaving.length;
	byId('faultCount').textContent = String(faults);
	byId('faultCount').hidden = faults === 0;
	byId('webhookDot').hidden = store.state.intercom.webhook !== null;
	byId('webhookDot').title = 'No address is saved';
	drawLink();
}

/** n8n is where the notifications go: to this machine, or there is nothing to open. */
function drawLink() {
	const { nylas, intercom } = store.state;
	const addresses = [intercom.webhook?.url, ...nylas.webhooks.map(({ webhook_url: url }) => url)];
	const n8n = addresses.find((address) => /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(address ?? ''));
	byId('n8nLink').hidden = n8n === undefined;
	if (n8n) byId('n8nLink').href = new URL('/', n8n).href;
}

function connect() {
	const events = new EventSource('/api/events');
	const connection = byId('connection');
	events.addEventListener('hello', () => {
		connection.textContent = 'Live';
		connection.className = 'connection live';
		draw();
		updateLog();
	});
	events.addEventListener('state', draw);
	events.addEventListener('log', updateLog);
	events.addEventListener('error', () => {
		connection.textContent = 'Not connected';
		connection.className = 'connection lost';
	});
}

function keys(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || !store.state || document.querySelector('dialog[open]')) return;
	if (event.target.closest('input:not([type=radio]),textarea,select')) return;
	const inInbox = Boolean(event.target.closest('#inbox'));
	const action = {
		c: write,
		r: () => (inInbox || !store.openThread ? answer({ note: false }) : reply()),
		n: () => answer({ note: true }),
		Escape: () => (inInbox ? closeConversation() : event.target.closest('#mailbox') && close()),
	}[event.key];
	if (!action) return;
	event.preventDefault();
	action();
}

startMailbox();
startInbox();
startLog();
startPanels();
startTabs();
document.addEventListener('keydown', keys);
connect();
