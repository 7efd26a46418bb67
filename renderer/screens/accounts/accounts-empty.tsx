import { FileDown, Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { BrandKey } from '../../components/brand-key.tsx';
import { Button } from '../../components/button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './accounts-empty.module.css';

const places = [
  { issuer: 'GitHub', where: 'accounts.whereGitHub' },
  { issuer: 'Google', where: 'accounts.whereGoogle' },
  { issuer: 'Discord', where: 'accounts.whereDiscord' },
] as const;

/** First sight of a new vault: the panel is the drop target, and says where codes are to be had. */
export function AccountsEmpty(): ReactNode {
  const navigation = useNavigation();
  return (
    <div className={styles['screen']}>
      <PageHeader title={message('accounts.title')} />
      <div className={styles['target']}>
        <BrandKey size={64} />
        <h2 className={styles['title']}>{message('accounts.emptyTitle')}</h2>
        <p className={styles['text']}>{message('accounts.emptyText')}</p>
        <div className={styles['actions']}>
          <Button
            variant="primary"
            icon={FileDown}
            onPress={() => navigation.open({ screen: 'import', start: { kind: 'chooseFiles' } })}
          >
            {message('accounts.chooseFile')}
          </Button>
          <Button
            icon={Keyboard}
            onPress={() => navigation.open({ screen: 'import', start: { kind: 'ask' } })}
          >
            {message('accounts.typeOrPaste')}
          </Button>
        </div>
        <p className={styles['hint']}>{message('accounts.emptyHint')}</p>
      </div>
      <section className={styles['places']} aria-labelledby="places-title">
        <h2 id="places-title" className={styles['placesTitle']}>
          {message('accounts.whereTitle')}
        </h2>
        <ul className={styles['list']}>
          {places.map(({ issuer, where }) => (
            <li key={issuer} className={styles['place']}>
              <MonogramTile issuer={issuer} size={28} />
              <span className={styles['issuer']}>{issuer}</span>
              <span className={styles['where']}>{message(where)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
