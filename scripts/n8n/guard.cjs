// Loaded into n8n with --require: ends it when the process that started it is gone (a killed demo must leave nothing behind).
const startedBy = process.ppid;
setInterval(() => {
	if (process.ppid !== startedBy) process.kill(process.pid, 'SIGTERM');
}, 1_000).unref();
