import './trusted-types.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/jetbrains-mono/500.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createVaultClient } from './vault/vault-client.ts';
import { createVaultStore } from './vault/vault-store.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

const store = createVaultStore(createVaultClient(window.sparekey));

createRoot(root).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
