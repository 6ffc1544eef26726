import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached, cacheFolder } from '../../scripts/machine/cacheFolder';

const quiet = () => undefined;
const earlier = process.env.XDG_CACHE_HOME;

beforeEach(() => {
	process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'cache-'));
});

afterEach(() => {
	rmSync(process.env.XDG_CACHE_HOME as string, { recursive: true });
	if (earlier === undefined) delete process.env.XDG_CACHE_HOME;
	else process.env.XDG_CACHE_HOME = earlier;
});

describe('the cache folder', () => {
	it('makes a folder once, also when two ask for it at the same time', async () => {
		let made = 0;
		const make = async (folder: string) => {
			made++;
			writeFileSync(join(folder, 'whole'), '');
		};
		const [first, second] = await Promise.all([cached('n8n', make, quiet), cached('n8n', make, quiet)]);
		expect(first).toBe(second);
		expect(made).toBe(1);
		expect(readdirSync(cacheFolder())).toEqual(['n8n']);
	});

	it('does not count a folder whose making failed', async () => {
		const fails = cached('n8n', async () => await Promise.reject(new Error('no network')), quiet);
		await expect(fails).rejects.toThrow('no network');
		expect(existsSync(join(cacheFolder(), 'n8n'))).toBe(false);
	});

	it('takes over the lock of a process that is gone, and removes what it left', async () => {
		const gone = 2 ** 30;
		const lock = join(cacheFolder(), 'n8n.lock');
		const beforeSec = Date.now() / 1_000 - 60;
		mkdirSync(lock, { recursive: true });
		utimesSync(lock, beforeSec, beforeSec);
		mkdirSync(join(cacheFolder(), `n8n.tmp-${gone}`));
		await cached('n8n', async (folder) => writeFileSync(join(folder, 'whole'), ''), quiet);
		expect(readdirSync(cacheFolder())).toEqual(['n8n']);
	});
});
