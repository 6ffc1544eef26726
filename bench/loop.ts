import { parseArgs } from 'node:util';
import { buildAndPack } from '../scripts/demo/packages';
import { newestN8n, oldestN8n, type N8nVersion } from '../scripts/n8n/versions';
import { Customers } from './loop/letters';
import { burst, memory, pace, untilVisibleMs, type Pace } from './loop/measure';
import { raisePlace, type Measured, type Place } from './loop/place';
import { sizes } from './loop/sizes';

/**
 * `npm run bench -- loop [--mails 200] [--burst 300] [--memory 2000] [--n8n 2.0.3] [--env N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true …]`
 * The inbound workflow beside the recipe that it replaces, on a real n8n with the sandboxes. Prints, and asserts nothing.
 * A size of 0 leaves that part out. Figures compare within one run only: the sandboxes share the machine with n8n.
 */
const { values } = parseArgs({
	args: process.argv.slice(2),
	options: {
		mails: { type: 'string', default: '200' },
		burst: { type: 'string', default: '300' },
		memory: { type: 'string', default: '2000' },
		n8n: { type: 'string' },
		env: { type: 'string', multiple: true, default: [] },
	},
});

/** One mail at a time: enough for a median. */
const ONE_BY_ONE = 15;
const DELAYS_MS = [0, 50];
const KINDS = ['new senders', 'known senders', 'follow-ups'] as const;

type Kind = (typeof KINDS)[number];

async function main(): Promise<void> {
	const tarball = await buildAndPack(progress);
	const all: N8nVersion[] = [oldestN8n, newestN8n];
	for (const version of all.filter((each) => !values.n8n || each === values.n8n)) {
		const env = Object.fromEntries(values.env.map(switchOf));
		const place = await raisePlace(version, tarball, { progress, env });
		try {
			console.log(`\n${['n8n', version, ...values.env].join(' ')}\n`);
			await showPace(place);
			await showBurst(place);
			await showMemory(place);
			await showSizes(place, tarball);
		} finally {
			await place.close();
		}
	}
}

/** `NAME=value`, of n8n's environment. */
function switchOf(text: string): [string, string] {
	const [name = '', ...value] = text.split('=');
	return [name, value.join('=')];
}

async function showPace(place: Place): Promise<void> {
	const mails = Number(values.mails);
	if (mails === 0) return;
	// The first mails also pay for what n8n loads when it first needs it.
	for (const measured of [place.limit, place.triggerLimit, place.recipe, place.ours])
		await pace(place, measured, await new Customers(place, `warm${measured.url.length}`, 20).writeFirst());
	for (const measured of [place.limit, place.triggerLimit]) {
		const letters = await new Customers(place, `limit${measured.url.length}`, mails).writeFirst();
		console.log(`${measured.name}: ${rate(await pace(place, measured, letters))}`);
	}
	for (const delayMs of DELAYS_MS) {
		delayRequests(place, delayMs);
		console.log(`\n${delayMs} ms per request`);
		const theirs = await kindByKind(place, place.recipe, `recipe${delayMs}`);
		const ours = await kindByKind(place, place.ours, `ours${delayMs}`);
		for (const kind of KINDS) compare(kind, ours[kind], theirs[kind]);
	}
	delayRequests(place, 0);
}

function delayRequests({ sandbox }: Place, delayMs: number): void {
	for (const { faults } of [sandbox.nylas, sandbox.intercom]) {
		faults.clear();
		if (delayMs > 0) faults.add({ delayMs, times: Number.POSITIVE_INFINITY });
	}
}

type Figures = Pace & { untilVisibleMs: number };

async function kindByKind(place: Place, measured: Measured, tag: string): Promise<Record<Kind, Figures>> {
	const many = new Customers(place, tag, Number(values.mails));
	const few = new Customers(place, `single${tag}`, Math.min(ONE_BY_ONE, Number(values.mails)));
	const figures = async (write: (customers: Customers) => ReturnType<Customers['writeFirst']>): Promise<Figures> => ({
		...(await pace(place, measured, await write(many))),
		untilVisibleMs: await untilVisibleMs(place, measured, await write(few)),
	});
	return {
		'new senders': await figures(async (customers) => await customers.writeFirst()),
		'known senders': await figures(async (customers) => await customers.writeAgain()),
		'follow-ups': await figures(async (customers) => await customers.followUp()),
	};
}

function compare(kind: Kind, ours: Figures, theirs: Figures): void {
	const ratio = (name: 'perSec' | 'cpuMs' | 'requests' | 'untilVisibleMs') => (ours[name] / theirs[name]).toFixed(2);
	console.log(`  ${kind}`);
	console.log(`    the recipe  ${rate(theirs)}, visible after ${theirs.untilVisibleMs.toFixed(0)} ms`);
	console.log(`    ours        ${rate(ours)}, visible after ${ours.untilVisibleMs.toFixed(0)} ms`);
	console.log(
		`    ratio       ${ratio('perSec')} of the mails, ${ratio('cpuMs')} of the CPU, ${ratio('requests')} of the requests, ${ratio('untilVisibleMs')} of the time`,
	);
}

function rate({ mails, visible, perSec, cpuMs, requests }: Pace): string {
	const there = visible > 0 && visible !== mails ? ` (${visible} of ${mails} are there)` : '';
	return `${perSec.toFixed(1)} mails/s${there}, ${cpuMs.toFixed(0)} ms CPU, ${requests.toFixed(1)} requests`;
}

async function showBurst(place: Place): Promise<void> {
	const count = Number(values.burst);
	if (count === 0) return;
	console.log(`\n${count} notifications in one instant, three attempts`);
	for (const measured of [place.recipe, place.ours]) {
		const letters = await new Customers(place, `burst${measured.url.length}`, count).writeFirst();
		const { first, inTheEnd, medianMs, visible, tookMs } = await burst(place, measured, letters);
		console.log(
			`  ${measured.name}: ${first} answered at the first attempt (median ${medianMs.toFixed(0)} ms), ${inTheEnd} in the end; ${visible} mails in Intercom after ${(tookMs / 1_000).toFixed(1)} s`,
		);
	}
}

async function showMemory(place: Place): Promise<void> {
	const quarter = Math.floor(Number(values.memory) / 4);
	if (quarter === 0) return;
	const quarters = [];
	for (let index = 0; index < 4; index++)
		quarters.push(await new Customers(place, `memory${index}`, quarter).writeFirst());
	const seen = await memory(place, place.ours, quarters);
	console.log(`\nMemory over ${4 * quarter} mails: ${seen.map((mb) => mb.toFixed(0)).join(' > ')} MB resident`);
}

async function showSizes(place: Place, tarball: string): Promise<void> {
	const { packageKb, descriptionsKb, loadMs } = await sizes(place, tarball);
	const each = Object.entries(descriptionsKb).map(([name, kb]) => `${name} ${kb.toFixed(0)}`);
	console.log(
		`\nLoading all nodes takes ${loadMs.toFixed(0)} ms; the package has ${packageKb.toFixed(0)} KB, descriptions (KB): ${each.join(', ')}`,
	);
}

function progress(line: string): void {
	console.error(line);
}

// n8n runs in a process group of its own, which ends when this process exits by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
	console.error(error instanceof Error ? (error.stack ?? error.message) : error);
	process.exitCode = 1;
});
