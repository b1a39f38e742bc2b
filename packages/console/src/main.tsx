import '@fontsource-variable/inter';
import '@parley/design/tokens.css';
import './base.css';
import './controls/controls.css';
import './app/app.css';
import './login/login.css';
import './presence/switch.css';
import './notices/notices.css';
import './chats/chats.css';
import './session/session.css';
import './session/lines.css';
import './shortcuts/shortcuts.css';
import './access/access.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyTheme, storedTheme } from './theme/theme.ts';

applyTheme(storedTheme());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
