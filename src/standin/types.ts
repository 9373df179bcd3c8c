/**
 * What the stand-in for Slack offers to whoever uses it. `start.ts` gives a `StandIn`; the rest hangs on it.
 *
 * Names are ours where a person reads them (`threadTs`), and Slack's where they are Slack's own JSON (`Json`: blocks,
 * views, payloads, arguments), which is kept as it went over the wire. Times are milliseconds, `ts` are Slack's strings.
 */

/** JSON of Slack's own making or the bot's, as it went over the wire. */
export type Json = Record<string, unknown>;

/** A block of Block Kit. Stored blocks always have a `block_id`: Slack makes one up where there is none. */
export type Block = Json & { type: string };

/* ------------------------------------------------------------------------------------------------ the world */

export interface Team {
  id: string;
  domain: string;
  name: string;
}

export interface User {
  id: string;
  team: string;
  /** The handle, as in `ada`. */
  name: string;
  realName: string;
  /** As Slack writes it: `en-US`. */
  locale: string;
  /** An IANA name: `Europe/Oslo`. */
  tz: string;
  isBot: boolean;
  /** Deactivated. */
  deleted: boolean;
}

export interface Channel {
  id: string;
  team: string;
  /** Without `#`; in a direct message the other person's id. */
  name: string;
  kind: "public" | "private" | "im";
  /** Ids of users, bots among them. */
  members: readonly string[];
  archived: boolean;
  /** Shared with another organisation (Slack Connect). */
  extShared: boolean;
  locale: string;
  /** Who may post: everybody, or nobody but administrators. */
  posting: "everybody" | "restricted";
}

/** A message somebody can see. Never changed in place: an edit makes a new object with the same `ts`. */
export interface Message {
  ts: string;
  team: string;
  channel: string;
  /** Who wrote it: a person, a bot user, or `USLACKBOT` for what Slack itself tells a person. */
  user: string;
  /** Of what the app wrote; null for people. */
  botId: string | null;
  /** mrkdwn, escaped, as on the wire. */
  text: string;
  blocks: readonly Block[];
  attachments: readonly Json[];
  /** The `ts` of the message that the thread hangs on; null for what stands in the channel itself. */
  threadTs: string | null;
  /** The only person who sees it, until they reload; null for everybody. */
  ephemeralFor: string | null;
  /** As in `channel_join`, or `tombstone` for a deleted message that has replies; null for a plain message. */
  subtype: string | null;
  edited: { user: string; ts: string } | null;
  metadata: Json | null;
  /** Names of emoji, with who reacted. */
  reactions: readonly { name: string; users: readonly string[] }[];
  /** How many replies it has, and the last one's `ts`; ephemeral ones are not counted. */
  replyCount: number;
  latestReply: string | null;
  /** A person's message: the gesture's id. */
  clientMsgId: string | null;
  /** How it came to be, for an inspector. `payload` is what the bot sent for it; null for people's and Slack's own. */
  origin: { via: "person" | "slack" | "ack" | "call" | "response_url"; payload: Json | null };
}

/** A modal or a Home. `payload` is Slack's own JSON of it, with id, hash, state and all, as interactions carry it. */
export interface View {
  id: string;
  team: string;
  /** Who sees it. */
  user: string;
  type: "modal" | "home";
  payload: Json & { blocks: readonly Block[] };
  /** What the bot said is wrong after the last submission: sentence by block_id. */
  errors: Readonly<Record<string, string>>;
}

/** The app, as its manifest says. */
export interface App {
  id: string;
  name: string;
  commands: readonly { command: string; description: string; usageHint: string; escape: boolean }[];
  shortcuts: readonly { type: "global" | "message"; name: string; callbackId: string; description: string }[];
  /** `app_mention`, `message.im`, … */
  events: readonly string[];
  /** Granted to the bot. */
  scopes: readonly string[];
  interactive: boolean;
  homeTab: boolean;
  /** Whether people can write to it. */
  messagesTab: boolean;
  socketMode: boolean;
  signingSecret: string;
  /** Of the app, with `connections:write`. */
  appToken: string;
  /** One for each team that installed it. */
  installs: readonly Install[];
}

