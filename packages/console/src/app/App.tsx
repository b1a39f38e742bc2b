import { LoginDialog } from '../login/LoginDialog.tsx';
import { LoginScreen } from '../login/LoginScreen.tsx';
import { AgentProvider } from './AgentProvider.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useLogin } from './use-login.ts';
import { Workspace } from './Workspace.tsx';

/** The console: a login, and behind it the chats of one agent. */
export function App() {
  const { login, logIn, expire, leave, retry } = useLogin();
  if (login.status === 'checking' || login.status === 'unreachable') {
    return <StartScreen unreachable={login.status === 'unreachable'} onRetry={retry} />;
  }
  if (login.status === 'out') return <LoginScreen onLogIn={logIn} />;
  const { me } = login;
  return (
    <>
      {/* Another person is another page: nothing of the first one's may stay in a component. */}
      <AgentProvider key={me.userId} me={me} onExpired={expire}>
        <Workspace onLeave={leave} />
      </AgentProvider>
      <LoginDialog isOpen={login.status === 'expired'} name={me.login} onLogIn={logIn} />
    </>
  );
}
