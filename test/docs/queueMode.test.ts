import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { newestN8n } from '../../scripts/n8n/versions';
import { queueEnvironment } from '../e2e/queueEnvironment';

/** docs/queue-mode is what users copy, so it must say what the end-to-end tests do. */

const folder = join(__dirname, '../../docs/queue-mode');

interface Service {
	image: string;
	command?: string | string[];
	env_file?: string;
	environment?: Record<string, string>;
	volumes?: string[];
	depends_on?: Record<string, { condition: string }>;
	deploy?: { replicas: number };
	healthcheck?: object;
}

const { services, volumes } = load(readFileSync(join(folder, 'docker-compose.yml'), 'utf8')) as {
	services: Record<string, Service>;
	volumes: Record<string, null>;
};
const processes = Object.entries(services).filter(([, { image }]) => image.includes('n8nio/n8n'));
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

it('has a main process, two workers, a webhook process, Redis and PostgreSQL', () => {
	expect(Object.keys(services).sort()).toEqual(['install', 'main', 'postgres', 'redis', 'webhook', 'worker']);
	expect(services.main.command).toBeUndefined();
	expect(services.worker.command).toMatch(/^worker\b/);
	expect(services.worker.deploy?.replicas).toBe(2);
	expect(services.webhook.command).toBe('webhook');
});

it.each([
	['docker.n8n.io/n8nio/n8n', newestN8n, ['main', 'worker', 'webhook', 'install']],
	// What Debian's packages are, on which the end-to-end tests run.
	['postgres', '15.18', ['postgres']],
	['redis', '7.0.15', ['redis']],
])('pins %s to the version that is tested, %s', (image, version, names) => {
	for (const name of names) expect(services[name].image).toBe(`${image}:${version}`);
});

it('gives every n8n process the settings that the tests run with, and overrides none of them', () => {
	const shared = Object.keys(queueEnvironment({ redisPort: 1, postgresPort: 2 }));
	expect(shared).toEqual(
		expect.arrayContaining(['EXECUTIONS_MODE', 'DB_TYPE', 'DB_POSTGRESDB_DATABASE', 'DB_POSTGRESDB_USER']),
	);
	const differing = ['DB_POSTGRESDB_HOST', 'DB_POSTGRESDB_PASSWORD', 'QUEUE_BULL_REDIS_HOST'];
	for (const [, { env_file: file, environment = {} }] of processes) {
		expect(file).toBe('n8n.env');
		expect(
			Object.keys(environment)
				.filter((name) => shared.includes(name))
				.sort(),
		).toEqual(Object.keys(environment).length ? differing : []);
	}
});

it('gives every process the same key, the same public address and the same folder, where the package is', () => {
	const running = processes.filter(([name]) => name !== 'install').map(([, service]) => service);
	for (const name of ['N8N_ENCRYPTION_KEY', 'WEBHOOK_URL', 'DB_POSTGRESDB_PASSWORD'])
		expect(new Set(running.map(({ environment }) => environment?.[name])).size).toBe(1);
	for (const [, service] of processes) expect(service.volumes).toEqual(['n8n:/home/node/.n8n']);
	for (const { depends_on: needs } of running)
		expect(needs).toMatchObject({
			install: { condition: 'service_completed_successfully' },
			postgres: { condition: 'service_healthy' },
			redis: { condition: 'service_healthy' },
		});
});

it('names the same database, user and password on both sides', () => {
	const settings = queueEnvironment({ redisPort: 1, postgresPort: 2 });
	expect(services.postgres.environment).toEqual({
		POSTGRES_DB: settings.DB_POSTGRESDB_DATABASE,
		POSTGRES_USER: settings.DB_POSTGRESDB_USER,
		POSTGRES_PASSWORD: services.main.environment?.DB_POSTGRESDB_PASSWORD,
	});
});

it('keeps what has to outlive a restart, and holds no secret', () => {
	const mounted = Object.values(services)
		.flatMap((service) => service.volumes ?? [])
		.map((volume) => volume.split(':')[0]);
	expect(Object.keys(volumes).sort()).toEqual([...new Set(mounted)].sort());
	const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
	for (const [name, value] of values) if (/KEY|PASSWORD/.test(name)) expect(value).toMatch(/^\$\{[A-Z0-9_]+:\?/);
});

it('has a README that names every value that the file asks for', () => {
	const asked = [...readFileSync(join(folder, 'docker-compose.yml'), 'utf8').matchAll(/\$\{([A-Z0-9_]+)/g)].map(
		([, name]) => name,
	);
	for (const name of new Set(asked)) expect(readme).toContain(`${name}=`);
	expect(readme).toContain(newestN8n);
});
