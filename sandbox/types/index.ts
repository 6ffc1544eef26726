/** What the sandboxes offer to tests, to the demo and to the page; the two services and the page are built against it. */
export type { Address, File, Mail } from './mail';
export type { LogEntry, RecordedRequest, RequestLog } from './log';
export type { DeliveryFaults, Fault, Faults } from './faults';
export type { Grant, NylasMessage, NylasSandbox } from './nylas';
export type {
	IntercomAdmin,
	IntercomConversation,
	IntercomMail,
	IntercomPart,
	IntercomSandbox,
	IntercomSettings,
} from './intercom';
export type { Sandbox, SandboxOptions } from './sandbox';