export interface Install {
  team: string;
  botToken: string;
  botId: string;
  /** The bot as a user. */
  botUser: string;
}

/* -------------------------------------------------------------------------------------------- what was said */

/** A call of the bot's to the Web API, or to a `response_url` (then the method is `response_url`). */
export interface Call {
  method: string;
  /** Decoded: `blocks` is an array, `include_locale` still the string that a form carries. */
  args: Json;
  token: string;
  at: number;
  /** What it was answered; null while it is not, and for good when a fault swallowed the answer. */
  response: Json | null;
}

export type DeliveryKind = "events_api" | "interactive" | "slash_commands";

/** Something that Slack sent to the bot. */
export interface Delivery {
  kind: DeliveryKind;
  payload: Json;
  acknowledged: boolean;
  /** Why the last attempt was not acknowledged; null if it was, or is under way. */
  failure: "http_timeout" | "http_error" | "connection_failed" | null;
  /** The last HTTP status; null over a socket, and when there was no reply. */
  status: number | null;
  /** What came with the acknowledgement: an answer, options, a `response_action`; null if nothing did. */
  response: Json | null;
  /** How often it was sent. */
  attempts: number;
  at: number;
  /** From sending to acknowledging, the last attempt. */
  ms: number;
}

/**
 * How something that a person did went: what was sent to the bot was acknowledged, or not in time. Slack sends an event
 * again that was not, at once and after one and five minutes: that goes on, and shows in its delivery.
 */
export interface Act {
  /** True if something was sent to the bot and all of it was acknowledged in time. */
  acknowledged: boolean;
  /** What was sent to the bot for it; empty if the app has not subscribed, or Slack would not do it. */
  deliveries: readonly Delivery[];
  ms: number;
  /** What Slack itself tells the person, when it could not be done or the bot did not answer; else null. */
  notice: string | null;
}

/** Something a person wrote. */
export type Said = Act & { message: Message };

/** Options that were offered for what was typed. `groups` has labels; without groups it is one of label null. */
export type Offered = Act & { groups: readonly { label: string | null; options: readonly Json[] }[] };

/* ------------------------------------------------------------------------------------------- what people do */

/** Where one writes. */
export interface Place {
  channel: string;
  /** The `ts` of the message that the thread hangs on. */
  thread?: string | undefined;
}

/** A message by its place in the world. */
export interface MessageRef {
  channel: string;
  ts: string;
}

/** Where something to click stands: a message, or a view by its id. */
export type Surface = MessageRef | { view: string };

/** Something to click: by what it says (a button's text, a select's placeholder), or by its ids. */
export type Target = string | { actionId: string; blockId?: string };

/**
 * A person in front of Slack. Each act is sent to the bot as Slack would, with all that Slack sends along. Rejects with
 * a sentence only where no person could do it: no such button, not a member, no such option.
 */
