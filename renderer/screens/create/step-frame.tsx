import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { message } from '../../messages/message.ts';
import type { CreateStep } from './create-screen.tsx';
import styles from './step-frame.module.css';

export interface StepFrameProps {
  readonly step: CreateStep;
  readonly title: string;
  readonly text: string;
  readonly back?: ReactNode;
  readonly action: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Heading, body and the two ways on, the same on every step. */
export function StepFrame({ step, title, text, back, action, onSubmit, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles['scroll']}>
        <div className={styles['content']}>
          <p className={styles['count']}>{message('create.stepOf', { step })}</p>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          <p className={styles['text']}>{text}</p>
          {children}
        </div>
      </div>
      <div className={styles['footer']}>
        <div className={styles['buttons']}>
          {back}
          <span className={styles['action']}>{action}</span>
        </div>
      </div>
    </form>
  );
}
