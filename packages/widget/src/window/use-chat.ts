import { useEffect, useState } from 'preact/hooks';
import type { ChatController } from '../chat/chat-controller.ts';
import type { ChatState } from '../chat/chat-state.ts';

/** The chat's state, drawn anew after each change. */
export function useChat(chat: ChatController): ChatState {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.subscribe(() => setState(chat.state));
  }, [chat]);
  return state;
}
