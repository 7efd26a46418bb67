import type { ReactNode } from 'react';
import {
  languageNames,
  sheetLanguages,
  type SheetLanguage,
} from '../../../shared/paper/sheet-language.ts';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';

const options = sheetLanguages.map((value) => ({ value, label: languageNames[value] }));

/** The language in which the sheet explains itself: of whoever will find it, which may not be the person's own. */
export function LanguageChoice(props: {
  readonly value: SheetLanguage;
  readonly onChange: (language: SheetLanguage) => void;
}): ReactNode {
  return (
    <Select
      label={message('paper.language')}
      value={props.value}
      onChange={props.onChange}
      options={options}
    />
  );
}