export interface Person {
  readonly user: User;
  /**
   * Writes a message. `@name` of a user and `#name` of a channel become mentions, `&`, `<` and `>` are escaped.
   * `in a thread` by `place.thread`.
   */
  say(place: Place, text: string): Promise<Said>;
  edit(message: MessageRef, text: string): Promise<Act>;
  remove(message: MessageRef): Promise<Act>;
  /** Types a slash command, as in `/salesterm lead magnet`. Slack offers none in threads: then it says so. */
  command(place: Place, line: string): Promise<Act>;
  /** Presses a button. */
  click(where: Surface, target: Target): Promise<Act>;
  /**
   * Chooses from a select, overflow, radio buttons, checkboxes or a picker: by an option's value or text, or the id of a
   * user or channel, or a date or time; a list of them where several can be chosen.
   */
  choose(where: Surface, target: Target, choice: string | readonly string[]): Promise<Act>;
  /** Types into an external select: asks the bot for options. They can be chosen from then on. */
  search(where: Surface, target: Target, typed: string): Promise<Offered>;
  /** Writes into a text input. Nothing is sent unless the input dispatches actions; then as if Enter was pressed. */
  fill(where: Surface, target: Target, text: string): Promise<Act>;
  /** Presses the modal's submit button. */
  submit(): Promise<Act>;
  /** Presses the modal's close button: goes one view back, or closes them all when the view says `clear_on_close`. */
  close(): Promise<Act>;
  /** Presses the ✕: closes all views. */
  dismiss(): Promise<Act>;
  /** Opens the app, at its Home or its messages. */
  openApp(tab: "home" | "messages"): Promise<Act>;
  /** Chooses a shortcut of the ⚡ menu. */
  shortcut(callbackId: string): Promise<Act>;
  /** Chooses a shortcut of a message's menu. */
  messageShortcut(callbackId: string, message: MessageRef): Promise<Act>;
  join(channel: string): Promise<Act>;
  leave(channel: string): Promise<Act>;
  /** Brings somebody in, the bot's user for example. */
  invite(channel: string, user: string): Promise<Act>;
  /** Removes somebody, the bot's user for example. */
  kick(channel: string, user: string): Promise<Act>;
  /** Reloads the client: ephemeral messages and open modals are gone. */
  reload(): void;
}

/* ------------------------------------------------------------------------------------- what administrators do */

/** What happens to the world without a person of the team in front of it. Events are sent for it where subscribed. */
export interface Admin {
  addTeam(team: Partial<Team> & { id: string }): Team;
  /** In the first team, unless said otherwise. */
  addUser(user: Partial<User> & { id: string }): User;
  addChannel(channel: Partial<Channel> & { id: string }): Channel;
  changeUser(user: string, fields: Partial<Pick<User, "locale" | "tz" | "name" | "realName" | "deleted">>): void;
  changeChannel(channel: string, fields: Partial<Pick<Channel, "locale" | "extShared" | "posting" | "name">>): void;
  archive(channel: string): Promise<Act>;
  unarchive(channel: string): Promise<Act>;
  /** Installs the app in a team, with a bot user and a token. A second time: gives a new token. */
  install(team: string): Install;
  /** `token_revoked` from now on; `account_inactive` for a bot whose app was removed. */
  revoke(token: string, error?: "token_revoked" | "account_inactive"): Promise<Act>;
  /** Removes the app from a team: tokens die, the bot leaves its channels. */
  uninstall(team: string): Promise<Act>;
  /** Grants and takes scopes, events and the rest, as a changed manifest does after a new install. */
  changeApp(fields: Partial<Omit<App, "id" | "installs">>): void;
}

/* --------------------------------------------------------------------------------------------------- faults */

/**
 * What goes wrong with a call:
 * - `error`: refused with this code, nothing done
 * - `retryAfter`: 429 with this header as it stands ("abc" too), null for none
 * - `status`: this HTTP status, nothing done
 * - `reset`: the connection breaks, nothing done
 * - `hang`: no answer, ever
 * - `slow`: done and answered as usual, but only after so many milliseconds of the clock, whoever still waits for it
 * - `stored`: done as usual, but the answer gets lost: by a reset, or this status, or it never comes
 * - `lateReply`: done at once, but the answer comes after so many milliseconds of the clock
 */
export type Fault =
  | { error: string }
  | { retryAfter: number | string | null }
  | { status: number }
  | { slow: number }
  | { stored: "reset" | "hang" | number }
  | { lateReply: number }
  | "reset"
  | "hang";

