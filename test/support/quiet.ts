/** Imported first: n8n-core prints the errors that tests provoke. */
process.env.N8N_LOG_LEVEL ??= 'silent';

export {};
