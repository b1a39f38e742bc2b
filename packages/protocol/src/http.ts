/** Bodies of our own HTTP interface for the widget (`/visitor/…`) and the console (`/agent/…`); docs/http.md lists the routes. */
import type { CustomerDetails, SessionStatus, SessionSummary } from './events.ts';

/** Every refusal: a stable code and a sentence; `detail` names fields or says more. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly detail: readonly string[];
  };
}

/** `GET /visitor/topics/{id}`: what the widget needs before anybody chats. */
export interface TopicSettings {
  readonly topicId: number;
  /** Whether somebody would answer now; false = nobody is present or the topic is closed. */
  readonly available: boolean;
  readonly badgeHeader: string;
  readonly welcomeTitle: string;
  readonly welcomeMessage: string;
  readonly preForm: {
    readonly enabled: boolean;
    readonly message: string;
    readonly required: readonly FormField[];
    readonly collectConsent: boolean;
  };
  readonly offline: { readonly header: string; readonly message: string };
  /** Custom queue text with `{cque}` and `{cavw}`; empty = the widget's own. */
  readonly queueText: string;
  readonly postForm: {
    readonly enabled: boolean;
    readonly header: string;
    readonly message: string;
    readonly ratingEnabled: boolean;
    readonly ratingText: string;
  };
  readonly look: { readonly color: string; readonly font: string; readonly large: boolean };
  /** ISO code of the widget's texts, e.g. `en`. */
  readonly language: string;
}

export type FormField = 'name' | 'email' | 'companyName' | 'phone' | 'country';

/** `POST /visitor/topics/{id}/sessions` */
export interface StartSessionRequest {
  /** The client's own UUID for this start: the same again gives the same session, not a second one. */
  readonly startId: string;
  /** Absent = told nothing; the pre-chat form asks. */
  readonly customer?: Partial<CustomerDetails>;
}

export interface StartSessionResponse {
  readonly sessionId: number;
  /** Secret of the session; send it as `Authorization: Bearer`, never in a URL. */
  readonly sessionKey: string;
  readonly status: SessionStatus;
}

/** `GET /visitor/sessions/{id}`, and the answer to form, end, reopen, rating, close. */
export interface VisitorSession {
  readonly sessionId: number;
  readonly topicId: number;
  readonly revision: number;
  readonly status: SessionStatus;
  /** Place in the queue from 1; null when it does not wait. */
  readonly queuePosition: number | null;
  readonly rating: number | null;
}

/** `POST …/messages`, visitors and agents. */
export interface PostMessageRequest {
  readonly clientId: string;
  readonly text: string;
}

export interface PostMessageResponse {
  readonly clientId: string;
  readonly revision: number;
  readonly id: number;
  readonly at: number;
}

/** `POST /agent/login`, `GET /agent/me` */
export interface Me {
  readonly userId: number;
  readonly login: string;
  readonly displayName: string;
  readonly present: boolean;
  readonly administrator: boolean;
  readonly topics: readonly {
    readonly id: number;
    readonly name: string;
    readonly canRespond: boolean;
    readonly canListen: boolean;
    readonly manager: boolean;
  }[];
  /** Send it as `X-XSRF-TOKEN` with every change. */
  readonly xsrfToken: string;
}

/** `POST /agent/login` */
export interface LoginRequest {
  readonly name: string;
  readonly password: string;
  /** True = with a ticket for the Web API. */
  readonly ticket?: boolean;
}

export interface LoginResponse extends Me {
  /** Value of `Authorization: SOTicket`; told here once. Absent = none was asked for. */
  readonly ticket?: string;
}

/** `GET /agent/tokens`: everything about an API token but the token itself. Times are ms since the epoch. */
export interface ApiToken {
  readonly id: number;
  readonly name: string;
  readonly madeAt: number;
  /** Exact to a minute; null = never used. */
  readonly lastUsedAt: number | null;
  /** null = until it is revoked. */
  readonly expiresAt: number | null;
}

/** `POST /agent/tokens` */
export interface MakeApiTokenRequest {
  readonly name: string;
  /** null = until it is revoked. */
  readonly expiresAt: number | null;
}

export interface MadeApiToken extends ApiToken {
  /** Value of `Authorization: Bearer`; told here once. */
  readonly secret: string;
}

/** `GET /agent/users`, administrators */
export interface UserSummary {
  readonly userId: number;
  readonly login: string;
  /** What customers see. */
  readonly nickname: string;
  readonly fullName: string;
  /** Name of the user group; null = in none. */
  readonly group: string | null;
  /** Topics that the user is a member of. */
  readonly topicCount: number;
  readonly tokenCount: number;
  readonly administrator: boolean;
  readonly present: boolean;
  /** False = may not log in, and nothing of the user's is accepted. */
  readonly enabled: boolean;
}

/** `POST /agent/queue/pick-up` and `POST /agent/sessions/{id}/pick-up`; null = nothing to take, or a lost race. */
export interface PickUpResponse {
  readonly session: SessionSummary | null;
}