export interface Faults {
  /** The next calls of a method go wrong so, one after the other; `null` in between lets one through. */
  next(method: string, ...faults: (Fault | null)[]): void;
  /** Every call of a method goes wrong so, once those of `next` are used up. */
  always(method: string, fault: Fault): void;
  /**
   * Every call of a method goes as this says, once those of `next` are used up: by its channel, say, or by chance. `null`
   * lets one through.
   */
  each(method: string, decide: (call: Call) => Fault | null): void;
  /** All is well again, with one method or with all of them. */
  clear(method?: string): void;
}

export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** The bot's Socket Mode connections. */
export interface Sockets {
  /** How many are open. */
  readonly open: number;
  /** How many there were in all. */
  readonly total: number;
  /** Asks the bot to connect anew, on one connection (the oldest) or all. `link_disabled` also turns Socket Mode off. */
  disconnect(reason: DisconnectReason, which?: "one" | "all"): void;
  /** Hangs up without a word. */
  drop(): void;
  /** Every connection there is stays open, but nothing is read, answered or sent on it any more. */
  freeze(): void;
}

/* ---------------------------------------------------------------------------------------------------- whole */

/** The time. Everything that waits or expires goes by it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or never once `signal` is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Something in the world is new. Ids where they apply, so that a page can tell what to draw again. */
export interface Change {
  kind: "message" | "view" | "home" | "channel" | "user" | "app" | "call" | "delivery" | "socket";
  team?: string;
  channel?: string;
  user?: string;
}

export interface StandInOptions {
  /** The app's manifest, parsed. */
  manifest: unknown;
  /** 0, the default, takes any free port. */
  port?: number;
  clock?: Clock;
}

/**
 * A running stand-in for Slack, on 127.0.0.1. At the start: the team T0ACME with the app installed; U0ADA (en-US), U0KARI
 * (nb-NO) and U0DENIZ (tr-TR); the channels C0GENERAL and C0SALES with the bot in, C0RANDOM without; a direct message of
 * each with the bot, D0ADA, D0KARI and D0DENIZ.
 */
export interface StandIn {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** What the bot is set up with; the token is the first team's. */
  readonly credentials: { apiUrl: string; botToken: string; appToken: string; signingSecret: string };
  readonly app: App;
  readonly teams: readonly Team[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];

  /** Somebody in front of Slack. */
  as(user: string): Person;
  readonly admin: Admin;
  readonly faults: Faults;
  readonly sockets: Sockets;

  /** Sends signed HTTP to this address from now on, instead of using the sockets. */
  deliverTo(url: string): void;
  /** Sends the bot a payload as it is given, as Slack never would or long ago did; `retry` counts from 1. */
  deliver(kind: DeliveryKind, payload: Json, retry?: { num: number; reason: string }): Promise<Delivery>;
  /** Sends the last event again, as a retry. */
  redeliver(reason?: string): Promise<Delivery>;

  /** What a person sees, oldest first: the channel, or the thread that hangs on `thread` with its first message. */
  messagesFor(user: string, channel: string, thread?: string): readonly Message[];
  /** The modal a person has before them: the views on top of each other, the visible one last; empty if none. */
  modalsFor(user: string): readonly View[];
  /** The visible one of them. */
  modalFor(user: string): View | null;
  /** The Home the app published for a person; null if it never did. */
  homeFor(user: string): View | null;

  /** Every call of the bot's, in order. */
  readonly calls: readonly Call[];
  callsOf(method: string): readonly Call[];
  /** Everything sent to the bot, in order. */
  readonly deliveries: readonly Delivery[];

  /** Told after every change; gives what stops it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Waits, change by change, until the condition gives something else than false, null or undefined. */
  until<T>(condition: () => T | false | null | undefined): Promise<T>;
  /** Waits for so many calls of a method that were answered, or swallowed by a fault. */
  untilCalls(method: string, count?: number): Promise<readonly Call[]>;

  /** Refuses connections, and hangs up those there are, until `comeBack`. The world stays. */
  goDown(): Promise<void>;
  /** Listens again, on the same port. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}
