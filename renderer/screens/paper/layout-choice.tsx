import type { ReactNode } from 'react';
import type { SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { message } from '../../messages/message.ts';
import styles from './layout-choice.module.css';
import { LayoutPicture } from './layout-picture.tsx';

const layouts = ['sheet', 'cards', 'large'] as const;

export function LayoutChoice(props: {
  readonly value: SheetLayout;
  readonly onChange: (layout: SheetLayout) => void;
}): ReactNode {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{message('paper.layout')}</legend>
      {layouts.map((layout) => (
        <label key={layout} className={styles['card']}>
          <input
            type="radio"
            name="paper-layout"
            className={styles['input']}
            value={layout}
            checked={props.value === layout}
            onChange={() => props.onChange(layout)}
          />
          <LayoutPicture layout={layout} />
          <span>{message(`paper.layout.${layout}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
