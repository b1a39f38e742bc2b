/** A stored message: what the acknowledgement says. */
export interface PostedMessage {
  /** `chat_message.id` */
  readonly id: number;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
