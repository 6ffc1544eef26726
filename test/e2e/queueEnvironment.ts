import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The file that users' setups read as well, so what is documented is what is tested. */
const SHARED = join(__dirname, '../../docs/queue-mode/n8n.env');

/** n8n's settings for queue mode over a Redis and a PostgreSQL on this machine; PostgreSQL asks for no password. */
export function queueEnvironment({
	redisPort,
	postgresPort,
}: {
	redisPort: number;
	postgresPort: number;
}): Record<string, string> {
	return {
		...(parseEnv(readFileSync(SHARED, 'utf8')) as Record<string, string>),
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgresPort),
		DB_POSTGRESDB_PASSWORD: 'none',
	};
}
