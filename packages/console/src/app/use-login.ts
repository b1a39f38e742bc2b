import { loadMe, login as logInToServer, ParleyError } from '@parley/client';
import type { Me } from '@parley/protocol';
import { useCallback, useEffect, useState } from 'react';
import { loginProblem } from '../login/login-problem.ts';

/** How the page stands with the server: `expired` keeps the work of `me` on the page while it asks again. */
export type Login =
  | { readonly status: 'checking' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'out' }
  | { readonly status: 'in'; readonly me: Me }
  | { readonly status: 'expired'; readonly me: Me };

/** The server is asked again after this time when it did not answer, in ms. */
const RETRY_MS = 5_000;

interface LoginControl {
  readonly login: Login;
  /** Answers with the sentence that says why not, or null. */
  readonly logIn: (name: string, password: string) => Promise<string | null>;
  /** The server says that the cookie is not valid any more. */
  readonly expire: () => void;
  /** The agent has logged out. */
  readonly leave: () => void;
  /** Asks an unreachable server at once. */
  readonly retry: () => void;
}

/** Whether somebody is logged in; the cookie decides, `GET /agent/me` tells. */
export function useLogin(): LoginControl {
  const [login, setLogin] = useState<Login>({ status: 'checking' });

  const check = useCallback(async (): Promise<void> => {
    setLogin(await askServer());
  }, []);

  useEffect(() => {
    void check();
  }, [check]);

  useEffect(() => {
    if (login.status !== 'unreachable') return;
    // Each failed attempt sets a new state, and with it the next timer.
    const timer = setTimeout(() => void check(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [login, check]);

  const logIn = useCallback(async (name: string, password: string): Promise<string | null> => {
    try {
      const me = await logInToServer(location.origin, { name, password });
      setLogin({ status: 'in', me });
      return null;
    } catch (error) {
      return loginProblem(error);
    }
  }, []);

  const expire = useCallback(() => {
    setLogin((now) => (now.status === 'in' ? { status: 'expired', me: now.me } : now));
  }, []);

  const leave = useCallback(() => setLogin({ status: 'out' }), []);

  return { login, logIn, expire, leave, retry: () => void check() };
}

async function askServer(): Promise<Login> {
  try {
    return { status: 'in', me: await loadMe(location.origin) };
  } catch (error) {
    const isStranger = error instanceof ParleyError && error.code === 'not_authenticated';
    return { status: isStranger ? 'out' : 'unreachable' };
  }
}
