import { FileSpreadsheet } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { Generated, PeopleFile } from './use-preview.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import styles from './people-part.module.css';

/** Enough to see that the list was read right. */
const shownPeople = 50;

export interface PeoplePartProps {
  readonly file: PeopleFile | undefined;
  readonly generated: Generated | null;
  readonly onChoose: (file: PeopleFile) => void;
}

/** The list of people that get a set each: choose it, and see who was found. */
export function PeoplePart({ file, generated, onChoose }: PeoplePartProps) {
  async function read(files: FileList | null): Promise<void> {
    const [chosen] = files ?? [];
    if (chosen === undefined) return;
    // Larger ones are refused anyway, and need not be read for that.
    const part = chosen.slice(0, limits.importTextBytes + 1);
    onChoose({ fileName: chosen.name, bytes: new Uint8Array(await part.arrayBuffer()) });
  }

  const people = generated?.people ?? [];
  const problems = generated?.problems ?? [];
  return (
    <section className={styles['part']} aria-labelledby="generate-people">
      <div className={styles['head']}>
        <h3 id="generate-people" className={styles['title']}>
          {people.length > 0
            ? message('generate.peopleCount', { count: people.length })
            : message('generate.people')}
        </h3>
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', 'text/csv']}
          onSelect={(files) => void read(files)}
        >
          <Button size="compact" icon={FileSpreadsheet}>
            {message(file === undefined ? 'generate.chooseList' : 'generate.chooseOther')}
          </Button>
        </FileTrigger>
      </div>
      {people.length === 0 ? (
        <p className={styles['hint']}>{message('generate.listHint')}</p>
      ) : (
        <PeopleTable people={people} />
      )}
      {problems.length === 0 ? null : (
        <Notice kind="low" title={message('generate.leftOut', { count: problems.length })}>
          {problems
            .slice(0, 5)
            .map(({ line, reason }) => message(`generate.problem.${reason}`, { line }))
            .join(' ')}
        </Notice>
      )}
    </section>
  );
}

function PeopleTable({ people }: { readonly people: NonNullable<Generated['people']> }) {
  const more = people.length - shownPeople;
  return (
    <div className={styles['well']} tabIndex={-1}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{message('generate.personAccount')}</th>
            <th scope="col">{message('generate.personName')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, shownPeople).map(({ account, name }) => (
            <tr key={account}>
              <td>{account}</td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className={styles['hint']}>{message('generate.morePeople', { count: more })}</p>
      ) : null}
    </div>
  );
}
