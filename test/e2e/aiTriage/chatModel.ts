import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';

/** A request for `POST /chat/completions`, as far as it is read here. */
export interface ChatRequest {
	messages: Array<{ role: string; content: unknown }>;
	tools?: Array<{ function: { name: string; parameters?: { properties?: Record<string, unknown> } } }>;
	stream?: boolean;
}

export interface ToolCall {
	name: string;
	arguments: Record<string, unknown>;
}

export type ChatAnswer = { text: string } | { calls: ToolCall[] };

export interface ChatModel {
	/** What the credential's Base URL is set to. */
	url: string;
	/** Oldest first. */
	requests: ChatRequest[];
	close(): Promise<void>;
}

/** A model that says what `answer` says, over OpenAI's chat completions on 127.0.0.1. */
export async function startChatModel(answer: (request: ChatRequest) => ChatAnswer): Promise<ChatModel> {
	const requests: ChatRequest[] = [];
	const server = createServer((incoming, response) => {
		void serve(incoming, response).catch(() => response.destroy());
	});
	const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
		if (!incoming.url?.endsWith('/chat/completions')) return refuse(response);
		const request = (await readJson(incoming)) as ChatRequest;
		requests.push(request);
		send(response, { id: `chatcmpl-${requests.length}`, answer: answer(request), isStream: request.stream === true });
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, close };
}

interface Completion {
	id: string;
	answer: ChatAnswer;
	isStream: boolean;
}

function send(response: ServerResponse, { id, answer, isStream }: Completion): void {
	const said = messageOf(id, answer);
	const finish_reason = 'calls' in answer ? 'tool_calls' : 'stop';
	const about = { id, created: 0, model: 'sandbox' };
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	if (!isStream) {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(
			JSON.stringify({
				...about,
				object: 'chat.completion',
				usage,
				choices: [{ index: 0, message: said, finish_reason }],
			}),
		);
		return;
	}
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	for (const choice of [
		{ delta: said, finish_reason: null },
		{ delta: {}, finish_reason },
	]) {
		response.write(
			`data: ${JSON.stringify({ ...about, object: 'chat.completion.chunk', choices: [{ index: 0, ...choice }] })}\n\n`,
		);
	}
	response.end('data: [DONE]\n\n');
}

function messageOf(id: string, answer: ChatAnswer): Record<string, unknown> {
	if ('text' in answer) return { role: 'assistant', content: answer.text };
	const tool_calls = answer.calls.map((call, index) => ({
		index,
		id: `call-${id}-${index}`,
		type: 'function',
		function: { name: call.name, arguments: JSON.stringify(call.arguments) },
	}));
	return { role: 'assistant', content: null, tool_calls };
}

function refuse(response: ServerResponse): void {
	response.writeHead(404, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ error: { message: 'Only chat completions are served here' } }));
}
