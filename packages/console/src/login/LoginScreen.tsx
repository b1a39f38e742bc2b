import { Logo } from '../app/Logo.tsx';
import { texts } from '../texts.ts';
import { LoginForm } from './LoginForm.tsx';

interface LoginScreenProps {
  onLogIn: (name: string, password: string) => Promise<string | null>;
}

/** The first screen of somebody who is not logged in. */
export function LoginScreen({ onLogIn }: LoginScreenProps) {
  return (
    <main className="login-screen">
      <div className="login-card">
        <Logo />
        <h1>{texts.login.title}</h1>
        <LoginForm onLogIn={onLogIn} />
      </div>
    </main>
  );
}
