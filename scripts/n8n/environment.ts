import { dirname } from 'node:path';
import type { N8nInstallation } from './install';
import { needsOf } from './versions';

export interface EnvironmentInput {
	installation: N8nInstallation;
	userFolder: string;
	port: number;
	brokerPort: number;
	/** Wins over what is set here. */
	env: Record<string, string>;
}

/**
 * Everything n8n sees: nothing of the user's own N8N_… or DB_… settings gets in, and nothing calls out.
 * With these switches no request left the machine while 2.41.1 and 2.0.3 started and ran.
 */
export function n8nEnvironment({
	installation,
	userFolder,
	port,
	brokerPort,
	env,
}: EnvironmentInput): Record<string, string> {
	return {
		// The task runner is started as `node`.
		PATH: `${dirname(installation.node)}:${process.env.PATH}`,
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		// Fixed, so that a worker reads what the main process wrote; it guards the sandbox's credentials only.
		N8N_ENCRYPTION_KEY: 'the-sandbox-has-no-secrets',
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_PROTOCOL: 'http',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		// The editor is served without TLS.
		N8N_SECURE_COOKIE: 'false',
		N8N_DISABLED_MODULES: needsOf(installation.version).disabledModules,
		...quiet,
		...env,
	};
}

const quiet = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
};
