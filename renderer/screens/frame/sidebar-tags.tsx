import { Hash } from 'lucide-react';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { SidebarItem } from './sidebar-item.tsx';
import styles from './sidebar.module.css';

/** The tags with how many accounts have them; not in the rail, where the palette leads to them. */
export function SidebarTags() {
  const { tags } = useSnapshot();
  const { view, open } = useNavigation();
  if (tags.length === 0) return null;
  const shown = view.screen === 'accounts' ? view.tag : undefined;
  return (
    <div className={styles['tags']}>
      <h2 id="sidebar-tags" className={styles['tagsTitle']}>
        {message('frame.tags')}
      </h2>
      <ul aria-labelledby="sidebar-tags" className={styles['tagList']}>
        {tags.map(({ label, accounts }) => (
          <li key={label}>
            <SidebarItem
              icon={Hash}
              label={label}
              current={label === shown}
              count={accounts}
              countLabel={message('frame.countAccounts', { count: accounts })}
              onPress={() => open({ screen: 'accounts', filter: 'all', tag: label })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
