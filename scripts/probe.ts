import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Notifications } from './probe/notifications';
import { IntercomPlace } from './probe/places/intercomPlace';
import { NylasPlace } from './probe/places/nylasPlace';
import { line, report, summary } from './probe/report';
import { probe, type Places } from './probe/run';
import { sandboxPlaces } from './probe/sandboxPlaces';
import { howTo, settingsOf } from './probe/settings';
import { REAL } from './probe/waiting';

/** `--sandbox [--quirks text-cut=500]`, or keys in the environment; `--report FILE`. */
const { values: options } = parseArgs({
	options: {
		sandbox: { type: 'boolean', default: false },
		quirks: { type: 'string', default: '' },
		report: { type: 'string', default: 'probe-report.md' },
	},
});

const ONE_SIGNAL_MS = 1_000;

interface Opened {
	places: Places;
	secrets: readonly string[];
	quirks?: readonly string[];
	close(): Promise<void>;
}

async function main(): Promise<number> {
	const stop = new AbortController();
	onSignal(() => stop.abort());
	const opened = await open(stop.signal);
	if (!opened) {
		console.error(howTo());
		return 2;
	}
	const { places, secrets, quirks } = opened;
	const outcome = await probe(places, { signal: stop.signal, say: (result) => console.log(line(result)) });
	await opened.close();
	const words = [places.intercom?.words, places.nylas?.words].filter((each) => each !== undefined);
	const date = new Date().toISOString().slice(0, 10);
	await writeFile(options.report, report(outcome, { places: words, date, secrets, quirks }));
	console.log(`\n${summary(outcome.results)} The report is in ${options.report}.`);
	for (const left of outcome.left) console.error(`Could not be taken away: ${left}`);
	return outcome.left.length > 0 ? 1 : 0;
}

async function open(signal: AbortSignal): Promise<Opened | undefined> {
	if (options.sandbox) {
		const staged = await sandboxPlaces({ quirks: options.quirks, signal });
		return { ...staged, quirks: staged.sandbox.quirks.active };
	}
	const settings = settingsOf(process.env);
	if (!settings) return undefined;
	const notifications = settings.notifications && (await Notifications.open(settings.notifications));
	const setting = { patience: REAL, signal, notifications };
	return {
		places: {
			...(settings.intercom && { intercom: new IntercomPlace(settings.intercom, setting) }),
			...(settings.nylas && { nylas: await NylasPlace.open(settings.nylas, setting) }),
		},
		secrets: settings.secrets,
		close: async () => await notifications?.close(),
	};
}

/** The first Ctrl-C ends the looking and cleans up, a later one ends at once. tsx may pass the first one on a second time. */
function onSignal(end: () => void): void {
	let firstMs: number | undefined;
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => {
			firstMs ??= Date.now();
			if (Date.now() - firstMs > ONE_SIGNAL_MS) process.exit(130);
			end();
			console.error('Taking away what was made. Another Ctrl-C ends at once.');
		});
}

main().then(
	(code) => (process.exitCode = code),
	(error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
