import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '../../renderer/components/live-region.tsx';
import {
  MessageBar,
  type MessageBarControl,
  MessageBarOutlet,
  useMessageBar,
} from '../../renderer/components/message-bar.tsx';

let control: MessageBarControl;

function Grab({ onControl }: { readonly onControl: (given: MessageBarControl) => void }): null {
  onControl(useMessageBar());
  return null;
}

const bar = () => screen.queryByRole('region', { name: 'Messages' });
const wait = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <LiveRegion>
      <MessageBar>
        <Grab onControl={(given) => (control = given)} />
        <MessageBarOutlet />
      </MessageBar>
    </LiveRegion>,
  );
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('message bar', () => {
  it('shows a message for eight seconds and speaks it', () => {
    act(() => void control.show({ text: 'Code 4 marked used.', strong: '6 left.' }));
    expect(bar()?.textContent).toBe('Code 4 marked used. 6 left.');
    expect(screen.getByRole('status').textContent).toBe('Code 4 marked used. 6 left.');
    wait(7999);
    expect(bar()).not.toBeNull();
    wait(1);
    expect(bar()).toBeNull();
  });

  it('waits while the pointer or the focus is on it', () => {
    act(() => void control.show({ text: 'Saved.' }));
    fireEvent.pointerEnter(bar() as HTMLElement);
    wait(60_000);
    expect(bar()?.textContent).toBe('Saved. ');
    fireEvent.pointerLeave(bar() as HTMLElement);
    wait(8000);
    expect(bar()).toBeNull();
  });

  it('runs its action once and goes', () => {
    const undo = vi.fn();
    act(() => void control.show({ text: 'Marked.', actions: [{ label: 'Undo', onAction: undo }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(bar()).toBeNull();
  });

  it('keeps a question until it is answered, behind what is newer', () => {
    let dismiss = () => undefined as void;
    act(() => {
      dismiss = control.show({ text: 'Did you use it?', sticky: true });
      control.show({ text: 'Saved.' });
    });
    expect(bar()?.textContent).toBe('Saved. ');
    wait(8000);
    expect(bar()?.textContent).toBe('Did you use it? ');
    wait(600_000);
    expect(bar()?.textContent).toBe('Did you use it? ');
    act(dismiss);
    expect(bar()).toBeNull();
  });
});
